import { describe, expect, it } from 'vitest';
import { fixes, found } from '#content/health/health.fixture.ts';
import { altText } from './alt-text.ts';
import { checkInFuture } from './check-in-future.ts';
import { sampleInOpenData } from './sample-in-open-data.ts';
import { sourceMalformed } from './source-malformed.ts';
import { sourceTwice } from './source-twice.ts';
import { sourceWeak } from './source-weak.ts';

describe('words for a picture', () => {
const text = (alt: string) => ({ news: { tin: { body: `Một câu.\n\n![${alt}](/media/a.jpg)\n` } } });

  it.each(['', 'Ảnh minh họa', 'Hình 2', 'IMG_2031.jpg', 'che-suoi-giang.jpg', '…'])('tell something: not “%s”', (alt) => {
    expect(found(altText, text(alt))).toHaveLength(1);
  });

  it.each(['Hái chè Shan tuyết ở Suối Giàng', 'Ảnh chụp đồi chè buổi sớm'])('tell something: “%s”', (alt) => {
    expect(found(altText, text(alt))).toEqual([]);
  });
});

describe('the day of a check', () => {
  const given = { standards: [{ designation: 'TCVN 1:2013', checked_on: '2026-11-27' }] };

  it('has come', () => {
    expect(found(checkInFuture, given, '2026-11-26')).toEqual(['tcvn-1-2013 | checked_on | 27/11/2026 chưa tới']);
    expect(found(checkInFuture, given, '2026-11-27')).toEqual([]);
  });
});

describe('a sample', () => {
  const laws = { mau: { sample: true } };

  it('is named by no entry that goes out as data', () => {
    expect(found(sampleInOpenData, { laws, news: { tin: { documents: ['mau'] } } })).toEqual([
      'tin | documents.0 | “mau” là dữ liệu minh họa, không có trong dữ liệu mở',
    ]);
  });

  it('may be named by another sample, and by its own name elsewhere', () => {
    expect(found(sampleInOpenData, { laws, news: { tin: { documents: ['mau'], sample: true } } })).toEqual([]);
    expect(found(sampleInOpenData, { laws, news: { tin: { products: ['mau'] } } })).toEqual([]);
  });
});

describe('an address that leads nowhere', () => {
const news = (url: string, facts: object = {}) => ({ news: { tin: { sources: [url], ...facts } } });

  it.each([
    'https://http://vsqi.gov.vn/1',
    'http://localhost/1',
    'http://192.168.1.7/1',
    'https://vsqi/1',
    'https://example.com/1',
  ])('is told: %s', (url) => {
    expect(found(sourceMalformed, news(url))).toHaveLength(1);
  });

  it('loses a mark of the sentence that it stood in', () => {
    expect(fixes(sourceMalformed, news('https://vsqi.gov.vn/1).'))).toEqual(['https://vsqi.gov.vn/1']);
  });

  it('is none where brackets belong to it, or the server has only a number', () => {
    expect(found(sourceMalformed, news('https://vi.wikipedia.org/wiki/Lào_Cai_(tỉnh)'))).toEqual([]);
    expect(found(sourceMalformed, news('http://118.69.84.237:801/vb'))).toEqual([]);
  });

  it('may stand in a sample', () => {
    expect(found(sourceMalformed, news('https://example.com/1', { sample: true }))).toEqual([]);
  });
});

describe('a page named twice', () => {
  it('becomes one, with all that was seen there', () => {
    const sources = [
      { url: 'https://www.vsqi.gov.vn/1/', seen: 'tên' },
      { url: 'https://vbpl.vn/2', seen: 'ngày' },
      { url: 'http://vsqi.gov.vn/1#a', seen: 'mã ICS' },
    ];
    expect(fixes(sourceTwice, { standards: [{ designation: 'TCVN 1:2013', sources }] })).toEqual([
      [{ url: 'https://www.vsqi.gov.vn/1/', seen: 'tên; mã ICS' }, sources[1]],
    ]);
  });

  it('is not seen in two pages of one host', () => {
    const sources = ['https://vbpl.vn/?id=1', 'https://vbpl.vn/?id=2'];
    expect(found(sourceTwice, { news: { tin: { sources } } })).toEqual([]);
  });
});

describe('a source of uploads', () => {
const weak = 'https://www.scribd.com/document/1';

  it('is told where an official one stands beside it', () => {
    const given = { news: { tin: { sources: [weak, 'https://laocai.gov.vn/1'] } } };
    expect(found(sourceWeak, given)).toEqual([
      'tin | sources.0 | scribd.com là nơi ai cũng đăng được; nguồn chính thức có ở laocai.gov.vn',
    ]);
  });

  it('is told where a register has the number', () => {
    const sources = [{ url: weak, seen: 'tên' }];
    expect(found(sourceWeak, { standards: [{ designation: 'TCVN 1:2013', sources }] })).toHaveLength(1);
  });

  it('stands where there is nothing better', () => {
    expect(found(sourceWeak, { news: { tin: { sources: [weak, 'https://baolaocai.vn/1'] } } })).toEqual([]);
  });
});
