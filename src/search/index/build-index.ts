/** Writes the search index into the built site. Runs in Node, beside the pages. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { searchFolder } from '#search/format/index-address.ts';
import { fullTextFile, parts } from '#search/format/index-files.ts';
import type { Part } from '#search/format/index-files.ts';
import type { SearchRecord } from '#search/format/records/record.ts';
import { fullTextFiles, fullTextFolder } from './full-text.ts';
import { searchIndexFiles } from './index-files.ts';
import type { SearchWords } from './index-files.ts';

export interface IndexReport {
  records: Record<Part, number>;
  /** The folders that the index consists of, below its own; others there belong to an earlier one. */
  folders: string[];
  /** Files that were written, and their bytes on disk. */
  files: number;
  bytes: number;
  seconds: number;
}

const compress = promisify(gzip);

/** Files written at once. */
const atOnce = 64;

/** Writes files below a folder; counts them. */
class Writer {
  readonly #root: string;
  files = 0;
  bytes = 0;

  constructor(root: string) {
    this.#root = root;
  }

  async write(
    files: readonly (readonly [name: string, content: string | Uint8Array])[],
    prepare: (content: string | Uint8Array) => Promise<string | Uint8Array> = (content) =>
      Promise.resolve(content),
  ): Promise<void> {
    for (const each of new Set(files.map(([name]) => path.dirname(path.join(this.#root, name)))))
      await mkdir(each, { recursive: true });
    for (let from = 0; from < files.length; from += atOnce) {
      const written = files.slice(from, from + atOnce).map(async ([name, content]) => {
        const prepared = await prepare(content);
        await writeFile(path.join(this.#root, name), prepared);
        this.bytes += prepared.length;
      });
      await Promise.all(written);
    }
    this.files += files.length;
  }
}

/**
 * Builds the index of all records: the files that the search ranks by, and Pagefind's own index of the same records. Folders are named
 * by what they hold, so those that the last index has already are neither made nor written again.
 *
 * @param outDir the folder of the built site; the index goes into `pagefind/` below it
 * @param last the folder of the site that holds the last index, if any; what it lacks alone is written
 * @param fullText false leaves Pagefind's index out, which a measurement of the ranking does not need
 */
export async function buildSearchIndex(
  records: readonly SearchRecord[],
  words: SearchWords,
  outDir: string,
  { last, fullText: withFullText = true }: { last?: string | undefined; fullText?: boolean } = {},
): Promise<IndexReport> {
  const start = performance.now();
  const isThere = (folder: string) => last !== undefined && existsSync(path.join(last, searchFolder, folder));
  const writer = new Writer(path.join(outDir, searchFolder));
  const files = [...searchIndexFiles(records, words)];
  const folderOf = (name: string) => name.slice(0, Math.max(name.indexOf('/'), 0));
  const changed = files.filter(([name]) => !name.includes('/') || !isThere(folderOf(name)));
  // Compressed on disk, so that it is as small on a host that compresses nothing.
  await writer.write(changed, (content) => compress(content, { level: 9 }));
  const fullText: string[] = [];
  for (const part of withFullText ? parts : []) {
    const own = records.filter((record) => record.part === part);
    const folder = fullTextFolder(own);
    if (own.length === 0 || fullText.includes(folder)) continue;
    fullText.push(folder);
    if (isThere(folder)) continue;
    const made = await fullTextFiles(own);
    await writer.write(made.map(([name, content]) => [`${folder}/${name}`, content]));
  }
  await writer.write([[fullTextFile, JSON.stringify(fullText)]], (content) => compress(content));
  const main = records.filter(({ part }) => part === 'main').length;
  return {
    records: { main, catalogue: records.length - main },
    folders: [...new Set(files.map(([name]) => folderOf(name)).filter((name) => name !== '')), ...fullText],
    files: writer.files,
    bytes: writer.bytes,
    seconds: (performance.now() - start) / 1000,
  };
}
