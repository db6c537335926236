import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { buildSearchIndex } from './build-index.ts';
import { hitFolder, manifestFile, searchFolder } from '#search/format/index-files.ts';
import type { Manifest } from '#search/format/index-files.ts';
import type { SearchRecord } from '#search/format/record.ts';

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

describe('buildSearchIndex', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'search-index-'));
  const index = path.join(folder, searchFolder);
  afterAll(() => rm(folder, { recursive: true }));

  it('writes every record, and only what the engine asks for', async () => {
    const report = await buildSearchIndex(records, [['chè', 'tea']], folder);
    expect(report.records).toEqual({ main: 2, catalogue: 1 });
    expect(await readdir(path.join(index, hitFolder))).toHaveLength(3);
    const names = await readdir(index, { recursive: true });
    expect(names.filter((name) => /-ui|highlight|\.pf_fragment|\.pf_filter/.test(name))).toEqual([]);
    expect(names.filter((name) => name.endsWith('.pagefind'))).toHaveLength(1);
  });
  it('lists its files of numbers and words, and how many records name a group of synonyms', async () => {
    const manifest = JSON.parse(
      gunzipSync(await readFile(path.join(index, manifestFile))).toString(),
    ) as Manifest;
    expect(manifest.synonymRecords).toEqual({ main: [2], catalogue: [1] });
    const files = await readdir(path.join(index, manifest.version));
    expect(files).toEqual(
      expect.arrayContaining([...manifest.numbers.map((name) => `n-${name}`), 'r-main', 'w-c']),
    );
  });
  it('changes its version with its content only', async () => {
    const read = async () =>
      (JSON.parse(gunzipSync(await readFile(path.join(index, manifestFile))).toString()) as Manifest).version;
    const before = await read();
    await buildSearchIndex(records, [['chè', 'tea']], folder);
    expect(await read()).toBe(before);
    await buildSearchIndex(records.slice(1), [['chè', 'tea']], folder);
    expect(await read()).not.toBe(before);
  });
});
