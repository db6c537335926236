import { describe, expect, it } from 'vitest';
import { libraryFromContent } from '#library/build-offline.ts';
import {
  basisWarning,
  guideBasis,
  guideJsonLd,
  guidesByPurpose,
  namedDocument,
  namedStandard,
} from './guides.ts';
import { roleReading } from '#library/network/member-roles.ts';
import { readContent } from '#content/read-content.ts';
import { documentSchema } from '#schemas/collections/documents.ts';
import { guideSchema } from '#schemas/collections/guides.ts';

const checked = readContent('tests/fixtures/content/base');
const document = (id: string, number: string, status: string) => ({
  id,
  file: `content/documents/${id}.yaml`,
  data: documentSchema.parse({
    number,
    title_vi: `Văn bản ${number}`,
    category: 'circular',
    issuer: 'Bộ Khoa học và Công nghệ',
    status,
    summary_vi: 'Quy định một việc.',
    checked_on: '2026-11-23',
  }),
});
const guide = (id: string, facts: object) => ({
  id,
  file: `content/guides/${id}.mdx`,
  data: guideSchema.parse({
    title: `Hướng dẫn ${id}`,
    lead: 'Một câu.',
    purpose: 'product',
    audience: 'Hợp tác xã.',
    ...facts,
  }),
});
checked.content.collections.legalDocuments = [
  document('cu', '28/2012/TT-BKHCN', 'unknown'),
  document('moi', '70/2025/QH15', 'in-force'),
];
checked.content.collections.guides = [
  guide('hai', { order: 20, roles: ['testing', 'certification'] }),
  guide('mot', {
    order: 10,
    roles: ['certification'],
    legal_basis: ['moi', 'cu'],
    body: '<Steps>\n<Step title="Chọn tiêu chuẩn">\n\nĐọc.\n\n</Step>\n</Steps>\n',
  }),
  guide('ba', { purpose: 'market' }),
];
const library = libraryFromContent(checked);

function one(slug: string) {
  const found = library.collections.guides.find((entry) => entry.slug === slug);
  if (!found) throw new Error(`no guide ${slug}`);
  return found;
}

describe('guides', () => {
  it('stand on the pages of the roles that they name, in the order of the editors', () => {
    const titles = (role: 'certification' | 'testing' | 'funding') =>
      roleReading(role, library).map(({ label }) => label);
    expect(titles('certification')).toEqual(['Hướng dẫn mot', 'Hướng dẫn hai']);
    expect(titles('testing')).toEqual(['Hướng dẫn hai']);
    expect(titles('funding')).toEqual([]);
  });

  it('stand by what a reader wants, in the order of the editors', () => {
    expect(guidesByPurpose(library).map(({ id, guides }) => [id, guides.map(({ slug }) => slug)])).toEqual([
      ['product', ['mot', 'hai']],
      ['market', ['ba']],
    ]);
  });

  it('say of each document under them whether it stands, and warn of those that nobody verified', () => {
    const basis = guideBasis(one('mot'), library);
    expect(basis.map(({ name, status, checkedOn }) => [name, status, checkedOn])).toEqual([
      ['70/2025/QH15', 'in-force', '23/11/2026'],
      ['28/2012/TT-BKHCN', 'unknown', '23/11/2026'],
    ]);
    expect(basisWarning(basis)).toContain('hiệu lực của 28/2012/TT-BKHCN.');
    expect(basisWarning(basis.slice(0, 1))).toBeUndefined();
  });

  it('link what their text names, and leave as text what the portal lacks', () => {
    expect(namedDocument('28/2012/TT-BKHCN', library)).toEqual({ href: '/van-ban/cu/', status: 'unknown' });
    expect(namedDocument('1/1900/TT-X', library)).toBeUndefined();
    expect(namedStandard('TCVN 9740:2013', library)?.href).toBe('/tieu-chuan/tcvn-9740-2013/');
    expect(namedStandard('TCVN 1:1900', library)).toBeUndefined();
  });

  it('are a how-to for search engines where they have steps, else an article', () => {
    const site = new URL('https://a.example');
    expect(guideJsonLd(one('mot'), library, site)).toMatchObject({
      '@type': 'HowTo',
      name: 'Hướng dẫn mot',
      step: [{ position: 1, name: 'Chọn tiêu chuẩn' }],
    });
    expect(guideJsonLd(one('hai'), library, site)).toMatchObject({
      '@type': 'Article',
      headline: 'Hướng dẫn hai',
    });
  });
});
