/** Numbers as people in Vietnam type them: comma before the decimals, dots or blanks between groups of three digits (TCVN 9357:2012). */

const plain = /^\d+$/;
const decimalComma = /^\d+,\d+$/;
/** `1.250`, `1 250`, `1.250,5`: a dot before exactly three digits parts thousands, as everywhere in Vietnamese text. */
const grouped = /^\d{1,3}(?:([. ])\d{3})(?:\1\d{3})*(?:,\d+)?$/;
/** `72.5`, as calculators and spreadsheets set to English write it; never three digits after the dot. */
const decimalDot = /^\d+\.(?:\d{1,2}|\d{4,})$/;

/**
 * Reads a number as it is typed in Vietnamese: `72,5` → 72.5, `1.250` → 1250, `1.250,5` → 1250.5, `72.5` → 72.5.
 *
 * @returns undefined when the text is no number or could be read in two ways
 */
export function parseNumber(typed: string): number | undefined {
  const text = typed.trim().replace(/[\u00a0\u202f]/g, ' ');
  const [, sign = '', digits = ''] = /^([-−–]?)\s*(.*)$/.exec(text) ?? [];
  const factor = sign === '' ? 1 : -1;
  if (plain.test(digits) || decimalDot.test(digits)) return factor * Number(digits);
  if (decimalComma.test(digits)) return factor * Number(digits.replace(',', '.'));
  if (grouped.test(digits)) return factor * Number(digits.replace(/[. ]/g, '').replace(',', '.'));
  return undefined;
}

/** A number as it stands in the box in which it is edited: decimal comma, no groups. */
export const numberForEditing = (value: number): string => String(value).replace('.', ',');
