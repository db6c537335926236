import { expect, it } from 'vitest';
import { blocksAsMarkdown } from '#markdown/blocks-as-markdown.ts';
import { renderMarkdown } from '#markdown/render.ts';

it('says in Markdown what the blocks of a guide say on its page', () => {
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
  const html = renderMarkdown(blocksAsMarkdown(guide)).html.replace(/ id="[^"]*"/g, '');
  expect(html).toContain('<h3>1. Đo</h3>');
  expect(html).toContain('<p>Xem <strong>TCVN 9740:2013</strong>.</p>');
  expect(html).toContain('<h3>2. Ghi</h3>');
  expect(html).toContain('<strong>Lưu ý</strong>');
  expect(html).toContain('<p>Chậm thôi.</p>');
});

it('leaves alone what is no block of a guide', () => {
  expect(blocksAsMarkdown('a < b, <Khac title="x">')).toBe('a < b, <Khac title="x">');
});
