import { describe, expect, it } from 'vitest';
import { libraryFromContent } from '#library/build-offline.ts';
import { readContent } from '#content/read-content.ts';
import { productPath, routes } from '#routes.ts';
import { pageRecords } from './page-records.ts';

const checked = readContent('tests/fixtures/content/portal');
checked.content.pageWords = [
  { path: routes.plan, words: ['Kế hoạch nói gì'] },
  { path: routes.changes, words: ['Kế hoạch có gì mới'] },
];
const library = libraryFromContent(checked);
const [number] = library.plan?.number.split('/') ?? [];
const product = library.products.find(({ slug }) => slug === 'che');
if (product) product.asked = ['trà đá'];
const records = new Map(pageRecords(library, new Set()).map((record) => [record.hit.href, record]));

describe('what the search knows of pages', () => {
  it('calls the plan by its number on pages of the plan, and nowhere else', () => {
    expect(records.get(routes.plan)?.hit.names).toEqual([`Kế hoạch ${number} nói gì`]);
    expect(records.get(routes.changes)?.hit.names).toEqual(['Kế hoạch có gì mới']);
  });

  it('finds the roadmap at home by words for papers and by everyday words for the product', () => {
    const roadmap = records.get(productPath('che', 'roadmap', 'trong-nuoc'));
    expect(roadmap?.titleWords).toContain('giấy tờ');
    expect(roadmap?.asked).toEqual(['trà đá']);
  });
});
