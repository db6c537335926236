/**
 * The International Classification for Standards (ICS, ISO, 7th edition): a field (67), a group of it (67.140) and a
 * subgroup of that (67.140.10). A code is its path: cutting the last segment gives the parent.
 */

export type IcsLevel = 1 | 2 | 3;

const icsPattern = /^\d{2}(?:\.\d{3}(?:\.\d{2})?)?$/;

/**
 * Whether a text has the form of an ICS code: `NN`, `NN.NNN` or `NN.NNN.NN`. Whether ISO assigned the code is for the
 * tree to say.
 */
export function isIcsCode(text: string): boolean {
  return icsPattern.test(text);
}

/**
 * The segments of a code, as a URL path shows them.
 *
 * @param code such as 67.140.10.
 * @returns one to three segments: ['67', '140', '10'].
 * @throws RangeError when the text is not of the form of an ICS code.
 */
export function icsSegments(code: string): string[] {
  if (!isIcsCode(code)) {
    throw new RangeError(`"${code}" is not an ICS code: NN, NN.NNN or NN.NNN.NN is expected`);
  }
  return code.split('.');
}

/**
 * The code that a URL path names; the inverse of `icsSegments`.
 *
 * @throws RangeError when the segments make no ICS code.
 */
export function icsFromSegments(segments: readonly string[]): string {
  const code = segments.join('.');
  icsSegments(code);
  return code;
}

/**
 * The level of a code: 1 field, 2 group, 3 subgroup.
 *
 * @throws RangeError when the text is not of the form of an ICS code.
 */
export function icsLevel(code: string): IcsLevel {
  return icsSegments(code).length as IcsLevel;
}

/**
 * The code one level up.
 *
 * @returns undefined for a field.
 * @throws RangeError when the text is not of the form of an ICS code.
 */
export function icsParent(code: string): string | undefined {
  return icsAncestors(code).at(-1);
}

/**
 * The codes above a code, from the field down, without the code itself.
 *
 * @returns ['67', '67.140'] for 67.140.10, an empty list for a field.
 * @throws RangeError when the text is not of the form of an ICS code.
 */
export function icsAncestors(code: string): string[] {
  const segments = icsSegments(code);
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('.'));
}

/**
 * The code and everything above it, from the field down: the nodes at which a document of that code is found.
 *
 * @throws RangeError when the text is not of the form of an ICS code.
 */
export function icsLineage(code: string): string[] {
  return [...icsAncestors(code), code];
}

/**
 * Whether a code equals another or lies under it. Whole segments are compared: 67.06 is no prefix of 67.060.
 *
 * @throws RangeError when either text is not of the form of an ICS code.
 */
export function isUnder(code: string, ancestorOrSame: string): boolean {
  icsSegments(ancestorOrSame);
  return icsLineage(code).includes(ancestorOrSame);
}
