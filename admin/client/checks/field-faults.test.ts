import { describe, expect, it } from 'vitest';
import { checkFieldInEntry } from './check-entry.ts';
import { itemName } from './checked-list.ts';
import { tidyEntry } from '../../../src/content/entry/normalise-entry.ts';
import { newsSchema } from '#schemas/collections/news.ts';

const article = {
  title: 'Lễ hội chè',
  date: '2026-11-20',
  lead: 'Mở hội.',
  tags: ['Lễ hội'],
  sources: [],
};

describe('a field as a part of its entry', () => {
  it('leaves faults inside an item of a list to the fields of that item', () => {
    const standard = {
      sources: [
        { url: 'https://example.test/', seen: 'số hiệu' },
        { url: 'sai', seen: '' },
      ],
    };
    expect(checkFieldInEntry('tcvn/sources', standard)).toBeUndefined();
    expect(checkFieldInEntry('tcvn/sources/url', standard, [0])).toBeUndefined();
    expect(checkFieldInEntry('tcvn/sources/url', standard, [1])).toMatch(
      /^“sai” không phải địa chỉ trang mạng đầy đủ/,
    );
    expect(checkFieldInEntry('tcvn/sources/seen', standard, [1])).toMatch(/^còn thiếu/);
  });

  it('says a fault of a group at the field once something of it was filled in, and nothing of an empty one', () => {
    const file = '/media/hoi.jpg';
    const begun = { ...article, picture: { file } };
    expect(checkFieldInEntry('news/picture', begun)).toBeUndefined();
    expect(checkFieldInEntry('news/picture/alt', begun)).toMatch(/^còn thiếu/);
    expect(checkFieldInEntry('news/picture/file', begun)).toBeUndefined();
    const empty = { ...article, picture: { file: '', alt: '' } };
    expect(checkFieldInEntry('news/picture/alt', empty)).toBeUndefined();
    expect(tidyEntry(newsSchema, { ...article, picture: { file: '' } })).not.toHaveProperty('picture');
  });

  it('says what is wrong in view of another field', () => {
    const course = {
      title: 'Lớp 5S',
      kind: 'course',
      state: 'planned',
      starts_on: '2026-12-02',
      ends_on: '2026-12-01',
      ends_at: '17:00',
      lead: 'Học trong một ngày.',
    };
    expect(checkFieldInEntry('courses/ends_on', course)).toBe('ngày kết thúc phải từ ngày bắt đầu trở đi');
    expect(checkFieldInEntry('courses/starts_at', course)).toContain('phải có giờ bắt đầu');
    expect(checkFieldInEntry('courses/title', course)).toBeUndefined();
    expect(checkFieldInEntry('nothing/title', course)).toBeUndefined();
  });

  it('counts faults past the third', () => {
    const sources = ['a', 'b', 'c', 'd', 'e'];
    expect(checkFieldInEntry('news/sources', { ...article, sources })).toMatch(/; và 2 lỗi khác$/);
  });
});

describe('the name of a folded item', () => {
  const fields = [
    { name: 'words', widget: 'list' },
    { name: 'degree', widget: 'select', options: [{ value: 'IDT', label: 'Hoàn toàn tương đương' }] },
    { name: 'note', widget: 'string' },
  ];

  it('is made of the words of its first fields', () => {
    expect(itemName(fields, { words: ['chè', 'trà'], degree: 'IDT', note: 'a' })).toBe(
      'chè, trà · Hoàn toàn tương đương',
    );
    expect(itemName(fields, { words: [], note: 'a' })).toBe('a');
  });

  it('says that nothing was filled in yet', () => {
    expect(itemName(fields, {})).toBe('Chưa điền');
  });
});
