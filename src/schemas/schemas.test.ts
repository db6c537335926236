import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { entryFaults } from '#content/problems.ts';
import { isNfc } from '#text/vietnamese.ts';
import { icsCodeSchema, isoEditionSchema } from '#schemas/standards/catalogue.ts';
import { fieldMeta } from './fields/field.ts';
import { planSchema } from './settings/plan.ts';
import { collectionDefinitions } from './collections.ts';
import { products, topics } from '#schemas/collections/products.ts';
import { glossarySchema, redirectsSchema, siteSettingsSchema } from './settings/site.ts';
import { standardSchema, standards } from '#schemas/standards/standards.ts';

const schemas: [name: string, schema: z.ZodObject][] = [
  ['standards', standards.schema],
  ['products', products.schema],
  ['topics', topics.schema],
  ['ISO catalogue', isoEditionSchema],
  ['ICS', icsCodeSchema],
  ['site settings', siteSettingsSchema],
  ['glossary', glossarySchema],
  ['redirects', redirectsSchema],
  ['plan', planSchema],
  ['supports', collectionDefinitions.supports.schema],
  ['indicators', collectionDefinitions.indicators.schema],
];

/** Every object schema inside a schema, with the path to it. */
function objects(schema: z.core.$ZodType, path: string): [string, z.ZodObject][] {
  const { def } = schema._zod as unknown as {
    def: { innerType?: z.core.$ZodType; element?: z.core.$ZodType; shape?: Record<string, z.core.$ZodType> };
  };
  const below = [def.innerType, def.element].flatMap((inner) => (inner ? objects(inner, path) : []));
  if (!def.shape) return below;
  const fields = Object.entries(def.shape).flatMap(([name, inner]) => objects(inner, `${path}.${name}`));
  return [[path, schema as z.ZodObject], ...below, ...fields];
}

describe.each(schemas)('the schema of %s', (name, schema) => {
  it('has a Vietnamese label for every field that an editor sees', () => {
    const unlabelled = objects(schema, name).flatMap(([path, object]) =>
      Object.entries(object.shape)
        .filter(([, inner]) => !fieldMeta(inner as z.ZodType)?.title)
        .map(([key]) => `${path}.${key}`),
    );
    expect(unlabelled).toEqual([]);
  });

  it('can be published as JSON Schema, with its labels', () => {
    const published = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    expect(published.type).toBe('object');
    const texts = JSON.stringify(published);
    expect(isNfc(texts)).toBe(true);
    expect(published.additionalProperties).toBe(false);
  });
});

describe('choices', () => {
  it('have words for each value, and only for these', () => {
    for (const [, schema] of schemas) {
      for (const [, object] of objects(schema, '')) {
        for (const inner of Object.values(object.shape)) {
          const meta = fieldMeta(inner as z.ZodType);
          if (!meta?.choices) continue;
          const values = Object.keys(meta.choices);
          expect((inner as z.ZodType).safeParse(values[0]).success).toBe(true);
          expect((inner as z.ZodType).safeParse('không có').success).toBe(false);
        }
      }
    }
  });
});

describe('a standard', () => {
  const sound = {
    designation: 'TCVN 9740:2013',
    title_vi: 'Chè xanh',
    status: 'unknown',
    topic: 'product',
    mandatory: false,
    sources: [{ url: 'https://example.test/', seen: 'số hiệu' }],
    confidence: 'verified',
    checked_on: '2026-11-23',
  };

  it('needs no more than what is known', () => {
    expect(standardSchema.parse(sound)).toMatchObject({ replaces: [], ics: [], products: [], adopts: [] });
  });

  it.each([
    ['a designation of no known series', { designation: 'DIN 10760:2002' }],
    ['a title of two lines', { title_vi: 'Chè\nxanh' }],
    ['a blank at the end of a title', { title_vi: 'Chè xanh ' }],
    ['a source without an address', { sources: [{ url: 'isocert.org.vn', seen: 'số hiệu' }] }],
    ['an ICS code of no such form', { ics: ['67.14'] }],
    ['a status that nobody may record by hand', { status: 'forthcoming' }],
    ['a day that no calendar has', { checked_on: '2026-02-30' }],
    ['a script as a source', { sources: [{ url: 'javascript:alert(1)', seen: 'số hiệu' }] }],
  ])('is refused with %s', (_fault, change) => {
    expect(standardSchema.safeParse({ ...sound, ...change }).success).toBe(false);
  });
});

describe('the hours of a course', () => {
  const course = (starts_at: string, ends_at: string) =>
    entryFaults(collectionDefinitions.courses.schema, {
      title: 'Lớp',
      starts_on: '2026-12-01',
      starts_at,
      ends_at,
    })
      .filter(({ path }) => String(path[0]).endsWith('_at'))
      .map(({ path, message }) => `${String(path[0])}: ${message}`);

  it.each([
    ['8:00', '17:00', ['starts_at: “8:00” không phải giờ; mẫu: 08:00']],
    ['08:00', '25:00', ['ends_at: “25:00” không phải giờ; mẫu: 08:00']],
  ])('%s to %s: the true fault alone, in the words of the schema', (from, to, faults) => {
    expect(course(from, to)).toEqual(faults);
  });
});

describe('an indicator', () => {
  const indicator = (unit: string, value: number) => ({
    title: 'Chỉ tiêu',
    theme: 'quality',
    unit,
    sum: 'latest',
    targets: [{ phase: '2026-2030', value: 60, by: 2030, section: 'Mục I.2', words: 'Nguyên văn' }],
    actuals: [{ year: 2026, value, source: 'https://example.test/' }],
    order: 1,
  });

  it.each([
    ['%', 72.5, true],
    ['%', 725, false],
    ['%', -1, false],
    ['doanh nghiệp', 725, true],
    ['doanh nghiệp', -1, false],
  ])('in %s takes %d: %s', (unit, value, taken) => {
    expect(collectionDefinitions.indicators.schema.safeParse(indicator(unit, value)).success).toBe(taken);
  });
});
