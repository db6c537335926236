/** Fetching of the files that the index is made of. */
import { SearchUnavailableError } from '#search/format/types.ts';

/** Why nothing could be fetched: the reader's connection, the site, or a file of it. */
export type DownloadFailure = 'offline' | 'slow' | 'missing';

const messages: Readonly<Record<DownloadFailure, string>> = {
  offline:
    'Không tải được dữ liệu tìm kiếm. Hãy kiểm tra kết nối mạng rồi thử lại, hoặc duyệt theo sản phẩm và loại tài liệu.',
  slow: 'Dữ liệu tìm kiếm tải quá lâu. Hãy thử lại, hoặc duyệt theo sản phẩm và loại tài liệu.',
  missing:
    'Máy chủ chưa trả về dữ liệu tìm kiếm. Hãy thử lại sau ít phút, hoặc duyệt theo sản phẩm và loại tài liệu.',
};

/** An error of the kind that a page shows, with what caused it. */
export class DownloadError extends SearchUnavailableError {
  readonly reason: DownloadFailure;

  constructor(reason: DownloadFailure, cause: unknown) {
    super(messages[reason], { cause });
    this.reason = reason;
  }
}

/** Fetches a file of the index by its name below the index's folder. */
export type ReadFile = (name: string, fresh?: boolean) => Promise<string>;

/**
 * Milliseconds after which a file is given up, and the answer given without it: on a line of 50 kB/s and two seconds of latency all files of
 * a query come within six.
 */
const longest = 12_000;

/**
 * Reads files of the index, which are kept gzipped: they are as small on a host that compresses nothing.
 *
 * @param folder the address of the index, with a slash at the end
 * @param patience milliseconds until a file that does not come is given up
 */
export function readFrom(folder: string, patience = longest): ReadFile {
  return async (name, fresh = false) => {
    const signal = AbortSignal.timeout(patience);
    const options: RequestInit = { cache: fresh ? 'no-cache' : 'default', signal };
    try {
      const response = await fetch(`${folder}${name}`, options);
      if (!response.ok) throw new DownloadError('missing', new Error(`${response.status} ${name}`));
      const bytes = new Uint8Array(await response.arrayBuffer());
      // A host that says "Content-Encoding: gzip" has the browser unpack it already.
      if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return new TextDecoder().decode(bytes);
      const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
      return await new Response(unpacked).text();
    } catch (error) {
      if (error instanceof DownloadError) throw error;
      throw new DownloadError(signal.aborted ? 'slow' : 'offline', error);
    }
  };
}
