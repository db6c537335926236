/** File names and words, held to Decap's own code. That Decap accepts the configuration is seen in tests/e2e/admin/admin-forms.spec.ts. */
import { readdirSync } from 'node:fs';
import { sanitizeSlug } from 'decap-cms-core/dist/esm/lib/urlHelper.js';
import english from 'decap-cms-locales/dist/esm/en/index.js';
import vietnamese from 'decap-cms-locales/dist/esm/vi/index.js';
import { describe, expect, it } from 'vitest';
import { isNfc } from '#text/vietnamese.ts';
import { readCollection, readJsonLines } from '#content/read-collection.ts';
import { isoCatalogueFile, isoEditionSchema } from '#schemas/standards/catalogue.ts';
import { cmsSettingsSchema } from '#schemas/settings/cms.ts';
import { designationSlug } from '#domain/designation/designation-format.ts';
import { standards } from '#schemas/standards/standards.ts';
import type { Phrases } from '../../admin/config/decap.d.ts';
import { decapConfig } from '../../admin/config/decap-config.ts';
import { collections, settingsForms } from '../../admin/config/forms.ts';
import { completeVietnamese, vietnamesePhrases } from '../../admin/config/locale-vi.ts';

const config = decapConfig({
  collections,
  settingsForms,
  options: { products: [{ value: 'che', label: 'Chè' }], topics: [{ value: 'a', label: 'A' }] },
  cms: cmsSettingsSchema.parse({}),
  siteUrl: 'https://a.example',
});

describe('the file name that Decap gives a new entry', () => {
  const { slug } = config;
  /** Decap's step before `sanitizeSlug` (`prepareSlug` in its lib/formatters, which cannot be loaded without a browser). */
  const prepared = (text: string) => text.trim().toLocaleLowerCase().replace(/[']/g, '').replace(/[.]/g, '-');
  const named = (designation: string) => sanitizeSlug(prepared(designation), slug);

  it('is its address on the site: every designation of the library and of the ISO catalogue', () => {
    const designations = [
      ...readCollection('.', standards).entries.map(({ data }) => data.designation),
      ...readJsonLines('.', isoCatalogueFile, isoEditionSchema).rows.map((row) => row.designation),
    ];
    expect(designations.length).toBeGreaterThan(9000);
    expect(designations.filter((one) => named(one) !== designationSlug(one))).toEqual([]);
  });

  it('is so for đ and for marks of both layers', () => {
    expect(named('QCVN 05A:2020/BCT/SĐ1:2024')).toBe('qcvn-05a-2020-bct-sd1-2024');
    expect(named('QCĐP 01:2021/LC')).toBe('qcdp-01-2021-lc');
    expect(named('Quế, hồi – thảo quả')).toBe('que-hoi-thao-qua');
  });
});

describe('the words of the interface', () => {
  const flat = (phrases: Phrases, path = ''): [string, string][] =>
    Object.entries(phrases).flatMap(([name, inner]): [string, string][] =>
      typeof inner === 'string' ? [[path + name, inner]] : flat(inner, `${path}${name}.`),
    );
  const original = new Map(flat(english));
  const complete = new Map(flat(completeVietnamese(vietnamese)));

  it('are all in Vietnamese', () => {
    expect([...original.keys()].filter((key) => !complete.has(key))).toEqual([]);
    expect(isNfc(JSON.stringify([...complete]))).toBe(true);
  });

  it('replace no string that Decap does not have', () => {
    expect(Object.keys(vietnamesePhrases).filter((key) => !original.has(key))).toEqual([]);
  });

  it('keep the places where Decap puts names and numbers', () => {
    const places = (text = '') => [...new Set(text.match(/%\{\w+\}/g) ?? [])].sort();
    const changed = Object.keys(vietnamesePhrases).filter(
      (key) => String(places(original.get(key))) !== String(places(complete.get(key))),
    );
    expect(changed).toEqual([]);
  });
});

it('the folders of the standards are of a size that Decap lists well', () => {
  // A listing of thousands of files is slow on hosted services (one request a file); the embedded server answers in one.
  for (const { name } of standards.parts ?? []) {
    expect(readdirSync(`${standards.folder}/${name}`).length).toBeLessThan(1000);
  }
});
