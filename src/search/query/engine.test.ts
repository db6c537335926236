import { describe, expect, it, vi } from 'vitest';
import type { SearchOutcome } from '#search/format/types.ts';
import type { SearchRecord } from '#search/format/records/record.ts';
import { manifestFile } from '#search/format/index-address.ts';
import type { Manifest } from '#search/format/index-files.ts';
import { searchIndexFiles } from '#search/index/index-files.ts';
import { DownloadError } from '#search/query/files/download.ts';
import { engineOn } from './engine.ts';

const standard = (designation: string, title: string, facts: object = {}): SearchRecord => ({
  hit: {
    href: `/tieu-chuan/${designation.replaceAll(/[ :]/g, '-').toLowerCase()}/`,
    content: 'standard',
    designation,
    title,
    status: 'unknown',
    year: Number(designation.slice(-4)),
    ...facts,
  },
  part: designation.startsWith('ISO') ? 'catalogue' : 'main',
  facets: { content: ['standard'], kind: [designation.slice(0, 4).trim()], status: ['unknown'] },
  text: '',
  related: [],
});
const page = (href: string, title: string, text: string): SearchRecord => ({
  hit: { href, content: 'guides', title },
  part: 'main',
  facets: { content: ['guides'] },
  text,
  related: [],
});
const filler = Array.from({ length: 40 }, (_, index) =>
  standard(`TCVN ${5000 + index}:2001`, `Phương pháp xác định thông số ${index}`),
);
const records: SearchRecord[] = [
  standard('TCVN 9740:2013', 'Chè xanh – Định nghĩa và yêu cầu cơ bản'),
  standard('TCVN 1455:1993', 'Chè xanh – Yêu cầu kỹ thuật'),
  standard('TCVN 12345:2019', 'Phân bón hữu cơ'),
  standard('TCVN 4391:2015', 'Khách sạn – Xếp hạng'),
  standard('TCVN 7000:2019', 'Sốt cà chua'),
  standard('TCVN 7001:2019', 'Máy chế biến sắt'),
  standard('ISO 9001:2015', 'Quality management systems', { english: true }),
  standard('ISO 11287:2011', 'Green tea – Definition', { english: true }),
  page('/huong-dan/a/', 'Cách giảm lãng phí', `${'Nhiều câu khác nhau. '.repeat(90)}Hàng xanh bay cùng chè.`),
  {
    ...page('/san-pham/che/', 'Chè', 'Cây trồng.'),
    hit: { href: '/san-pham/che/', content: 'product', title: 'Chè', names: ['HS 0902'] },
  },
  ...filler,
];
const words = {
  synonyms: [
    ['chè', 'tea'],
    ['vật liệu xây dựng', 'VLXD'],
  ],
  places: ['Suối Giàng'],
};
const filesOf = (list: readonly SearchRecord[]) => searchIndexFiles(list, words);
type Files = ReadonlyMap<string, string>;
const reader = (files: () => Files) => (name: string) => {
  const text = files().get(name);
  return text === undefined
    ? Promise.reject(new DownloadError('missing', new Error(name)))
    : Promise.resolve(text);
};
const files = filesOf(records);
const engine = engineOn(reader(() => files));
const search = (query: string, facts: object = {}) => engine.search({ query, ...facts });
const hrefs = async (query: string) => (await search(query)).hits.map(({ href }) => href);

