import { describe, expect, it } from 'vitest';
import { checkText, linkedPages } from '#markdown/check.ts';

describe('the check of a text', () => {
  it('lets a sound text be', () => {
    const text =
      '## Việc cần làm\n\nXem [danh mục](/tieu-chuan/) và [ISO](https://www.iso.org).\n\n![Đồi chè](/media/che.jpg)\n';
    expect(checkText(text)).toEqual([]);
  });

  it('says each fault with the words it stands at', () => {
    expect(checkText('# Chè\n\n<b>đậm</b>\n\n[a](javascript:x)\n\n![](https://a.example/a.png)')).toEqual([
      'Ở đề mục “Chè”: đề mục này ở cấp 1 (#); cấp 1 là tiêu đề của trang, hãy dùng cấp 2 (##)',
      'Ở đoạn “<b>đậm</b>”, dưới đề mục “Chè”: không dùng mã HTML',
      'Ở đoạn “[a](javascript:x)”, dưới đề mục “Chè”: liên kết “javascript:x” phải bắt đầu bằng https://, / hoặc #',
      'Ở đoạn “![](https://a.example/a.png)”, dưới đề mục “Chè”: ảnh “https://a.example/a.png” phải nằm trên cổng: hãy tải ảnh lên, đừng dẫn từ trang khác',
      'Ở đoạn “![](https://a.example/a.png)”, dưới đề mục “Chè”: ảnh “https://a.example/a.png” chưa có lời mô tả',
    ]);
  });

  it('quotes the beginning of a long paragraph, and the last words before a block that is never closed', () => {
    const long = 'Một đoạn rất dài nói về cách ghi nhãn sản phẩm chè, <b>x</b>';
    expect(checkText(long)[0]).toMatch(/^Ở đoạn “Một đoạn rất dài nói về cách ghi nhãn.*…”: /);
    expect(checkText('Đầu.\n\n<Note title="a">\n\nChữ bên trong\n\n', 'mdx')[0]).toMatch(
      /^Ở đoạn “[^”]+”: viết sai/,
    );
  });
});

it('lists the pages of the portal that a text leads to, with the place of each link', () => {
  expect(
    linkedPages('## Bước\n\nXem [chè](/san-pham/che/?a#b), [ISO](https://iso.org) và [đây](#cuoi).'),
  ).toEqual([
    {
      address: '/san-pham/che/',
      place: 'Ở đoạn “Xem [chè](/san-pham/che/?a#b), [ISO](htt…”, dưới đề mục “Bước”',
    },
  ]);
  expect(linkedPages('<b', 'mdx')).toEqual([]);
});

describe('marks behind a backslash', () => {
  it.each([
    '\\## Việc cần làm',
    'Xem \\[chè\\](/san-pham/che/)',
    'Xem \\[chè]\\(/san-pham/che/)',
    '\\*\\*đậm\\*\\*',
  ])('are refused: %s', (text) => {
    expect(checkText(`Đoạn đầu.\n\n${text}`)).toEqual([expect.stringMatching(/^Ở đoạn “.*”: có dấu/)]);
  });

  it('stay where they are meant', () => {
    expect(checkText('Giá 3\\*5, tệp a\\_b, mục \\[1\\] và số 1\\. không phải danh sách')).toEqual([]);
  });
});

describe('the check of MDX, which a build would run', () => {
  it('lets through the components that editors are told of', () => {
    expect(checkText('<Steps>\n<Step title="Một">\n\nLàm đi.\n\n</Step>\n</Steps>\n', 'mdx')).toEqual([]);
    expect(
      checkText(
        '<Checklist title="Giấy tờ">\n\n- Bản công bố\n\n</Checklist>\n\nTheo <LegalBasis number="28/2012/TT-BKHCN" /> và <StandardLink designation="TCVN 9740:2013" />.\n',
        'mdx',
      ),
    ).toEqual([]);
  });

  it.each([
    ['import fs from "node:fs"', 'không dùng lệnh import'],
    ['export const a = 1', 'không dùng lệnh import'],
    ['Chào {process.env.HOME}', 'không dùng lệnh import'],
    ['<Note title={process.exit()}>a</Note>', 'giá trị phải nằm trong dấu ngoặc kép'],
    ['<Note {...globalThis}>a</Note>', 'giá trị phải nằm trong dấu ngoặc kép'],
    ['<script>alert(1)</script>', 'không có khối <script>'],
    ['<LegalBasis number={1} />', 'giá trị phải nằm trong dấu ngoặc kép'],
    ['<StandardLink designation="TCVN 1" href="x" />', 'không có “href”'],
    ['<Checklist set:html="a">a</Checklist>', 'không có “set:html”'],
    ['<Step.Title title="a">a</Step.Title>', 'không có khối <Step.Title>'],
    ['<Note onclick="x">a</Note>', 'không có “onclick”'],
    ['a < b và {', 'viết sai'],
  ])('refuses %s', (text, fault) => {
    expect(checkText(text, 'mdx').join('\n')).toContain(fault);
  });
});
