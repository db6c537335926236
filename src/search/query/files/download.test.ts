import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readFrom } from './download.ts';

/** Answers each file by its name; a file without an answer hangs until it is given up. */
function serve(files: Readonly<Record<string, () => Response>>): void {
  vi.stubGlobal('fetch', (address: string, { signal }: { signal: AbortSignal }) => {
    const answer = files[address.slice(address.lastIndexOf('/') + 1)];
    if (answer) return Promise.resolve().then(answer);
    return new Promise((_done, fail) => {
      signal.addEventListener('abort', () => {
        fail(signal.reason as Error);
      });
    });
  });
}
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('fetching a file of the index', () => {
  const read = readFrom('https://example.vn/pagefind/', 30);

  it('unpacks it, whether or not the browser has done so', async () => {
    serve({ packed: () => new Response(gzipSync('chè')), plain: () => new Response('chè') });
    expect(await read('packed')).toBe('chè');
    expect(await read('plain')).toBe('chè');
  });

  it.each([
    ['missing', () => new Response('', { status: 404 })],
    [
      'offline',
      () => {
        throw new TypeError('Failed to fetch');
      },
    ],
    ['slow', undefined],
  ] as const)('tells that it is %s', async (reason, answer) => {
    serve(answer ? { file: answer } : {});
    await expect(read('file')).rejects.toMatchObject({ reason });
  });
});
