/** Writes the search index into the built site. Runs in Node, beside the pages. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { searchFolder } from '#search/format/index-files.ts';
import type { Part } from '#search/format/index-files.ts';
import type { SearchRecord } from '#search/format/record.ts';
import { fullTextFiles } from './full-text.ts';
import { searchIndexFiles } from './index-files.ts';
import type { SearchWords } from './index-files.ts';

export interface IndexReport {
  records: Record<Part, number>;
  files: number;
  /** On disk. */
  bytes: number;
  seconds: number;
}

const compress = promisify(gzip);

/** Files written at once. */
const atOnce = 64;

/**
 * Builds the index of all records: the files that the search ranks by, and Pagefind's own index of the same records.
 *
 * @param outDir the folder of the built site; the index goes into `pagefind/` below it, replacing what was there
 */
export async function buildSearchIndex(
  records: readonly SearchRecord[],
  words: SearchWords,
  outDir: string,
): Promise<IndexReport> {
  const start = performance.now();
  const folder = path.join(outDir, searchFolder);
  await rm(folder, { recursive: true, force: true });
  const files = [...searchIndexFiles(records, words)];
  const folders = new Set(files.map(([name]) => path.dirname(path.join(folder, name))));
  for (const each of folders) await mkdir(each, { recursive: true });
  let bytes = 0;
  for (let from = 0; from < files.length; from += atOnce) {
    const sizes = files.slice(from, from + atOnce).map(async ([name, text]) => {
      // Compressed on disk, so that it is as small on a host that compresses nothing.
      const content = await compress(text, { level: 9 });
      await writeFile(path.join(folder, name), content);
      return content.length;
    });
    for (const size of await Promise.all(sizes)) bytes += size;
  }
  const fullText = await fullTextFiles(records);
  for (const each of new Set(fullText.map(([name]) => path.dirname(path.join(folder, name))))) {
    await mkdir(each, { recursive: true });
  }
  for (let from = 0; from < fullText.length; from += atOnce) {
    const batch = fullText.slice(from, from + atOnce);
    await Promise.all(batch.map(([name, content]) => writeFile(path.join(folder, name), content)));
    bytes += batch.reduce((sum, [, content]) => sum + content.length, 0);
  }
  const main = records.filter(({ part }) => part === 'main').length;
  return {
    records: { main, catalogue: records.length - main },
    files: files.length + fullText.length,
    bytes,
    seconds: (performance.now() - start) / 1000,
  };
}
