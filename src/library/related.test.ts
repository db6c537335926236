import { describe, expect, it, vi } from 'vitest';
import { libraryFromContent } from './build-offline.ts';
import { namedBy, relatedGroups } from '#library/related.ts';
import { readContent } from '#content/read-content.ts';
import type { NewsEntry } from '#schemas/collections/news.ts';

const checked = readContent('tests/fixtures/content/base');
const article = (slug: string, fields: Partial<NewsEntry>) => ({
  id: slug,
  file: `content/news/${slug}.md`,
  data: {
    title: `Tin ${slug}`,
    date: '2026-01-05',
    lead: 'Một câu.',
    tags: ['OCOP'],
    products: [],
    standards: [],
    members: [],
    documents: [],
    programmes: [],
    sources: [],
    ...fields,
  },
});
checked.content.collections.news = [
  article('mot', { products: ['che'], standards: ['TCVN 9740:2013', 'ISO 11287:2011', 'TCVN 1:1900'] }),
  article('hai', { products: ['que', 'che'] }),
  article('ba', { sample: true, products: ['que'] }),
];
const library = libraryFromContent(checked);

describe('what an entry names', () => {
  it('is linked under the heading of its kind; what the library lacks is left out', () => {
    const [entry] = library.collections.news;
    expect(entry && relatedGroups('news', entry, library)).toEqual([
      { heading: 'Sản phẩm, chủ đề', items: [{ href: '/san-pham/che/', label: 'Chè' }] },
      {
        heading: 'Tiêu chuẩn, quy chuẩn',
        items: [
          {
            href: '/tieu-chuan/tcvn-9740-2013/',
            label: 'TCVN 9740:2013',
            note: expect.stringContaining('Chè xanh') as string,
          },
          {
            href: '/tieu-chuan/iso-11287-2011/',
            label: 'ISO 11287:2011',
            note: 'Green tea - Definition and basic requirements',
            noteLang: 'en',
          },
        ],
      },
    ]);
  });
});

describe('what names an entry', () => {
  const news = (...slugs: string[]) => [
    {
      heading: 'Tin tức',
      items: slugs.map((slug) => ({ href: `/tin-tuc/${slug}/`, label: `Tin ${slug}`, note: '05/01/2026' })),
    },
  ];

  it('is found from the other side, a standard however it is written', () => {
    expect(namedBy('products', 'che', library)).toEqual(news('mot', 'hai'));
    expect(namedBy('standards', 'tcvn 9740-2013', library)).toEqual(news('mot'));
    expect(namedBy('products', 'gao', library)).toEqual([]);
  });

  it('shows samples only where samples are shown', () => {
    const { site } = checked.content;
    const hidden = libraryFromContent({
      ...checked,
      content: { ...checked.content, site: site && { ...site, show_samples: false } },
    });
    expect(namedBy('products', 'que', library)).toEqual(news('hai', 'ba'));
    expect(namedBy('products', 'que', hidden)).toEqual(news('hai'));
  });

  it('shows samples in a demonstration, whatever the settings say', () => {
    const { site } = checked.content;
    vi.stubEnv('SHOW_SAMPLES', '1');
    const demonstrated = libraryFromContent({
      ...checked,
      content: { ...checked.content, site: site && { ...site, show_samples: false } },
    });
    vi.unstubAllEnvs();
    expect(namedBy('products', 'que', demonstrated)).toEqual(news('hai', 'ba'));
  });
});
