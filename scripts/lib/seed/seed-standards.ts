/** A collected row of a standard as an entry of the standards collection. */
import { designationKey } from '#domain/designation/designation-format.ts';
import { legalNumberKey, legalNumbersIn } from '#domain/law/legal-relations.ts';
import { officialFirst } from '#domain/sources/official.ts';
import { list, text } from './seed-rows.ts';
import type { Row } from './seed-rows.ts';

interface SourceRow {
  url: string;
  seen: string;
}

/** The last day that a sentence on transition names: "đến hết 31/12/2031", or the day before "trước 01/01/2032". */
export function lastDayNamed(sentence: string): string | undefined {
  const iso = (day = '', month = '', year = '') => `${year}-${month}-${day}`;
  const to = [...sentence.matchAll(/đến hết (\d\d)\/(\d\d)\/(\d{4})/g)].at(-1);
  if (to) return iso(to[1], to[2], to[3]);
  const before = /chuyển đổi trước (\d\d)\/(\d\d)\/(\d{4})/.exec(sentence);
  if (!before) return undefined;
  const day = new Date(`${iso(before[1], before[2], before[3])}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/** Patterns for the kinds of demand that a sentence states explicitly. */
const demandWords: readonly (readonly [kind: string, words: RegExp])[] = [
  [
    'limit',
    /giới hạn|chỉ tiêu|mức tối đa|không được vượt|không vượt|thông số|mức cho phép|yêu cầu chất lượng|vượt ngưỡng/i,
  ],
  [
    'condition',
    /điều kiện|yêu cầu vệ sinh|an toàn vệ sinh|kho chứa thóc phải|cơ sở xay, xát phải|nhà xưởng, kho/i,
  ],
  ['test', /kiểm nghiệm|kết quả thử|thử theo cách/i],
  ['certificate', /chứng nhận hợp quy|được chứng nhận rồi/i],
  ['declaration', /công bố hợp quy/i],
  ['label', /dấu hợp quy/i],
];

/** Kinds of demand that a sentence names. */
export function demandsNamed(sentence: string | undefined): string[] {
  return sentence === undefined
    ? []
    : demandWords.filter(([, words]) => words.test(sentence)).map(([kind]) => kind);
}

/** "Replaced by" is derived from "replaces", so a replacement recorded only on the older entry moves to the newer one. */
function replacements(row: Row, all: readonly Row[]) {
  const key = designationKey(String(row['designation']));
  const known = new Set(all.map((other) => designationKey(String(other['designation']))));
  const replacedHere = all
    .filter((other) => list(other['replaced_by']).some((name) => designationKey(name) === key))
    .map((other) => String(other['designation']));
  const named = [...list(row['replaces']), ...replacedHere];
  return {
    replaces: [...new Map(named.map((name) => [designationKey(name), name])).values()],
    // It stays where it was when the newer document has no entry of its own.
    replaced_by_unlisted: list(row['replaced_by']).filter((name) => !known.has(designationKey(name))),
  };
}

/**
 * The entry of a row.
 *
 * @param all every row, for the other end of replacements
 * @param legalDocuments names of the entries of legal documents, by the key of their number
 */
export function standardFromRow(
  row: Row,
  all: readonly Row[],
  legalDocuments: ReadonlyMap<string, string>,
): Row {
  const { kind: _kind, year: _year, replaced_by: _by, duty: _duty, ...facts } = row;
  const { transition_vi: transition, doubt_binding: doubt, applies_by_product: byProduct, ...kept } = facts;
  const legalAct = text(row['legal_act']);
  const document = [legalAct ?? '', ...legalNumbersIn(legalAct ?? '')]
    .map((number) => legalDocuments.get(legalNumberKey(number)))
    .find((name) => name !== undefined);
  const applies = row['applies'];
  return {
    ...kept,
    ...replacements(row, all),
    legal_document: document,
    transition:
      typeof transition === 'string' ? { until: lastDayNamed(transition), who_vi: transition } : undefined,
    applies_by_product: Object.entries((byProduct ?? {}) as Row)
      .filter(([, value]) => value !== applies)
      .map(([product, value]) => ({ product, applies: value })),
    demands: demandsNamed(text(row['demands_vi'])),
    sources: officialFirst((row['sources'] ?? []) as SourceRow[], ({ url }) => url),
    note: row['note'] ?? doubt,
  };
}
