/** A second province: an empty portal with the shared library, its own names and colours, that checks and builds. */
import { globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '#content/read-content.ts';
import { contrast } from '../../scripts/lib/province/colours.ts';
import { makeProvince } from '../../scripts/lib/province/make-province.ts';
import { buildCode, runBuild } from './small-site.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const ours = /Lào Cai|Yên Bái|191\/KH-UBND/;
/** Few editions, and every entry of the other shared collections. */
const few = 8;

let root: string;
let outcome: { status: number | null; output: string };
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'nscl-province-'));
  let standards = 0;
  makeProvince({
    name: 'Phú Thọ',
    fullName: 'tỉnh Phú Thọ',
    from: path.join(repository, 'tests/fixtures/content/portal'),
    to: root,
    code: { root: repository, files: buildCode },
    hue: 150,
    takes: ({ relation }) => relation !== 'standards' || (standards += 1) <= few,
  });
  symlinkSync(path.join(repository, 'node_modules'), path.join(root, 'node_modules'));
  outcome = runBuild(root);
}, 300_000);
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('the portal of another province', () => {
  it('passes the check of content and builds', () => {
    expect(outcome.output).not.toContain('lỗi trong');
    expect(outcome.status).toBe(0);
    const { content, problems, warnings } = readContent(root);
    expect([problems, warnings]).toEqual([[], []]);
    expect(content.standards).toHaveLength(few);
  });

  it('has the shared library, and none of our products, members, news and plan', () => {
    const { content } = readContent(root);
    const { collections, products, topics, plan } = content;
    expect(topics.length).toBeGreaterThan(0);
    for (const name of ['legalDocuments', 'duties', 'methods', 'guides', 'markets'] as const)
      expect(collections[name].length, name).toBeGreaterThan(0);
    for (const name of ['news', 'members', 'programmes', 'courses', 'supports', 'indicators'] as const)
      expect(collections[name], name).toEqual([]);
    expect([products, plan]).toEqual([[], undefined]);
    expect(read('content/settings/plan.skeleton.txt')).toContain('\nprinted_sums:\n');
  });

  it('bears its own name on every page, and ours nowhere', () => {
    const pages = globSync('dist/**/*.html', { cwd: root }).filter((file) => !file.startsWith('dist/admin/'));
    expect(pages.length).toBeGreaterThan(30);
    expect(pages.filter((file) => !read(file).includes('NSCL Phú Thọ'))).toEqual([]);
    // Sources keep their names: a newspaper of Lào Cai is called so anywhere.
    const told = (html: string) =>
      html.replace(/<(aside|section|footer|div)[^>]*\bsources\b[\s\S]*?<\/\1>/g, '');
    expect(pages.filter((file) => ours.test(told(read(file))))).toEqual([]);
  });

  it('leads to no page that stayed behind', () => {
    const { content } = readContent(root);
    const bodies = [...content.collections.guides, ...content.collections.methods].map(
      ({ data }) => data.body ?? '',
    );
    expect(bodies.join('\n')).not.toMatch(/\]\(\/(?:san-pham|ho-tro|tin-tuc|mang-luoi)\/[a-z0-9-]+\//);
  });

  it('is as legible in its colour as in ours', () => {
    const token = (css: string, name: string) =>
      [...(new RegExp(`--color-${name}: (.+);`).exec(css)?.[1] ?? '').matchAll(/#[0-9a-f]{6}/g)].map(
        ([hex]) => hex,
      );
    const css = read('src/styles/tokens.css');
    expect(token(css, 'cham')).not.toEqual(
      token(readFileSync(path.join(repository, 'src/styles/tokens.css'), 'utf8'), 'cham'),
    );
    for (const scheme of [0, 1]) {
      const [cham = '', paper = '', on = '', wash = ''] = ['cham', 'paper', 'on-cham', 'cham-wash'].map(
        (name) => token(css, name)[scheme],
      );
      for (const ground of [paper, on, wash]) expect(contrast(cham, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
