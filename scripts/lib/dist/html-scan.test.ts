import { describe, expect, it } from 'vitest';
import { decodeEntities, innerHtml, scanTags, textOf } from './html-scan.ts';

describe('scanTags', () => {
  it('reads attributes in every way of writing them', () => {
    const [tag] = scanTags(`<A HREF="/a/" title='x > y' hidden data-n=5>`);
    expect(tag).toMatchObject({
      name: 'a',
      attributes: { href: '/a/', title: 'x > y', hidden: '', 'data-n': '5' },
    });
  });

  it('steps over end tags, comments and the insides of scripts and styles', () => {
    const html = '<!-- <p> --><script>"<b>"</script><style>a>b{}</style><i></i>';
    expect(scanTags(html).map(({ name }) => name)).toEqual(['script', 'style', 'i']);
  });

  it('reads self-closing tags and slashes in bare addresses', () => {
    expect(scanTags('<br/><use href="#x" />').map(({ attributes }) => attributes)).toEqual([
      {},
      { href: '#x' },
    ]);
  });

  it('decodes entities in attributes', () => {
    expect(scanTags('<a href="/?a=1&#38;b=2&amp;c=3">')[0]?.attributes['href']).toBe('/?a=1&b=2&c=3');
  });
});

it('decodeEntities leaves unknown entities alone', () => {
  expect(decodeEntities('&lt;&#x1EA1;&#7841;&unknown;')).toBe('<ạạ&unknown;');
});

it('textOf reads what a person would', () => {
  const html = '<p>  Chè <b>Shan</b>\n<!-- x -->tuyết &amp; quế</p><p>after</p>';
  const [paragraph] = scanTags(html);
  expect(paragraph && textOf(innerHtml(html, paragraph))).toBe('Chè Shan tuyết & quế');
});