describe('what words find', () => {
  it('keeps a replaced edition that may still be used beside those in force', async () => {
    const replaced = (designation: string, facts: object = {}) => ({
      ...standard(designation, 'Khí thải công nghiệp', { status: 'superseded', ...facts }),
      facets: { content: ['standard'], kind: ['QCVN'], status: ['superseded'] },
    });
    const usable = replaced('QCVN 19:2009', { transition: 'còn dùng chuyển tiếp đến hết 31/12/2031' });
    const files = filesOf([usable, replaced('QCVN 20:2009'), ...filler]);
    const { hits } = await engineOn(reader(() => files)).search({ query: 'khí thải công nghiệp' });
    expect(hits.map(({ designation }) => designation)).toEqual(['QCVN 19:2009', 'QCVN 20:2009']);
    expect(hits[0]?.transition).toContain('31/12/2031');
  });

  it('ranks a title with the pair above a text that holds both words apart', async () => {
    expect((await hrefs('chè xanh')).slice(0, 2)).toEqual([
      '/tieu-chuan/tcvn-9740-2013/',
      '/tieu-chuan/tcvn-1455-1993/',
    ]);
  });

  it('finds most of the words where no record has all, and says so', async () => {
    const outcome = await search('khách sạn 3 sao phân bón');
    expect(outcome.partial).toBe(true);
    expect(outcome.hits.length).toBeGreaterThan(0);
    const [first] = await hrefs('khách sạn 3 sao');
    expect(first).toBe('/tieu-chuan/tcvn-4391-2015/');
  });

  it('says that no record has a phrase', async () => {
    expect(await search('xanh máy')).toMatchObject({ missingPhrase: 'xanh máy' });
  });

  it.each([
    ['che2 xanh', 'chè xanh'],
    ['chèxanh', 'chè xanh'],
  ])('reads %s as %s, and says so', async (query, read) => {
    expect(await search(query)).toMatchObject({
      readAs: read,
    });
    expect((await hrefs(query))[0]).toBe('/tieu-chuan/tcvn-9740-2013/');
  });

  it('corrects by the neighbour of a word, and offers it', async () => {
    expect(await search('sốc cà chua')).toMatchObject({
      suggestion: 'sốt cà chua',
      hits: [{ href: '/tieu-chuan/tcvn-7000-2019/' }],
    });
  });

  it('never corrects what is written in capitals', async () => {
    expect(await search('VLXX')).toMatchObject({ unmatched: ['VLXX'], total: 0 });
  });

  it('reads capitals that titles abbreviate, and says how', async () => {
    const outcome = await search('PPXĐ');
    expect(outcome.readAs).toBe('phương pháp xác định');
    expect(outcome.unmatched).toEqual([]);
  });

  it('takes no word of its own for another that only looks like it', async () => {
    const outcome = await search('máy sốt');
    expect(outcome.suggestion).toBeUndefined();
    expect(outcome.missingPhrase).toBe('máy sốt');
  });

  it('mends a word by the phrase of a synonym that it is part of', async () => {
    expect((await search('vật niệu xây dựng')).suggestion).toBe('vật liệu xây dựng');
  });

  it('doubts results that hold the words of a name apart', async () => {
    expect((await search('câu bay hàng')).missingPhrase).toBe('câu bay hàng');
    expect((await search('hàng xanh bay')).inPassing).toBe(true);
  });

  it('names a heading of the tariff that no product has, and shows its chapter', async () => {
    for (const query of ['0904', 'mã HS 0904'])
      expect(await search(query)).toMatchObject({ unmatched: ['0904'], hits: [{ href: '/san-pham/che/' }] });
    expect((await hrefs('HS 0902'))[0]).toBe('/san-pham/che/');
  });

  it('shows the stretch of a text for which it was found', async () => {
    const { hits } = await search('hàng xanh bay');
    expect(hits[0]?.excerpt).toMatch(/^… .*Hàng xanh bay cùng chè/);
  });

  it('tells how many there are without the filters', async () => {
    expect(await search('chè xanh', { filters: { kind: ['ISO'] } })).toMatchObject({
      total: 0,
      totalWithoutFilters: 3,
    });
  });

  it.each(['__proto__', 'toString', '', '  ', '"', '…', 'a'.repeat(2000), '🍵'])(
    'takes %j without an error',
    async (query) => {
      await expect(search(query)).resolves.toHaveProperty('total');
    },
  );
});

describe('what numbers find', () => {
  it('puts the named edition first among the words of a sentence', async () => {
    for (const query of ['TCVN 9740:2013 còn hiệu lực không?', 'chứng nhận TCVN 9740:2013 chè'])
      expect((await hrefs(query))[0]).toBe('/tieu-chuan/tcvn-9740-2013/');
  });

  it('finds every number of a text, in its order', async () => {
    expect((await hrefs('ISO 9001:2015, TCVN 9740:2013')).slice(0, 2)).toEqual([
      '/tieu-chuan/iso-9001-2015/',
      '/tieu-chuan/tcvn-9740-2013/',
    ]);
  });

  it('names a year that no edition has', async () => {
    expect(await search('ISO 9001:2016')).toMatchObject({
      unmatched: ['2016'],
      hits: [{ href: '/tieu-chuan/iso-9001-2015/' }],
    });
  });

  it('names a number that the library lacks, with the nearest ones', async () => {
    const outcome = await search('TCVN 12346');
    expect(outcome.missingNumbers).toEqual(['TCVN 12346']);
    expect(outcome.hits.map(({ href }) => href)).toEqual(['/tieu-chuan/tcvn-12345-2019/']);
  });
});

