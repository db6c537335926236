import { describe, expect, it } from 'vitest';
import { DownloadError } from './download.ts';
import { engineOn } from '../engine.ts';
import { fullTextWith } from './full-text.ts';

const hit = { href: '/tieu-chuan/tcvn-9740-2013/', content: 'standard', title: 'Chè xanh' };
const asked: string[] = [];
const fullText = fullTextWith(() =>
  Promise.resolve({
    mergeIndex: () => Promise.resolve(),
    search: (query) => {
      asked.push(query);
      return Promise.resolve({
        results: [{ data: () => Promise.resolve({ meta: { hit: JSON.stringify(hit) } }) }],
      });
    },
  }),
);
const failing = (reason: 'offline' | 'slow' | 'missing') => () =>
  Promise.reject(new DownloadError(reason, new Error(reason)));

describe('when the files of the ranking cannot be had', () => {
  it.each(['missing', 'slow'] as const)(
    'Pagefind answers, and the answer says that it is not whole (%s)',
    async (reason) => {
      const outcome = await engineOn(failing(reason), fullText).search({ query: 'Chè xanh đường' });
      expect(outcome.hits).toEqual([hit]);
      expect(outcome.incomplete).toBe(true);
      expect(asked.at(-1)).toBe('che xanh duong');
    },
  );

  it('a lost connection is told as such', async () => {
    await expect(engineOn(failing('offline'), fullText).search({ query: 'chè' })).rejects.toMatchObject({
      reason: 'offline',
    });
  });

  it('filters are not passed over', async () => {
    const request = { query: 'chè', filters: { kind: ['TCVN'] } };
    await expect(engineOn(failing('missing'), fullText).search(request)).rejects.toBeInstanceOf(
      DownloadError,
    );
  });
});
