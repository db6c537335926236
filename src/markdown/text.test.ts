import { describe, expect, it } from 'vitest';
import { plainText, readingMinutes, stepTitles } from '#markdown/text.ts';

describe('the words of a text', () => {
  it('stand on lines of their own for items of a list and cells of a table, so that no two are joined', () => {
    expect(
      plainText('Một **hai**\n[ba](/a/).\n\n- bốn\n- năm\n\n| sáu | bảy |\n| --- | --- |\n| tám | chín |'),
    ).toBe('Một hai\nba.\nbốn\nnăm\nsáu\nbảy\ntám\nchín');
  });

  it('leave out HTML and keep what a picture shows', () => {
    expect(plainText('<!-- ghi chú -->\n\n![Đồi chè](/media/che.jpg)')).toBe('Đồi chè');
  });

  it('are those of a guide that a reader sees: the titles of its blocks, what they name and what they hold', () => {
    const guide = [
      '<Steps>',
      '<Step title="Chọn tiêu chuẩn">',
      '',
      'Xem <StandardLink designation="TCVN 9740:2013" /> trước.',
      '',
      '</Step>',
      '</Steps>',
      '',
      '<Note title="Lưu ý" kind="warning">',
      '',
      'Theo <LegalBasis number="28/2012/TT-BKHCN" />.',
      '',
      '</Note>',
      '',
    ].join('\n');
    expect(plainText(guide, 'mdx')).toBe(
      'Chọn tiêu chuẩn\nXem TCVN 9740:2013 trước.\nLưu ý\nTheo 28/2012/TT-BKHCN.',
    );
    expect(stepTitles(guide)).toEqual(['Chọn tiêu chuẩn']);
  });
});

describe('the time that reading takes', () => {
  it('is at least a minute', () => {
    expect(readingMinutes('')).toBe(1);
    expect(readingMinutes('chữ '.repeat(690))).toBe(3);
  });
});
