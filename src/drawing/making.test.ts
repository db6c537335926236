import { describe, expect, it } from 'vitest';
import { readContent } from '#content/read-content.ts';
import { libraryFromContent } from '#library/build-offline.ts';
import { makingView } from '#library/products/making.ts';
import { drawMaking, makingRows } from './making.ts';

const library = libraryFromContent(readContent('tests/fixtures/content/base'));
const [product] = library.products;
const [standard] = library.standards;
if (!product || !standard) throw new Error('no product or standard');
const making = {
  of: 'Chè xanh',
  source: 'Theo xưởng chè.',
  stages: [
    { name: 'Hái', note: 'Hái búp.', standards: [standard.designation] },
    { name: 'Diệt men', note: 'Làm nóng.', danger: 'Bụi khói.', standards: [] },
  ],
};
const view = makingView({ ...product, making }, library);

describe('the making of a product', () => {
  it('is told only where its entry has stages', () => {
    expect(makingView({ ...product, making: undefined }, library)).toBeUndefined();
  });

  it('leads to the standards of its stages', () => {
    expect(view?.stages[0]?.standards).toEqual([
      { href: standard.href, label: standard.designation, title: standard.titleVi },
    ]);
  });

  it('is drawn as a chain that names stages, dangers and standards', () => {
    const drawing = view && drawMaking(view);
    expect(drawing?.description).toContain('Hái, Diệt men');
    expect(drawing?.body.match(/<circle/g)).toHaveLength(2);
    expect(drawing?.body.match(/class="d-warn"/g)).toHaveLength(1);
    expect(drawing?.body).toContain('Bụi khói.');
    expect(drawing?.body.replaceAll('\u00a0', ' ')).toContain(standard.designation);
  });

  it('is a table with a row for each stage', () => {
    expect(view && makingRows(view)).toHaveLength(3);
  });
});