describe('when files fail', () => {
  it('asks the manifest again when a release has taken the place of the one it opened', async () => {
    let served: Files = files;
    const left = engineOn(reader(() => served));
    await left.search({ query: 'chè' });
    served = filesOf([...records, standard('TCVN 8000:2026', 'Gạo nếp')]);
    const outcome = await left.search({ query: 'gạo nếp' });
    expect(outcome.hits[0]?.href).toBe('/tieu-chuan/tcvn-8000-2026/');
    expect(outcome.incomplete).toBeUndefined();
  });

  it('shows what arrives, and says that something is missing', async () => {
    const { folders } = JSON.parse(files.get(manifestFile) ?? '') as Manifest;
    const partly = new Map([...files].filter(([name]) => !name.startsWith(`${folders.catalogue}/t-`)));
    expect(await engineOn(reader(() => partly)).search({ query: 'chè xanh tea' })).toMatchObject({
      incomplete: true,
    });
  });

  it.each(['missing', 'slow', 'offline'] as const)(
    'shows the records whose files come when one of them is %s, and asks for it again',
    async (reason) => {
      let lost = true;
      const { folders } = JSON.parse(files.get(manifestFile) ?? '') as Manifest;
      const broken = engineOn((name) =>
        lost && name === `${folders.main}/h-1`
          ? Promise.reject(new DownloadError(reason, undefined))
          : reader(() => files)(name),
      );
      const partly = await broken.search({ query: 'phương pháp xác định thông số', limit: 60 });
      expect(partly.incomplete).toBe(true);
      expect(partly.hits.length).toBeGreaterThan(20);
      lost = false;
      const whole = await broken.search({ query: 'phương pháp xác định thông số', limit: 60 });
      expect(whole.incomplete).toBeUndefined();
      expect(whole.hits.length).toBeGreaterThan(partly.hits.length);
    },
  );

  it('shows the other records while a file hangs, and all once it has come', async () => {
    vi.useFakeTimers();
    try {
      const late = Promise.withResolvers<undefined>();
      const { folders } = JSON.parse(files.get(manifestFile) ?? '') as Manifest;
      const hanging = engineOn(async (name) => {
        if (name === `${folders.main}/h-1`) await late.promise;
        return reader(() => files)(name);
      });
      const shown: SearchOutcome[] = [];
      const query = 'phương pháp xác định thông số';
      const whole = hanging.search({ query, limit: 60, onProgress: (outcome) => shown.push(outcome) });
      await vi.advanceTimersByTimeAsync(10_000);
      const partly = shown.at(-1);
      expect(partly).toMatchObject({ awaiting: true, unmatched: [] });
      expect(partly?.hits.length).toBeGreaterThan(20);
      late.resolve(undefined);
      const { hits, awaiting, incomplete } = await whole;
      expect(hits.length).toBeGreaterThan(partly?.hits.length ?? 0);
      expect([awaiting, incomplete]).toEqual([undefined, undefined]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('answers numbers though the words are missing', async () => {
    const numbers = new Map([...files].filter(([name]) => /muc-luc|\/n-/.test(name)));
    const { hits } = await engineOn(reader(() => numbers)).search({ query: 'tcvn 9740' });
    expect(hits[0]?.href).toBe('/tieu-chuan/tcvn-9740-2013/');
  });

  it('tells a file that the server lacks from a connection that is gone', async () => {
    const nothing = new Map([...files].filter(([name]) => name.includes('muc-luc')));
    const failing = engineOn(reader(() => nothing)).search({ query: 'chè' });
    await expect(failing).rejects.toMatchObject({ reason: 'missing' });
    await expect(failing).rejects.not.toThrow(/kết nối mạng/);
  });

  it('tries again after a failure', async () => {
    let online = false;
    const again = engineOn((name) =>
      online ? reader(() => files)(name) : Promise.reject(new DownloadError('offline', undefined)),
    );
    await expect(again.search({ query: 'chè' })).rejects.toThrow(/kết nối mạng/);
    online = true;
    expect((await again.search({ query: 'chè' })).total).toBeGreaterThan(0);
  });
});

describe('rounds of requests, of which each takes seconds on a slow line', () => {
  /** How often the engine waits for files, when all that it asks for together comes together. */
  async function roundsOf(query: string): Promise<number> {
    let waiting: (() => void)[] = [];
    const asked = engineOn(async (name) => {
      await new Promise<void>((come) => waiting.push(come));
      return reader(() => files)(name);
    });
    let isDone = false;
    const done = asked.search({ query }).then(() => (isDone = true));
    let rounds = 0;
    while (!isDone) {
      await new Promise((settled) => setTimeout(settled));
      if (waiting.length > 0) rounds += 1;
      const arriving = waiting;
      waiting = [];
      for (const come of arriving) come();
    }
    await done;
    return rounds;
  }

  it.each([
    ['words', 'chè xanh', 3],
    ['a number', 'TCVN 9740:2013', 2],
    ['words beside a number, which are looked up with it', 'chè xanh TCVN 9740', 3],
    ['two words that are misspelt, whose likely spellings are looked up together', 'phâm bóm', 5],
  ])('%s', async (_what, query, most) => {
    expect(await roundsOf(query)).toBeLessThanOrEqual(most);
  });
});
