/**
 * Vietnamese text: folding, slugs, sorting, dates and numbers.
 *
 * Vietnamese is written in Latin letters with two layers of marks (vowel quality and tone) that Unicode can
 * decompose, and one letter, đ (U+0111), that it cannot: every rule here treats đ by itself.
 */

/** Combining marks that NFD splits off Vietnamese letters: grave, acute, tilde, hook, dot below, circumflex, breve, horn. */
const combiningMarks = /\p{Mn}+/gu;

/**
 * Folds text to what a person types without an input method: lower case, no tone or vowel marks, đ → d.
 *
 * @param text any text; NFC and NFD give the same result
 * @returns the folded text; characters without marks, digits and punctuation stay as they are
 */
export function foldVietnamese(text: string): string {
  return text.normalize('NFD').replace(combiningMarks, '').toLowerCase().replaceAll('đ', 'd');
}

/**
 * The address form of a name: folded, every run of other characters one hyphen, no hyphen at either end.
 * It is a public contract: an address made of it never changes, so this rule must not either.
 *
 * @param text a designation or a title, for example `QCVN 05A:2020/BCT/SĐ1:2024`
 * @returns for example `qcvn-05a-2020-bct-sd1-2024`; empty when the text has no Latin letter or digit
 */
export function toSlug(text: string): string {
  return foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' });

/**
 * Compares two Vietnamese words or names in dictionary order (a ă â … d đ e ê …, tones as a secondary difference; CLDR root
 * collation tailored for `vi`), digits by their value.
 *
 * @returns negative, zero or positive, as `Array.prototype.sort` expects
 */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}

/** True when the text is in Unicode Normalization Form C, the only form that content may have. */
export function isNfc(text: string): boolean {
  return text.normalize('NFC') === text;
}

const isoDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Writes an ISO 8601 calendar date, month or year the Vietnamese way (day/month/year, as Nghị định 30/2020/NĐ-CP has
 * administrative documents do in running text).
 *
 * @param date `2026-11-23`, `2026-11` or `2026`
 * @returns `23/11/2026`, `11/2026` or `2026`
 * @throws RangeError when the text is none of these or names a day that no calendar has
 */
export function formatDate(date: string): string {
  const match = isoDate.exec(date);
  if (!match || !isCalendarDate(date)) throw new RangeError(`Not an ISO 8601 date: ${date}`);
  return match.slice(1).filter(Boolean).reverse().join('/');
}

/** True for an ISO 8601 calendar date, month or year (`2026-11-23`, `2026-11`, `2026`) that exists. */
export function isCalendarDate(date: string): boolean {
  const match = isoDate.exec(date);
  if (!match) return false;
  const [, year = '', month = '01', day = '01'] = match;
  const parsed = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === `${year}-${month}-${day}`;
}

const numberFormat = new Intl.NumberFormat('vi-VN');

/** Writes a number the Vietnamese way: 9997 → `9.997`, 4.6 → `4,6`. */
export function formatNumber(value: number): string {
  return numberFormat.format(value);
}

/** The first letter in upper case, the rest as it is (đ → Đ, ă → Ă); for sentences built from parts. */
export function capitalise(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('vi') + text.slice(first.length);
}
