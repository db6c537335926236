import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { field } from '#schemas/fields/field.ts';
import { relatedEntries } from '#schemas/fields/shared-fields.ts';
import { withoutReferences } from './without-references.ts';

const schema = z.strictObject({
  name: z.string(),
  members: relatedEntries('members'),
  host: field(z.string().optional(), { title: 'Đơn vị chủ trì', relation: 'members' }),
  rows: z
    .array(
      z.strictObject({
        member: field(z.string(), { title: 'Đơn vị', relation: 'members' }),
        note: z.string().optional(),
      }),
    )
    .default([]),
});
const gone = { name: 'htx', relations: new Set(['members']) };

test('an entry that goes is taken out of lists, single fields, and rows that cannot be without it', () => {
  const data = {
    name: 'htx',
    members: ['htx', 'khac'],
    host: 'htx',
    rows: [{ member: 'htx', note: 'a' }, { member: 'khac' }],
  };
  expect(withoutReferences(schema, data, gone)).toEqual({
    data: { name: 'htx', members: ['khac'], rows: [{ member: 'khac' }] },
    fields: ['Thành viên, tổ chức liên quan', 'Đơn vị chủ trì', 'Đơn vị'],
  });
});

test('what does not name it stays as it is', () => {
  const data = { name: 'a', members: ['khac'], unknown: ['htx'] };
  expect(withoutReferences(schema, data, gone)).toEqual({ data, fields: [] });
});
