import { describe, expect, it } from 'vitest';
import { readContent } from '#content/read-content.ts';
import { libraryFromContent } from '#library/build-offline.ts';
import { certificateIssuers, helpersInRole } from './helpers.ts';

const library = libraryFromContent(readContent('tests/fixtures/content/portal'));
const product = (slug: string) => {
  const found = library.products.find((one) => one.slug === slug);
  if (!found) throw new RangeError(`no product ${slug}`);
  return found;
};

describe('who certifies a product', () => {
  it('begins with those who name it', () => {
    const { label, href, named } = helpersInRole(product('che'), 'certification', library);
    expect([label, href]).toEqual(['Chứng nhận', '/san-pham/che/ai-giup/#chung-nhan']);
    expect(named.map(({ slug }) => slug)).toContain('nifc');
  });

  it('begins with those who issue the certificate that is asked for, and leaves nobody out', () => {
    const all = helpersInRole(product('che'), 'certification', library);
    const organic = helpersInRole(product('che'), 'certification', library, 'organic');
    expect([organic.label, organic.href]).toEqual([
      'Chứng nhận (hữu cơ)',
      '/san-pham/che/ai-giup/#cap-giay-organic',
    ]);
    expect(organic.named.map(({ slug }) => slug)).toContain('tnv-cert');
    expect(organic.named.map(({ slug }) => slug)).not.toContain('nifc');
    expect(organic.named.length + organic.others.length).toBe(all.named.length + all.others.length);
  });

  it('is listed by certificate, without those whose scope names other products', () => {
    const subjects = (slug: string) => certificateIssuers(product(slug), library).map(({ label }) => label);
    expect(subjects('go-giay')).toContain('Quản lý rừng, chuỗi hành trình gỗ');
    const organicTea = certificateIssuers(product('che'), library).find(({ label }) => label === 'Hữu cơ');
    expect(organicTea?.items).toContainEqual({ href: '/mang-luoi/tnv-cert/', label: 'TNV Cert' });
    expect(organicTea?.items.map(({ href }) => href)).not.toContain('/mang-luoi/control-union/');
  });
});
