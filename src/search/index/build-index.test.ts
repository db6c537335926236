import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { manifestFile, searchFolder } from '#search/format/index-files.ts';
import type { Manifest } from '#search/format/index-files.ts';
import type { SearchRecord } from '#search/format/record.ts';
import { buildSearchIndex } from './build-index.ts';
import { fullTextFiles } from './full-text.ts';

const record = (part: 'main' | 'catalogue', designation: string, title: string): SearchRecord => ({
  hit: { href: `/${designation}/`, content: 'standard', designation, title },
  part,
  facets: { content: ['standard'] },
  obsolete: false,
  text: '',
  related: [],
});
const records = [
  record('main', 'TCVN 9740:2013', 'Chè xanh'),
  record('main', 'TCVN 1454:2013', 'Chè đen'),
  record('catalogue', 'ISO 11287:2011', 'Green tea'),
];
const words = { synonyms: [['chè', 'tea']], places: ['Suối Giàng'] };

describe('buildSearchIndex', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'search-index-'));
  const index = path.join(folder, searchFolder);
  afterAll(() => rm(folder, { recursive: true }));
  const readManifest = async () =>
    JSON.parse(gunzipSync(await readFile(path.join(index, manifestFile))).toString()) as Manifest;

  it('counts records and lists its files', async () => {
    const report = await buildSearchIndex(records, words, folder);
    expect(report.records).toEqual({ main: 2, catalogue: 1 });
    const manifest = await readManifest();
    const files = await readdir(path.join(index, manifest.version));
    expect(files).toEqual(
      expect.arrayContaining([...manifest.numbers.map((name) => `n-${name}`), 'r-main-0', 't-main-0', 'w-c']),
    );
    expect(manifest.terms.catalogue).toHaveLength(1);
  });

  it('changes its version with its content only', async () => {
    const { version: before } = await readManifest();
    await buildSearchIndex(records, words, folder);
    expect((await readManifest()).version).toBe(before);
    await buildSearchIndex(records.slice(1), words, folder);
    expect((await readManifest()).version).not.toBe(before);
  });
});

describe('the index of Pagefind beside it', () => {
  it('holds every record', async () => {
    const files = await fullTextFiles(records);
    const names = files.map(([name]) => name);
    expect(names).toEqual(expect.arrayContaining(['pagefind.js', 'pagefind-entry.json']));
    expect(names.filter((name) => name.endsWith('.pf_fragment'))).toHaveLength(records.length);
  });
});
