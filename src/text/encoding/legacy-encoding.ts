/**
 * Vietnamese text of the fonts before Unicode (TCVN 5712:1993 alias ABC, VNI Windows) and UTF-8 that was read as Windows-1252. Such text is made of
 * ordinary letters in wrong places; it is told apart by its words, which no Vietnamese syllable is spelt like.
 */
import { isVietnameseSyllable } from './syllable.ts';

export type LegacyEncoding = 'TCVN3' | 'VNI' | 'UTF-8';

export interface RepairedText {
  encoding: LegacyEncoding;
  /** The text as it was meant. */
  text: string;
}

/** The marked letters of TCVN3 in the order of their code points in {@link tcvn3Codes}. */
const tcvn3Letters = 'áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂĐÊÔƠƯ';
const tcvn3Codes = '¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ¡¢§£¤¥¦';
const tcvn3 = new Map([...tcvn3Codes].map((code, index) => [code, [...tcvn3Letters][index] ?? code]));

const fromTcvn3 = (word: string): string => {
  const text = [...word].map((code) => tcvn3.get(code) ?? code).join('');
  // Capitals with marks are small letters in a font of capitals: what stands beside capitals is one.
  const ascii = word.replace(/[^A-Za-z]/g, '');
  return ascii.length > 1 && ascii === ascii.toUpperCase() ? text.toLocaleUpperCase('vi') : text;
};

/** VNI writes a mark as a second character behind the letter. */
const vniMarks: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const vniLetters: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

const capitalsToo = (table: Readonly<Record<string, string>>) =>
  new Map(
    Object.entries(table).flatMap(([code, letter]) => [
      [code, letter],
      [code.toLocaleUpperCase('vi'), letter.toLocaleUpperCase('vi')],
    ]),
  );
const vniMark = capitalsToo(vniMarks);
const vniLetter = capitalsToo(vniLetters);

function fromVni(word: string): string {
  let made = '';
  for (const code of word) {
    const mark = vniMark.get(code);
    const isMark = mark !== undefined && /[aeouyơư]$/i.test(made);
    made += isMark ? mark : (vniLetter.get(code) ?? code);
  }
  return made.normalize('NFC');
}

/** The characters that Windows-1252 has at 0x80–0x9F; the rest of it is Latin-1. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function byteOf(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x100) return code;
  const index = windows1252.indexOf(character);
  return index < 0 ? undefined : 0x80 + index;
}

/** Restores UTF-8 that was read as Windows-1252; the word itself when it is none. */
function fromUtf8(word: string): string {
  const bytes = [...word].map(byteOf);
  if (bytes.includes(undefined)) return word;
  try {
    return new TextDecoder('utf-8', { fatal: true })
      .decode(Uint8Array.from(bytes as number[]))
      .normalize('NFC');
  } catch {
    return word;
  }
}

const readers: readonly (readonly [LegacyEncoding, (word: string) => string])[] = [
  ['UTF-8', fromUtf8],
  ['TCVN3', fromTcvn3],
  ['VNI', fromVni],
];

/** Symbols of units with a sign beyond ASCII, such as µm and °C: in TCVN3 they would spell syllables (`µm` is `àm`). */
const unit = /(?<!\p{L})(?:µ(?:mol|Pa|Sv|Bq|Gy|[ACFgHJKlLmMNsSTVW])|°[CFK])(?!\p{L})/gu;

/** Words with letters and at least one character beyond ASCII; units, and signs between letters (n×m), say nothing. */
const tellsSomething = (word: string) =>
  word
    .replace(unit, '')
    .split(/[-–/]/)
    .some((part) => /[a-z]/i.test(part) && /[^\0-\x7f×·]/.test(part));

/** Punctuation around a word, which no encoding moves. */
const trimmed = (word: string) => word.replace(/^[\s!-/:-@[-`{-~“‘«]+|[\s!-/:-@[-`{-~”’»…]+$/g, '');

/** A marked capital behind a small letter: `ChÌ` is spelt like a syllable, but nobody writes it. */
const strayCapital = /\p{Ll}(?=[^\0-\x7f])\p{Lu}/u;

const isSyllables = (word: string) =>
  trimmed(word)
    .split(/[-–/]/)
    .filter((part) => /[^\0-\x7f]/.test(part))
    .every((part) => isVietnameseSyllable(part) && !strayCapital.test(part));

/** The share of a line's doubtful words that one encoding must set right. */
const mostlyRight = 0.75;
/** A single doubtful word tells of an encoding only where it stands alone; two do in any line. */
const enoughWords = 2;

function repairLine(line: string): RepairedText | undefined {
  const telling = line.split(/[ \t]+/).filter(tellsSomething);
  const wrong = telling.filter((word) => !isSyllables(word));
  const wellSpelt = telling.length - wrong.length;
  if (wrong.length === 0 || (wrong.length < enoughWords && wellSpelt > wrong.length)) return undefined;
  const candidates = readers.map(([encoding, read]) => ({
    encoding,
    read,
    right: wrong.filter((word) => read(word) !== word && isSyllables(read(trimmed(word)))).length,
  }));
  const [best] = candidates.sort((a, b) => b.right - a.right);
  if (best === undefined || best.right === 0 || best.right < wrong.length * mostlyRight) return undefined;
  const { encoding, read } = best;
  // In a line that is partly sound, only the doubtful words are of the other encoding.
  const mixed = wellSpelt > wrong.length;
  const repair = (word: string) =>
    mixed && (!tellsSomething(word) || isSyllables(word)) ? word : read(word);
  return { encoding, text: line.replace(/[^ \t]+/g, repair) };
}

/**
 * Reads a text that is in an encoding before Unicode, line by line.
 *
 * @param text any text; lines of sound Vietnamese or of another language stay as they are
 * @returns the text as it was meant and the encoding of its first such line; undefined when there is none
 */
export function repairLegacyText(text: string): RepairedText | undefined {
  let encoding: LegacyEncoding | undefined;
  const lines = text.split('\n').map((line) => {
    const repaired = repairLine(line);
    encoding ??= repaired?.encoding;
    return repaired?.text ?? line;
  });
  return encoding && { encoding, text: lines.join('\n') };
}
