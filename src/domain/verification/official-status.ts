/** The statuses that official lists and records print, read as what they say of an edition. */
import { formatDesignation } from '../designation/designation-format.ts';
import { parseDesignation } from '../designation/designation.ts';
import { foldVietnamese } from '#text/vietnamese.ts';

/** The status of an edition according to an official record. */
export type OfficialStatus =
  | { readonly kind: 'in-force' }
  | { readonly kind: 'withdrawn' }
  /** `by` is absent where the record does not name the newer edition. */
  | { readonly kind: 'superseded'; readonly by?: string | undefined }
  | { readonly kind: 'unknown' };

/** Words of VSQI, of the law bases and of the lists of ministries; a longer saying stands before one that it contains. */
const sayings: readonly (readonly [RegExp, OfficialStatus['kind']])[] = [
  [/^(?:chua xac minh|chua xac dinh|khong ro|chua ro|unknown)$/, 'unknown'],
  [/(?:bi|duoc|da) thay the|^thay the(?: boi| bang)?\b|^superseded|^replaced/, 'superseded'],
  [/huy bo|^da huy|^huy\b|bai bo|het hieu luc|khong con hieu luc|het han|^withdrawn|^cancelled/, 'withdrawn'],
  [/^(?:con|dang|co) hieu luc|^hieu luc$|hien hanh|^in force|^active|^current/, 'in-force'],
];

/** Introduces the newer edition. */
const newerEdition = /(?:thay thế\s*(?:bởi|bằng)?|replaced by|superseded by)\s*:?\s*(.+)$/iu;

/** The designation at the head of a text, as its issuer prints it; undefined where there is none. */
export function readDesignation(text: string): string | undefined {
  const parsed = parseDesignation(text.trim().replace(/[.,;)]+$/, ''));
  return parsed && formatDesignation(parsed);
}

/**
 * Reads the words of a status column.
 *
 * @param words such as "Còn hiệu lực", "Hủy bỏ", "Thay thế bởi TCVN 1454:2013"
 * @param newer the cell of a column of its own that names the newer edition, where the list has one
 * @returns undefined for words that nobody can be sure of: they are named to the editor and nothing is made of them
 */
export function readOfficialStatus(words: string, newer = ''): OfficialStatus | undefined {
  const folded = foldVietnamese(words).toLowerCase().replaceAll(/\s+/g, ' ').trim();
  const kind = sayings.find(([saying]) => saying.test(folded))?.[1];
  const by = readDesignation(newer) ?? readDesignation(newerEdition.exec(words.normalize('NFC'))?.[1] ?? '');
  if (kind === undefined) return undefined;
  if (kind === 'superseded' || (kind === 'withdrawn' && by !== undefined)) return { kind: 'superseded', by };
  return { kind };
}
