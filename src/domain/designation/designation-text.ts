/** Typed and printed designations as one kind of text, before they are taken apart. */

const fullWidthOffset = 0xfee0;

/** NFC, ASCII for full-width letters and digits, one kind of hyphen and colon, no spaces around them; the case as typed. */
export function tidyKeepingCase(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\uFF01-\uFF5E]/g, (mark) => String.fromCodePoint((mark.codePointAt(0) ?? 0) - fullWidthOffset))
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63]/g, '-')
    .replace(/\u2236/g, ':')
    .replace(/[\s\u00A0\u200B]+/g, ' ')
    .replace(/ ?([:/|+-]) ?/g, '$1')
    .trim();
}

/**
 * Tidies typed text without changing what it says: NFC, one kind of hyphen and colon, no spaces around them, one space
 * elsewhere, upper case.
 */
export function tidyDesignation(text: string): string {
  return tidyKeepingCase(text).toUpperCase();
}

/**
 * The end of a designation behind its last solidus in the case it was typed in: a province's code is printed `BTr`, a company
 * writes its own as it likes.
 *
 * @param text the whole designation as typed
 * @param tail the same end in upper case
 * @returns `tail` itself where the typed case says nothing (all one case)
 */
export function typedCase(text: string, tail: string): string {
  const typed = tidyKeepingCase(text);
  const found = typed.slice(typed.toUpperCase().lastIndexOf(tail)).slice(0, tail.length);
  const mixed = found !== found.toLowerCase() && found !== found.toUpperCase();
  return mixed && found.toUpperCase() === tail ? found : tail;
}

/** The languages of a copy, as ISO and IEC print them behind the year: `(E)`, `(E/F)`, `(en)`. The designation is the same without. */
const languageMark =
  /\s*[(（](?:[EFRSD](?:\/[EFRSD])*|(?:en|fr|ru|es|de|vi)(?:[,/] ?(?:en|fr|ru|es|de|vi))*)[)）](?=$|[/,;\s])/giu;

/** The text without language marks. */
export function withoutLanguageMarks(text: string): string {
  return text.replace(languageMark, '');
}

/**
 * The year that two digits mean. Viet Nam numbered its standards from 1963 and wrote two digits until the 1990s, so sixty and
 * more are of the last century.
 */
export function expandYear(digits: string): number {
  const value = Number(digits);
  if (digits.length > 2) return value;
  return value >= 60 ? 1900 + value : 2000 + value;
}
