import { describe, expect, it } from 'vitest';
import { partAtNumbers } from './unbroken-numbers.ts';

const unbroken = (text: string) =>
  partAtNumbers(text)
    .filter((part) => part.unbroken)
    .map((part) => part.text);

describe('partAtNumbers', () => {
  it.each([
    ['Tạm ngưng Nghị định 46/2026/NĐ-CP về an toàn thực phẩm', ['46/2026/NĐ-CP']],
    ['Nghị quyết 48-NQ/TU và 66.13/2026/NQ-CP', ['48-NQ/TU', '66.13/2026/NQ-CP']],
    ['QCVN 8-2:2011/BYT', ['8-2:2011/BYT']],
    ['Giai đoạn 2026–2030', ['2026–2030']],
    ['Dây chuyền sấy - đóng gói', []],
    ['Phương pháp E-Learning', []],
    ['xem https://vanban.chinhphu.vn/mot-dia-chi-rat-dai-2026', []],
    ['', []],
  ])('keeps together what is one number in “%s”', (text, expected) => {
    expect(unbroken(text)).toEqual(expected);
  });

  it('loses nothing of the text', () => {
    const text = '(46/2026/NĐ-CP), 15/2018/NĐ-CP.';
    expect(
      partAtNumbers(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});
