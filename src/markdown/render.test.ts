import { describe, expect, it } from 'vitest';
import { renderMarkdown, renderMdxPreview } from '#markdown/render.ts';

const html = (text: string) => renderMarkdown(text).html;

describe('a text of an entry', () => {
  it('gives headings anchors that can be typed, each once', () => {
    const { headings, html: page } = renderMarkdown('## Đường đi\n\nA\n\n## Đường đi\n\n### Chè');
    expect(headings).toEqual([
      { depth: 2, id: 'duong-di', text: 'Đường đi' },
      { depth: 2, id: 'duong-di-2', text: 'Đường đi' },
      { depth: 3, id: 'che', text: 'Chè' },
    ]);
    expect(page).toContain('<h2 id="duong-di-2">');
  });

  it('brings no HTML and no script of its own to a page', () => {
    expect(html('Chè <script>alert(1)</script>\n\n<img src=x onerror=alert(1)>')).not.toMatch(/<script|<img/);
    expect(html('[bấm](javascript:alert(1))')).toBe('<p><a>bấm</a></p>');
    expect(html('| a |\n| - |\n| [b](javascript:alert(1)) |')).not.toContain('javascript');
    expect(html('[bấm][1]\n\n[1]: //evil.example')).toBe('<p><a>bấm</a></p>');
  });

  it('has footnotes in Vietnamese', () => {
    const page = html('Chè[^1].\n\n[^1]: Theo Kế hoạch.');
    expect(page).toContain('>Chú thích</h2>');
    expect(page).toContain('aria-label="Về chỗ có chú thích 1"');
  });

  it('loads no picture from another host', () => {
    expect(html('![a](https://a.example/a.png)')).toBe('<p><span></span></p>');
    expect(html('![Đồi chè](/media/che.jpg)')).toContain(
      '<img src="/media/che.jpg" alt="Đồi chè" loading="lazy"',
    );
  });

  it('reads no empty corner of a table out as a head', () => {
    const { html } = renderMarkdown(
      '| | ISO 9001 | TQM |\n| --- | --- | --- |\n| Ai giữ | Người | Mọi người |',
    );
    expect(html).toContain('<td></td>');
    expect(html.match(/<th scope="col">/g)).toHaveLength(2);
  });

  it('marks links that lead to other sites, and lets a table scroll within itself', () => {
    expect(html('[iso](https://www.iso.org)')).toContain('rel="external" class="external"');
    expect(html('| a |\n| - |\n| b |')).toContain(
      '<div class="table-scroll" tabindex="0" role="group" aria-label="Bảng"><table>',
    );
  });
});

it('aligns the cells of a table without an attribute that HTML no longer has', () => {
  const table = html('| a | b |\n| :-: | --: |\n| c | d |');
  expect(table).toContain('<th scope="col" class="text-center">a</th>');
  expect(table).toContain('<td class="text-end">d</td>');
});

describe('numbers of documents', () => {
  it('stay on one line, in links too, and are left as they are in code', () => {
    expect(html('Theo [46/2026/NĐ-CP](/van-ban/46-2026-nd-cp/).')).toContain(
      '<a href="/van-ban/46-2026-nd-cp/"><span class="nowrap">46/2026/NĐ-CP</span></a>.',
    );
    expect(html('`46/2026/NĐ-CP`')).toBe('<p><code>46/2026/NĐ-CP</code></p>');
  });
});

describe('the anchors of headings', () => {
  it('keep clear of those that the page itself has', () => {
    expect(renderMarkdown('## Nội dung\n\n## Nguồn\n\n## Nguồn\n').headings.map(({ id }) => id)).toEqual([
      'noi-dung-2',
      'nguon-2',
      'nguon-3',
    ]);
  });
});

describe('the preview of a guide', () => {
  const preview = (text: string) => renderMdxPreview(text).html.replace(/ id="[^"]*"/g, '');

  it('says in plain text what the blocks say on the page', () => {
    const guide = [
      '<Steps>',
      '<Step title="Đo">',
      '',
      'Xem <StandardLink designation="TCVN 9740:2013" />.',
      '',
      '</Step>',
      '<Step title="Ghi">',
      '</Step>',
      '</Steps>',
      '',
      '<Note title="Lưu ý" kind="warning">',
      '',
      'Chậm thôi.',
      '',
      '</Note>',
    ].join('\n');
    const html = preview(guide);
    expect(html).toContain('<h3>1. Đo</h3>');
    expect(html).toContain('<p>Xem <strong>TCVN 9740:2013</strong>.</p>');
    expect(html).toContain('<h3>2. Ghi</h3>');
    expect(html).toContain('<strong>Lưu ý</strong>');
    expect(html).toContain('<p>Chậm thôi.</p>');
  });

  it('shows a text that is still being typed', () => {
    expect(preview('## Chè\n\n<Note title="Lưu')).toContain('<h2>Chè</h2>');
  });
});
