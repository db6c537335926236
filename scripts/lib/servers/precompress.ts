/** Compressed copies beside the files of a site, for web servers that send them as they are. */
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import pLimit from 'p-limit';
import { isCompressible } from '../../../admin/server/http/site/encoded-files.ts';

export interface Compressed {
  files: number;
  /** Bytes before, and of each encoding. */
  plain: number;
  br: number;
  gz: number;
}

/** Brotli's levels go to 11, which takes twenty times as long as 9 and saves 3 % on these pages. */
const defaultLevel = 9;

/**
 * Writes `.br` and `.gz` beside every file that shrinks, and removes those whose file is gone. A copy as old as its file is kept.
 *
 * @param folder the built site
 * @param level brotli's, 0 to 11
 */
export async function precompress(folder: string, level = defaultLevel): Promise<Compressed> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Set(
    entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name)),
  );
  const limit = pLimit(availableParallelism() * 2);
  const total: Compressed = { files: 0, plain: 0, br: 0, gz: 0 };

  const encode = async (file: string, made: Date, extension: string, run: () => Promise<Buffer>) => {
    const copy = `${file}${extension}`;
    const known = await stat(copy).catch(() => undefined);
    if (known !== undefined && known.mtimeMs >= made.getTime()) return known.size;
    const bytes = await run();
    await writeFile(copy, bytes);
    return bytes.length;
  };

  const compress = async (file: string) => {
    const { size, mtime } = await stat(file);
    if (!isCompressible(file, size)) return;
    const bytes = await readFile(file);
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: level,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    total.br += await encode(file, mtime, '.br', () => promisify(brotliCompress)(bytes, { params }));
    total.gz += await encode(file, mtime, '.gz', () => promisify(gzip)(bytes, { level: 9 }));
    total.plain += size;
    total.files += 1;
  };

  await Promise.all(
    [...files].map((file) =>
      limit(async () => {
        const original = /^(.+)\.(?:br|gz)$/.exec(file)?.[1];
        if (original === undefined) await compress(file);
        else if (!files.has(original)) await rm(file);
      }),
    ),
  );
  return total;
}
