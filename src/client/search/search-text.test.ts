import { describe, expect, it } from 'vitest';
import { announcement, moreText, outcomeNotes, totalText, unmatchedText, yearsText } from './search-text.ts';

const outcome = { hits: [], total: 0, unmatched: [], terms: [], counts: {} };

describe('the sentences of the search page', () => {
  it('says how many there are', () => {
    expect(totalText(1234, 'chè xanh')).toBe('1.234 kết quả cho “chè xanh”');
    expect(totalText(0, 'xyz')).toBe('Không có kết quả cho “xyz”');
    expect(totalText(3, 'chè xanh '.repeat(40).trim())).toBe(`3 kết quả cho “${'chè xanh '.repeat(8)}chè…”`);
  });

  it('announces how many are shown when these are not all', () => {
    const hits = [{ href: '/a/', content: 'standard' as const, title: 'A' }];
    expect(announcement({ ...outcome, hits, total: 1 }, 'a')).toBe('1 kết quả cho “a”.');
    expect(announcement({ ...outcome, hits, total: 9 }, 'a')).toBe('9 kết quả cho “a”, đang hiện 1.');
  });

  it('says which words nothing matches', () => {
    expect(unmatchedText(['abc', 'xyz'])).toBe('Không thấy: “abc”, “xyz”.');
  });

  it('says what must be known of the results', () => {
    expect(outcomeNotes(outcome)).toEqual([]);
    expect(
      outcomeNotes({
        unmatched: ['abc'],
        relaxedDiacritics: true,
        partial: true,
        total: 9,
      }),
    ).toEqual([
      'Không thấy: “abc”.',
      'Không có tài liệu khớp đúng dấu đã gõ. Đây là kết quả khi bỏ qua dấu.',
      'Không có tài liệu chứa đủ mọi từ đã gõ. Đây là những tài liệu chứa gần đủ.',
    ]);
    expect(outcomeNotes({ unmatched: [], partial: true, total: 0 })).toEqual([]);
    expect(outcomeNotes({ unmatched: [], total: 3, missingPhrase: 'bằng lái xe', inPassing: true })).toEqual([
      'Chưa có trang nào nói riêng về “bằng lái xe”, chỉ thấy nhắc qua.',
    ]);
  });

  it('says how many more a button shows', () => {
    expect(moreText(20, 112, 20)).toBe('Xem thêm 20 kết quả (còn 92)');
    expect(moreText(20, 25, 20)).toBe('Xem thêm 5 kết quả');
  });

  it('says a span of years', () => {
    expect(yearsText(2010, 2020)).toBe('2010–2020');
    expect(yearsText(2010, 2010)).toBe('2010');
    expect(yearsText(2010, undefined)).toBe('từ 2010');
    expect(yearsText(undefined, 2020)).toBe('đến 2020');
  });
});
