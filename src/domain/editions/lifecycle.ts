/**
 * The status of one edition of a document: is it in force?
 *
 * The values keep apart what portals often mix up: an edition that is published and binds from a later day (`upcoming`), one that is
 * still being made (`forthcoming`), one that another replaced (`superseded`), one that its issuer withdrew (`withdrawn`), and one
 * about which nobody has verified anything (`unknown`).
 */

/** Every status, from the most useful to a reader to the least known. */
export const editionStatuses = [
  'in-force',
  'upcoming',
  'forthcoming',
  'superseded',
  'withdrawn',
  'unknown',
] as const;

export type EditionStatus = (typeof editionStatuses)[number];

/**
 * The Vietnamese words for a status, as a badge shows them. "Hủy bỏ" is the term of the Law on Standards and
 * Technical Regulations (68/2006/QH11) for what ISO calls withdrawal. An unverified status never reads as in force.
 */
export const editionStatusLabel: Readonly<Record<EditionStatus, string>> = {
  'in-force': 'Còn hiệu lực',
  upcoming: 'Sắp có hiệu lực',
  forthcoming: 'Sắp công bố',
  superseded: 'Bị thay thế',
  withdrawn: 'Đã hủy bỏ',
  unknown: 'Chưa xác minh',
};

/**
 * Whether an edition has been published, whatever became of it since.
 *
 * @param status the status of the edition.
 * @returns false for a forthcoming edition only. An unverified edition has been published: its designation was seen.
 */
export function isPublished(status: EditionStatus): boolean {
  return status !== 'forthcoming';
}

/**
 * Whether an edition is for the record only: another one replaced it, or its issuer withdrew it.
 *
 * @param status the status of the edition; of anything else that is searched, undefined or a word of its own.
 * @returns false also for an unverified edition, which nobody knows to have ended.
 */
export function isObsolete(status: string | undefined): boolean {
  return status === 'superseded' || status === 'withdrawn';
}

/**
 * The place of a status in a list made for somebody who must comply (convention of this portal).
 *
 * @param status the status of the edition.
 * @returns 0 in force, 1 unknown, upcoming or forthcoming, 2 superseded or withdrawn. Throws nothing.
 */
export function statusRank(status: EditionStatus): 0 | 1 | 2 {
  switch (status) {
    case 'in-force':
      return 0;
    case 'unknown':
    case 'upcoming':
    case 'forthcoming':
      return 1;
    case 'superseded':
    case 'withdrawn':
      return 2;
  }
}
