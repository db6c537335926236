/** International editions of which a newer one is known than the catalogue has, told wherever somebody relies on the older one. */
import { designationKey } from '#domain/designation/designation-format.ts';
import { formatDate } from '#text/vietnamese.ts';
import type { Overtaking } from '#schemas/settings/overtakings.ts';
import type { Library } from '#library/build-library.ts';
import type { Link } from '#library/view-types.ts';
import type { Standard } from '../standard.ts';

/** A notice with its source. */
export interface OvertakingNotice {
  /** "ISO 14001:2026 đã thay ISO 14001:2015". */
  heading: string;
  text: string;
  /** When somebody looked, and how the portal's own data stands; the same words for many. */
  seen: string;
  links: Link[];
}

const names = new Intl.ListFormat('vi', { type: 'conjunction' });

const standardWith = (designation: string, { graph }: Library) =>
  graph.byKey.get(designationKey(designation));

function notice({ edition, by, published, note_vi, sources, checked_on }: Overtaking): OvertakingNotice {
  const newer = names.format(by);
  const heading = published === undefined ? `${newer} sắp thay ${edition}` : `${newer} đã thay ${edition}`;
  const when = published === undefined ? '' : `Bản mới được công bố ${dayText(published)}. `;
  return {
    heading,
    text: `${when}${note_vi ?? ''}`.trim(),
    seen: `Theo nguồn đã dẫn, xem ngày ${formatDate(checked_on)}; danh mục ISO của cổng chưa có bản mới.`,
    links: sources.map(({ url }) => ({ label: new URL(url).host.replace(/^www\./, ''), href: url })),
  };
}

/** "ngày 15/04/2026", "tháng 07/2025", "năm 2026". */
function dayText(date: string): string {
  const unit = { 10: 'ngày', 7: 'tháng' }[date.length] ?? 'năm';
  return `${unit} ${formatDate(date)}`;
}

/** The overtakings that concern a standard: of itself, and of what it adopts. */
export function overtakingsOf(standard: Standard, library: Library): Overtaking[] {
  const references = [
    standard.designationKey,
    ...library.adoption
      .adopts(standard.id)
      .flatMap(({ target, reference }) => target?.designationKey ?? reference?.designationKey ?? []),
  ];
  return references.flatMap((key) => library.overtakings.get(key) ?? []);
}

/** The notices for a standard. */
export const overtakingNotices = (standard: Standard, library: Library): OvertakingNotice[] =>
  overtakingsOf(standard, library).map(notice);

/** The notices for whatever relies on several standards, each once. */
export function noticesFor(standards: Iterable<Standard>, library: Library): OvertakingNotice[] {
  const found = new Set([...standards].flatMap((standard) => overtakingsOf(standard, library)));
  return [...found].map(notice);
}

/** The notices for designations as a method or a support names them: the older edition, or already the newer one. */
export function noticesForDesignations(
  designations: readonly string[],
  library: Library,
): OvertakingNotice[] {
  const named = new Set(designations.map(designationKey));
  const newer = [...library.overtakings.values()].filter(({ by }) =>
    by.some((designation) => named.has(designationKey(designation))),
  );
  const standards = designations.flatMap((designation) => standardWith(designation, library) ?? []);
  const older = standards.flatMap((standard) => overtakingsOf(standard, library));
  return [...new Set([...older, ...newer])].map(notice);
}
