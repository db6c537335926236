/** Normalises typed or pasted text to plain letters: one form of each character, nothing invisible. */

/** Soft hyphen, zero-width and direction marks, byte order mark: copied along unseen. */
const invisible = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]/gu;

/** Ends of file names, and the language of an edition: `TCVN 9740:2013.pdf`, `ISO 9001:2015(E)`. */
const fileEnd = /\.(?:pdf|docx?|html?)(?=$|[\s,;)])/giu;
const language = /(?<=\d)\s?\((?:[a-z]|[a-z]{2})(?:[/,][a-z]{1,2})*\)/giu;

/**
 * Cleans typed text: full-width letters and digits, ligatures, eth for đ, several kinds of hyphen.
 *
 * @returns NFC text; white space as single spaces
 */
export function cleanText(text: string): string {
  return text
    .replace(invisible, '')
    .normalize('NFKC')
    .replaceAll('Ð', 'Đ')
    .replaceAll('ð', 'đ')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[“”„‟«»″]/gu, '"')
    .replace(fileEnd, ' ')
    .replace(language, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
