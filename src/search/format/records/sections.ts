/** Sections of a record's text: headings stand on lines of their own, behind a mark that is no letter. */

/** Before a heading. */
export const headingMark = '\u001E';

/** Before the heading under which a passage begins, which is no part of it. */
export const carriedMark = '\u001D';

/** The heading under which a place of a text stands; undefined before the first one, and in a heading itself. */
export function headingBefore(text: string, at: number): string | undefined {
  const from = text.lastIndexOf(headingMark, at);
  if (from < 0) return undefined;
  const end = text.indexOf('\n', from);
  return end < 0 || end > at ? undefined : text.slice(from + 1, end);
}

/** A passage with the heading under which it begins. */
export const withHeading = (passage: string, heading: string | undefined): string =>
  heading === undefined ? passage : `${carriedMark}${heading}\n${passage}`;

/** The reverse of `withHeading`. */
export function splitHeading(stored: string): { passage: string; heading?: string } {
  if (!stored.startsWith(carriedMark)) return { passage: stored };
  const end = stored.indexOf('\n');
  return { passage: stored.slice(end + 1), heading: stored.slice(1, end) };
}

/** A text without its marks. */
export const withoutMarks = (text: string): string => text.replaceAll(headingMark, '');
