import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { manifestFile, searchFolder } from '#search/format/index-address.ts';
import type { Manifest } from '#search/format/index-files.ts';
import type { SearchRecord } from '#search/format/records/record.ts';
import { readShardNames } from '#search/format/records/number-index.ts';
import { buildSearchIndex } from './build-index.ts';
import { fullTextFiles } from './full-text.ts';

const record = (part: 'main' | 'catalogue', designation: string, title: string): SearchRecord => ({
  hit: { href: `/${designation}/`, content: 'standard', designation, title },
  part,
  facets: { content: ['standard'] },
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
    const { main, common } = manifest.folders;
    expect(await readdir(path.join(index, main))).toEqual(expect.arrayContaining(['r-0', 't-0']));
    expect(await readdir(path.join(index, common))).toEqual(
      expect.arrayContaining([...readShardNames(manifest.numbers).map((name) => `n-${name}`), 'w-c']),
    );
    expect(report.folders).toEqual(expect.arrayContaining(Object.values(manifest.folders)));
    expect(manifest.terms.catalogue).toHaveLength(1);
  });

  it('names its folders by what they hold', async () => {
    const { folders: before } = await readManifest();
    await buildSearchIndex(records, words, folder);
    expect((await readManifest()).folders).toEqual(before);
    await buildSearchIndex(records.slice(1), words, folder);
    const { folders: after } = await readManifest();
    expect(after.main).not.toBe(before.main);
    expect(after.catalogue).toBe(before.catalogue);
  });

  it('writes only what the last index lacks, and comes out the same', async () => {
    const [last, next, whole] = ['last', 'next', 'whole'].map((name) => path.join(folder, name)) as [
      string,
      string,
      string,
    ];
    const before = await buildSearchIndex(records, words, last);
    const { folders } = await buildSearchIndex(records.slice(1), words, next, { last });
    const made = await readdir(path.join(next, searchFolder));
    const kept = folders.filter((name) => !made.includes(name));
    // The catalogue in both indexes; nothing of the portal's own records.
    expect(kept).toHaveLength(2);
    expect(before.folders).toEqual(expect.arrayContaining(kept));
    await buildSearchIndex(records.slice(1), words, whole);
    for (const name of kept)
      await cp(path.join(last, searchFolder, name), path.join(next, searchFolder, name), { recursive: true });
    expect(await contentsOf(next)).toEqual(await contentsOf(whole));
  });
});

async function contentsOf(root: string): Promise<Map<string, string>> {
  const files = (await readdir(root, { recursive: true, withFileTypes: true })).filter((file) =>
    file.isFile(),
  );
  const contents = files.map(async ({ parentPath, name }) => {
    const file = path.join(parentPath, name);
    return [path.relative(root, file), await readFile(file, 'latin1')] as const;
  });
  return new Map((await Promise.all(contents)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('the index of Pagefind beside it', () => {
  it('holds every record', async () => {
    const files = await fullTextFiles(records);
    const names = files.map(([name]) => name);
    expect(names).toEqual(expect.arrayContaining(['pagefind.js', 'pagefind-entry.json']));
    expect(names.filter((name) => name.endsWith('.pf_fragment'))).toHaveLength(records.length);
  });
});
