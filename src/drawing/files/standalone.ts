/** Drawings as files of their own: the colours of the portal's style sheets written into the file, and links taken out. */
import { element } from '../svg.ts';
import type { Drawing } from '../svg.ts';
import { escapeHtml } from '#text/html.ts';

/** The texts of the two style sheets that colour drawings. */
export interface DrawingStyles {
  /** src/styles/tokens.css */
  tokens: string;
  /** src/components/drawing/drawing.css */
  rules: string;
}

type Scheme = 'light' | 'dark';

/** Colour tokens of a scheme, read from the style sheet of tokens: `--color-ink: light-dark(#191c3c, #eaeaf5);` */
function colours(tokens: string, scheme: Scheme): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', light = '', dark = light] of tokens.matchAll(
    /^ {2}(--color-[\w-]+): (?:light-dark\((#\w+), (#\w+)\)|(#\w+));/gm,
  ))
    if (!found.has(name)) found.set(name, scheme === 'light' ? light : dark);
  return found;
}

/**
 * The rules of drawings with colours in place of tokens.
 *
 * @throws {Error} when a rule names a colour that the tokens do not have
 */
function coloured({ tokens, rules }: DrawingStyles, scheme: Scheme): string {
  const known = colours(tokens, scheme);
  const [drawn = ''] = rules.split('/* On the page */');
  return drawn
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll('var(--font-text)', "'Be Vietnam Pro', sans-serif")
    .replaceAll(/var\((--color-[\w-]+)\)/g, (_, name: string) => {
      const colour = known.get(name);
      if (colour === undefined) throw new Error(`No colour ${name} in the style sheet of tokens`);
      return colour;
    })
    .replaceAll(/\s+/g, ' ');
}

/**
 * The drawing as a file.
 *
 * @param schemes `light` alone for paper and for programs that know no media queries
 */
export function standaloneSvg(
  drawing: Drawing,
  styles: DrawingStyles,
  schemes: 'light' | 'both' = 'both',
): string {
  const { width, height, title, description, body } = drawing;
  const margin = 12;
  const css =
    coloured(styles, 'light') +
    (schemes === 'both' ? `@media (prefers-color-scheme: dark) {${coloured(styles, 'dark')}}` : '');
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'drawing-svg',
      viewBox: `${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`,
      width: width + 2 * margin,
      height: height + 2 * margin,
      role: 'img',
    },
    element('title', {}, escapeHtml(title)),
    element('desc', {}, escapeHtml(description)),
    element('style', {}, css),
    element('rect', {
      class: 'd-paper',
      x: -margin,
      y: -margin,
      width: width + 2 * margin,
      height: height + 2 * margin,
    }),
    body.replaceAll(/<\/?a\b[^>]*>/g, ''),
  );
}
