/**
 * Compressed copies of the files of a site, in memory. A file is compressed when it is first asked for, so that publishing does not wait
 * for 600 pages to be compressed of which few are read before the next publication.
 */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { parseAccept } from 'hono/utils/accept';
import { LRUCache } from 'lru-cache';

export type Encoding = 'br' | 'gzip';

/** Kept in memory over all releases, in bytes. */
const mostKept = 96 * 1024 * 1024;

/** Below this many bytes compressing saves less than a packet; above, it would take seconds. */
const worthwhile = { least: 1024, most: 32 * 1024 * 1024 };

/** Types that shrink; pictures, fonts, PDF, and the parts of Pagefind's index are compressed already. */
export const compressible = new Set([
  '.bib',
  '.css',
  '.csv',
  '.html',
  '.ics',
  '.js',
  '.json',
  '.jsonl',
  '.jsonld',
  '.md',
  '.mjs',
  '.svg',
  '.ttl',
  '.txt',
  '.webmanifest',
  '.xml',
  '.xsl',
  '.yaml',
  '.yml',
]);

const compressors: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  // 11 would be a third of a second for a page, which a reader waits for; 6 is 10 ms and 6 % larger.
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 6,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 6 }),
};

/** Whether a file is sent in other encodings than its own; caches must then know that the answer depends on what a browser accepts. */
export function isCompressible(path: string, size: number): boolean {
  return size >= worthwhile.least && size <= worthwhile.most && compressible.has(extname(path).toLowerCase());
}

/** The best encoding that a browser accepts, from its Accept-Encoding header (RFC 9110, section 12.5.3); undefined: none of ours. */
export function acceptedEncoding(header: string | undefined): Encoding | undefined {
  const weights = new Map(parseAccept(header ?? '').map(({ type, q }) => [type.toLowerCase(), q]));
  const weigh = (name: string) => weights.get(name) ?? weights.get('*') ?? 0;
  const [best] = (['br', 'gzip'] as const)
    .filter((name) => weigh(name) > 0)
    .sort((one, other) => weigh(other) - weigh(one));
  return best;
}

/** A version of a file: its path, size and time of change. */
export interface FileVersion {
  path: string;
  size: number;
  mtimeMs: number;
}

export class EncodedFiles {
  readonly #cache = new LRUCache<string, Buffer, { path: string; encoding: Encoding }>({
    maxSize: mostKept,
    sizeCalculation: (bytes) => Math.max(1, bytes.length),
    // Many readers at once wait for one compression.
    fetchMethod: async (_key, _stale, { context: { path, encoding } }) =>
      compressors[encoding](await readFile(path)),
  });

  /**
   * The compressed bytes of a file.
   *
   * @throws {Error} when the file cannot be read
   */
  async read({ path, size, mtimeMs }: FileVersion, encoding: Encoding): Promise<Buffer> {
    const key = `${encoding} ${mtimeMs} ${size} ${path}`;
    return this.#cache.forceFetch(key, { context: { path, encoding } });
  }
}
