/**
 * SVG put together by hand: elements as strings, and a drawing with its title and description. Colours are classes of
 * src/components/drawing/drawing.css, so that one drawing serves light, dark and paper.
 */
import { escapeHtml } from '#text/html.ts';

/** A drawing in user units: one unit is one CSS pixel where it stands at its own width. */
export interface Drawing {
  width: number;
  height: number;
  /** Names the drawing, for screen readers and in its file. */
  title: string;
  /** Tells what can be seen, for those who cannot see it. */
  description: string;
  /** The elements within `<svg>`. */
  body: string;
  /** It has links of its own; then it is no plain picture for screen readers. */
  linked?: boolean | undefined;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes without a value are left out, and numbers keep two decimals. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined) return [];
    return [` ${key}="${escapeHtml(typeof value === 'number' ? rounded(value) : value)}"`];
  });
  return `<${name}${written.join('')}>${children.join('')}</${name}>`;
}

const rounded = (value: number): string => String(Math.round(value * 100) / 100);

/** Words at a point of their first line's base; one `<text>` a line. */
export function words(
  lines: string | readonly string[],
  attributes: Attributes & { x: number; y: number },
  leading = 16,
): string {
  return [lines]
    .flat()
    .map((line, index) =>
      element('text', { ...attributes, y: attributes.y + index * leading }, escapeHtml(line)),
    )
    .join('');
}

/**
 * Breaks words into lines; a no-break space keeps its words together.
 *
 * @param length how many letters a line has room for; a longer word keeps a line of its own
 */
export function brokenLines(text: string, length: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \n]+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= length)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * The drawing as an element of a page.
 *
 * @param id begins the ids of title and description, so it is used once a page
 */
export function inlineSvg({ width, height, title, description, body, linked }: Drawing, id: string): string {
  return element(
    'svg',
    {
      class: 'drawing-svg',
      viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
      width,
      height,
      role: linked ? 'group' : 'img',
      'aria-labelledby': `${id}-ten`,
      'aria-describedby': `${id}-mo-ta`,
    },
    element('title', { id: `${id}-ten` }, escapeHtml(title)),
    element('desc', { id: `${id}-mo-ta` }, escapeHtml(description)),
    body,
  );
}
