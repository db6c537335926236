/** How a text is set. */
import type { Element, Text } from 'hast';
import { partAtNumbers } from '#text/numbers/unbroken-numbers.ts';

/** Heading of GitHub-style footnotes, which would be English otherwise. */
export const footnotesHeading = 'Chú thích';

/**
 * The name of the arrow that leads from a footnote back to the text.
 *
 * @param number of the footnote, from 1
 * @param again which of the places that name it, from 1
 */
export function footnoteBackLabel(number: number, again: number): string {
  return `Về chỗ có chú thích ${number}${again > 1 ? `, lần thứ ${again}` : ''}`;
}

/**
 * The words of a text with each document's number kept on one line, which a phone would break at its hyphen.
 *
 * @returns undefined where there is no such number
 */
export function withUnbrokenNumbers(words: string): (Element | Text)[] | undefined {
  const parts = partAtNumbers(words);
  if (!parts.some(({ unbroken }) => unbroken)) return undefined;
  return parts.map(({ text, unbroken }): Element | Text => {
    const part: Text = { type: 'text', value: text };
    if (!unbroken) return part;
    return { type: 'element', tagName: 'span', properties: { className: ['nowrap'] }, children: [part] };
  });
}

/** The class of a cell whose column the writer aligned; the content security policy lets no style attribute through. */
export function alignmentClass(alignment: string): string[] | undefined {
  if (alignment === 'right') return ['text-end'];
  return alignment === 'center' ? ['text-center'] : undefined;
}
