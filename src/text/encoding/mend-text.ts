/** Characters that look like others or like nothing: what programs leave in a text that is copied out of them. */

/** Zero-width characters, the byte order mark, the word joiner, marks of writing direction: nobody types them. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** Where a line may be broken. Between a small letter and a capital it stands for a blank. */
const softHyphen = /\u00ad/g;
const softHyphenBetweenWords = /(?<=\p{Ll})\u00ad(?=\p{Lu})/gu;
/** No-break and typographic spaces; U+3000 is the ideographic one. */
const otherBlank = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
// Tab, line feed and carriage return are text.
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;

/**
 * Mends what cannot be seen: composed characters (NFC), plain blanks, nothing invisible, and Đ đ (U+0110, U+0111) where the Icelandic Ð ð
 * (U+00D0, U+00F0) was typed.
 */
export function mendCharacters(text: string): string {
  return plainLineEnds(text)
    .replace(softHyphenBetweenWords, ' ')
    .replace(softHyphen, '')
    .replace(invisible, '')
    .replace(control, '')
    .replace(otherBlank, ' ')
    .replaceAll('Ð', 'Đ')
    .replaceAll('ð', 'đ')
    .normalize('NFC');
}

/** A text with line feeds alone (LF) and without a byte order mark, whatever program wrote it. */
export const plainLineEnds = (text: string): string => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');

/** Mends a text of one line: its characters, and runs of blanks, at its ends as well. */
export const mendLine = (text: string): string => mendCharacters(text).replace(/\s+/g, ' ').trim();
