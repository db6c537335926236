import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pngOf } from './png.ts';
import { brokenLines, element, inlineSvg, words } from '../svg.ts';
import { standaloneSvg } from './standalone.ts';

const styles = {
  tokens: readFileSync('src/styles/tokens.css', 'utf8'),
  rules: readFileSync('src/components/drawing/drawing.css', 'utf8'),
};
const drawing = {
  width: 100,
  height: 50,
  title: 'Chè & quế',
  description: 'Hai vòng tròn.',
  body: element('a', { href: '/x/' }, words('Bản Liền', { x: 1, y: 20, class: 'd-strong' })),
};

describe('a drawing on a page', () => {
  it('has a title and a description that are its own', () => {
    const svg = inlineSvg(drawing, 'hinh-thu');
    expect(svg).toContain('<title id="hinh-thu-ten">Chè &amp; quế</title>');
    expect(svg).toContain('aria-describedby="hinh-thu-mo-ta"');
    expect(svg).toContain('role="img"');
  });

  it('is no plain picture for screen readers where it has links', () => {
    expect(inlineSvg({ ...drawing, linked: true }, 'x')).toContain('role="group"');
  });
});

describe('a drawing as a file', () => {
  it('bears its colours itself, light and dark, and no link', () => {
    const svg = standaloneSvg(drawing, styles);
    expect(svg).toContain('prefers-color-scheme: dark');
    expect(svg).toContain('#191c3c');
    expect(svg).toContain('#eaeaf5');
    expect(svg).not.toMatch(/var\(|<a\b|--space/);
  });

  it('is light alone for paper', () => {
    expect(standaloneSvg(drawing, styles, 'light')).not.toContain('#eaeaf5');
  });

  it('names a colour that the tokens do not have', () => {
    const rules = '.drawing-svg text { fill: var(--color-none); }';
    expect(() => standaloneSvg(drawing, { ...styles, rules })).toThrow('--color-none');
  });

  it('is a PNG of three pixels a unit', async () => {
    const png = await pngOf(standaloneSvg(drawing, styles, 'light'));
    const { default: sharp } = await import('sharp');
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 3 * (100 + 24) });
  });
});

it('breaks words into lines that have room', () => {
  expect(brokenLines('Chè Shan tuyết Suối Giàng', 10)).toEqual(['Chè Shan', 'tuyết Suối', 'Giàng']);
});
