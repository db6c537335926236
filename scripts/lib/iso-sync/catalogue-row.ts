/** One edition of ISO's catalogue as a sync reads it, whatever file it came from. */
import { statusFromStageCode } from '#domain/classification/stage-code.ts';
import { isoEditionSchema } from '#schemas/standards/catalogue.ts';
import type { IsoEdition } from '#schemas/standards/catalogue.ts';
import { normaliseDesignation } from '#domain/designation/designation-format.ts';

/** A row that cannot be used, and where it stands. */
export interface RowFault {
  place: string;
  message: string;
}

export interface ReadCatalogue {
  rows: IsoEdition[];
  faults: RowFault[];
}

/** Values as a source has them, before they are checked. */
export interface RawEdition {
  designation: string | undefined;
  title: string | undefined;
  published: string | undefined;
  stage: string | undefined;
  edition: string | undefined;
  ics: readonly string[];
  committee: string | undefined;
  doctype: string | undefined;
  replaces: readonly string[];
  url: string | undefined;
}

/** Words that ISO sets where it has no title; the portal shows no title then. */
export const noTitle = 'Title missing';

/** "ISO 3720:2011(E)" with the blanks that sources add, as ISO prints it. */
const tidy = (designation: string): string =>
  normaliseDesignation(designation.replace(/\((?:E|F|R|E\/F)\)$/, ''));

/**
 * The row of an edition.
 *
 * @throws {Error} naming the field that is wrong
 */
export function catalogueRow(raw: RawEdition): IsoEdition {
  if (raw.designation === undefined || raw.designation.trim() === '') throw new Error('thiếu số hiệu');
  const replaces = [...new Set(raw.replaces.map(tidy))];
  const row = {
    designation: tidy(raw.designation),
    title_en:
      raw.title === undefined || raw.title.trim() === '' ? noTitle : raw.title.normalize('NFC').trim(),
    ...(raw.published === undefined ? {} : { published: raw.published }),
    stage: raw.stage,
    edition: raw.edition ?? '1',
    ics: [...raw.ics],
    ...(raw.committee === undefined ? {} : { committee: raw.committee }),
    ...(raw.doctype === undefined ? {} : { doctype: raw.doctype }),
    ...(replaces.length === 0 ? {} : { replaces }),
    url: raw.url,
  };
  const checked = isoEditionSchema.safeParse(row);
  if (checked.success) {
    // Throws for a code that ISO does not have.
    statusFromStageCode(checked.data.stage);
    return checked.data;
  }
  const [issue] = checked.error.issues;
  throw new Error(
    `${row.designation}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'không đọc được'}`,
  );
}
