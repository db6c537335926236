import type { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { collectionDefinitions, collectionNames, definitionOfCollection } from '#schemas/collections.ts';
import { definitionOf, item } from '#schemas/introspect.ts';
import { fieldPlace } from './field.ts';
import { publicData, publicShape, tellsOfPersons } from './public-fields.ts';

const { members, news } = collectionDefinitions;

describe('what the open data gives away of an entry', () => {
  it('leaves out notes of editors, marks of samples and what is personal', () => {
    const data = { name_vi: 'Hợp tác xã', phone: '0214', email: 'a@example.org', note: 'gọi lại' };
    expect(publicData(members, data)).toEqual({ name_vi: 'Hợp tác xã' });
    expect(Object.keys(publicShape(news))).not.toContain('sample');
  });

  it('is nothing where persons give the entries their names', () => {
    const persons = collectionNames.filter((name) => tellsOfPersons(definitionOfCollection(name)));
    expect(persons).toEqual(['experts']);
  });

  it('knows personal fields at the top of an entry alone, so none stands deeper', () => {
    const deeper = (schema: z.core.$ZodType): boolean =>
      Object.values(definitionOf(item(schema)).shape ?? {}).some(
        (inner) => fieldPlace(inner).personal === true || deeper(inner),
      );
    for (const name of collectionNames)
      for (const [field, schema] of Object.entries(definitionOfCollection(name).schema.shape))
        expect([field, deeper(schema as z.core.$ZodType)]).toEqual([field, false]);
  });
});
