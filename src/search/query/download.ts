/** Fetching of the files that the index is made of. */
import { SearchUnavailableError } from '#search/format/types.ts';

const unavailable =
  'Không tải được dữ liệu tìm kiếm. Hãy kiểm tra kết nối mạng rồi thử lại, hoặc duyệt theo sản phẩm và loại tài liệu.';

/** An error of the kind that a page shows, with what caused it. */
export function searchUnavailable(cause: unknown): SearchUnavailableError {
  return new SearchUnavailableError(unavailable, { cause });
}

/**
 * Fetches a text that the index keeps gzipped: it is as small on a host that compresses nothing.
 *
 * @param cache `no-cache` asks the server whether the file has changed
 * @throws SearchUnavailableError when it cannot be had
 */
export async function fetchText(url: string, cache: RequestCache = 'default'): Promise<string> {
  try {
    const response = await fetch(url, { cache });
    if (!response.ok) throw new Error(`${response.status} ${url}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    // A host that says "Content-Encoding: gzip" has the browser unpack it already.
    if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return new TextDecoder().decode(bytes);
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return await new Response(unpacked).text();
  } catch (error) {
    throw searchUnavailable(error);
  }
}

/** Remembers what was fetched; a failure is forgotten, so that the next attempt asks again. */
export class Fetched<Key, Value> {
  readonly #values = new Map<Key, Promise<Value>>();
  readonly #load: (key: Key) => Promise<Value>;

  constructor(load: (key: Key) => Promise<Value>) {
    this.#load = load;
  }

  get(key: Key): Promise<Value> {
    let value = this.#values.get(key);
    if (!value) {
      value = this.#load(key);
      this.#values.set(key, value);
      value.catch(() => this.#values.delete(key));
    }
    return value;
  }

  /** Forgets what turned out to be of no use. */
  forget(key: Key): void {
    this.#values.delete(key);
  }
}
