/** Faults in the characters of a text, described for the person who wrote it. */
import type { LegacyEncoding } from './legacy-encoding.ts';
import { repairLegacyText } from './legacy-encoding.ts';
import { mendCharacters } from './mend-text.ts';
import { isNfc } from '../vietnamese.ts';

const encodingNames: Readonly<Record<LegacyEncoding, string>> = {
  TCVN3: 'đang ở bảng mã cũ TCVN3 (ABC)',
  VNI: 'đang ở bảng mã cũ VNI',
  'UTF-8': 'bị đọc sai bảng mã',
};

/** The longest part of a repaired text that is quoted, in characters. */
const longestQuote = 120;

function quote(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote).trimEnd()}…` : text;
}

/** Printable ASCII and line feeds. */
const plainText = /^[ -~\n]*$/;

/** The first character that `mendCharacters` would change. */
const firstStrange = (text: string): string => [...text].find((one) => mendCharacters(one) !== one) ?? '';

/**
 * Finds text that is not composed (NFC), of an encoding before Unicode, or with characters that nobody sees.
 *
 * @returns one sentence in Vietnamese without the field's name; undefined when nothing is wrong
 */
export function characterFault(text: string): string | undefined {
  // Most values are codes and addresses; nothing can be wrong with them.
  if (plainText.test(text)) return undefined;
  if (!isNfc(text)) return 'chữ chưa ở dạng dựng sẵn Unicode NFC (dấu bị tách rời); hãy gõ lại ô này';
  const legacy = repairLegacyText(text);
  if (legacy) {
    const [line = ''] = legacy.text.split('\n').filter((one) => !text.split('\n').includes(one));
    return `chữ ${encodingNames[legacy.encoding]} nên người đọc không đọc được; có lẽ là “${quote(line.trim())}”, hãy gõ lại bằng Unicode`;
  }
  if (mendCharacters(text) === text) return undefined;
  const strange = firstStrange(text);
  if (/[Ðð]/.test(strange)) return `có chữ “${strange}” của tiếng Iceland, trông giống Đ; hãy gõ lại chữ Đ`;
  const code = strange.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
  return `có ký tự không nhìn thấy (U+${code}) lẫn vào khi chép; hãy gõ lại chỗ ấy`;
}
