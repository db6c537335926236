import { expect, test } from '@playwright/test';
import { textFaults } from './text-faults.ts';

test('the check itself finds faults, and lets names and units be', () => {
  const wrong: [string, string][] = [
    ['Tiêu chuẩnQuốc gia', 'two words joined: "chuẩnQuốc"'],
    ['đã hết hạn.Xem thêm', 'a word joined to the sentence before: "hạn.Xem"'],
    ['Năm undefined', 'a value that was not filled in: "undefined"'],
    ['Chè , quế', 'a space before punctuation: "Chè ,"'],
    ['Chè ( Shan )', 'a space after an opening bracket: "( Shan"'],
    ['Chè  quế', 'two spaces: "Chè  quế"'],
    ['Che\u0300', 'text that is not in composed form (NFC)'],
  ];
  for (const [text, fault] of wrong) expect(textFaults(text)).toContain(fault);
  const right =
    'VietGAP, YouTube, pH 7, 5 kPa và 3 mL; xem trang nscl.laocai.gov.vn. Mở lúc 8:00 (sáng)…\nHết.';
  expect(textFaults(right)).toEqual([]);
});
