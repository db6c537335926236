import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { isNfc } from '#text/vietnamese.ts';
import { cmsSettingsSchema } from '#schemas/settings/cms.ts';
import type { CmsSettings } from '#schemas/settings/cms.ts';
import { defineCollectionSchema } from '#schemas/fields/collection.ts';
import { choice, field, fieldMeta, fieldPlace, line } from '#schemas/fields/field.ts';
import { collectionDefinitions, collectionNames } from '#schemas/collections.ts';
import { decapConfig } from './decap-config.ts';
import { allForms, collections, settingsForms } from './forms.ts';
import { definitionOf, isOptional, item, schemaAt, unwrap } from '../../src/schemas/introspect.ts';
import type { DecapConfig, DecapField } from './types.ts';

const options = {
  products: [{ value: 'che', label: 'Chè' }],
  topics: [{ value: 'moi-truong', label: 'Môi trường' }],
  ...Object.fromEntries(collectionNames.map((name) => [name, [{ value: 'a', label: 'A' }]])),
};

function configFor(cms: Partial<CmsSettings> = {}): DecapConfig {
  const settings = cmsSettingsSchema.parse({ repo: 'laocai/nscl', ...cms });
  return decapConfig({ collections, settingsForms, options, cms: settings, siteUrl: 'https://a.example' });
}

/** The forms of a configuration, by the name under which `allForms` knows them. */
function formFields(config: DecapConfig): Map<string, DecapField[]> {
  return new Map(
    config.collections.flatMap((collection): [string, DecapField[]][] =>
      'folder' in collection
        ? [[collection.name, collection.fields]]
        : collection.files.map(({ name, fields }) => [name, fields]),
    ),
  );
}

/** Every control of a form, with the path of names that leads to it. */
function controls(fields: readonly DecapField[], path = ''): [path: string, control: DecapField][] {
  return fields.flatMap((control) => {
    const own = path === '' ? control.name : `${path}/${control.name}`;
    return [[own, control] as [string, DecapField], ...controls(control.fields ?? [], own)];
  });
}

/** Every field of a schema, with its path; the keys of a record count as fields. */
function schemaFields(schema: z.core.$ZodType, path = ''): [path: string, schema: z.core.$ZodType][] {
  const { shape, keyType, valueType } = definitionOf(item(schema));
  const keys = keyType && valueType ? Object.keys(fieldPlace(keyType).choices ?? {}) : [];
  const inner = shape ?? Object.fromEntries(keys.map((key) => [key, valueType as z.core.$ZodType]));
  return Object.entries(inner).flatMap(([name, one]) => {
    const own = path === '' ? name : `${path}/${name}`;
    return [[own, one] as [string, z.core.$ZodType], ...schemaFields(one, own)];
  });
}

describe('a change of a schema', () => {
  const before = z.strictObject({ name: field(line(), { title: 'Tên' }) });
  const after = z.strictObject({
    name: field(line().optional(), { title: 'Tên gọi', description: 'Tên đầy đủ.', examples: ['Chè'] }),
    colour: choice({ xanh: 'Xanh', do: 'Đỏ' }, { title: 'Màu', initial: 'xanh', listing: ['filter'] }),
    weights: field(z.array(field(z.int().min(1).max(9), { title: 'Cân' })).min(1), { title: 'Cân nặng' }),
  });
  const made = (schema: z.ZodObject) =>
    decapConfig({
      collections: [
        defineCollectionSchema({
          name: 'things',
          folder: 'content/things',
          label: 'Vật',
          labelSingular: 'Vật',
          schema,
          summary: ['name'],
        }),
      ],
      settingsForms: [],
      options: {},
      cms: cmsSettingsSchema.parse({}),
      siteUrl: 'https://a.example',
    }).collections[0];

  it('changes the form', () => {
    expect(made(before)).toMatchObject({
      fields: [{ name: 'name', label: 'Tên', widget: 'string', required: true }],
    });
    expect(made(after)).toMatchObject({
      view_filters: [
        { label: 'Màu: Xanh', field: 'colour', pattern: '^xanh$' },
        { label: 'Màu: Đỏ', field: 'colour', pattern: '^do$' },
      ],
      fields: [
        { name: 'name', label: 'Tên gọi', hint: 'Tên đầy đủ. Ví dụ: Chè.', required: false },
        {
          name: 'colour',
          widget: 'select',
          default: 'xanh',
          options: [
            { value: 'xanh', label: 'Xanh' },
            { value: 'do', label: 'Đỏ' },
          ],
        },
        { name: 'weights', widget: 'list', min: 1, field: { widget: 'number', min: 1, max: 9 } },
      ],
    });
  });

  it('is refused while a field has no words for editors', () => {
    expect(() => made(z.strictObject({ name: z.string() }))).toThrow(/things\/name has no title/);
  });
});

describe.each(allForms())('the form $name', ({ name, schema }) => {
  const shown = new Map(controls(formFields(configFor()).get(name) ?? []));
  const fields = new Map(schemaFields(schema));

  it('has a control for every field of the schema, and none besides', () => {
    expect([...shown.keys()]).toEqual([...fields.keys()]);
  });

  it('asks for what the schema requires, and for nothing else', () => {
    const optionalGroups = [...fields].filter(
      ([, inner]) => isOptional(inner) && definitionOf(unwrap(inner)).type === 'object',
    );
    // Decap would ask for the boxes of a group that may be left out; the check of the group asks for them.
    // An item of a list in it exists only when somebody added it, and then all of it is asked for.
    const lists = [...fields].filter(([, inner]) => definitionOf(unwrap(inner)).type === 'array');
    const inListOf = (group: string, path: string) =>
      lists.some(([list]) => list.startsWith(`${group}/`) && path.startsWith(`${list}/`));
    const mayBeLeftOut = (path: string) =>
      optionalGroups.some(([group]) => path.startsWith(`${group}/`) && !inListOf(group, path));
    const required = [...shown].filter(([, control]) => control.required).map(([path]) => path);
    expect(required).toEqual(
      [...fields]
        .filter(([path, inner]) => !isOptional(inner) && path !== '' && !mayBeLeftOut(path))
        .map(([path]) => path),
    );
  });

  it('offers the values of the schema, no more and no fewer', () => {
    for (const [path, inner] of fields) {
      const { type, entries } = definitionOf(unwrap(inner));
      if (type !== 'enum') continue;
      expect(shown.get(path)?.options?.map(({ value }) => value)).toEqual(Object.values(entries ?? {}));
    }
  });

  it('tells the schema of each value that the schema checks', () => {
    for (const [, { check }] of shown) {
      if (check === undefined) continue;
      const [form, ...rest] = check.split('/');
      expect(form).toBe(name);
      expect(schemaAt(schema, rest.join('/'))).toBeDefined();
    }
  });

  it('has patterns that its own examples satisfy', () => {
    for (const [path, control] of shown) {
      const [source] = (control.field ?? control).pattern ?? [];
      if (source === undefined) continue;
      const inner = fields.get(path);
      const examples = ((inner && fieldMeta(inner)?.examples) ?? []).flat();
      for (const example of examples) expect(String(example)).toMatch(new RegExp(source));
    }
  });
});

describe('the configuration', () => {
  it('is written in NFC', () => {
    expect(isNfc(JSON.stringify(configFor()))).toBe(true);
  });

  it.each([
    ['proxy', 'editorial_workflow'],
    ['github', 'editorial_workflow'],
    ['gitlab', 'editorial_workflow'],
    ['forgejo', 'editorial_workflow'],
    // Decap's backend for Gitea throws when the editorial workflow is on.
    ['gitea', 'simple'],
  ] as const)('on %s publishes by %s', (backend, mode) => {
    const config = configFor({ backend });
    expect(config.publish_mode).toBe(mode);
    expect(config.backend.name).toBe(backend);
    expect(configFor({ backend, review: false }).publish_mode).toBe('simple');
  });

  it('asks for a repository when a git service is chosen', () => {
    expect(cmsSettingsSchema.safeParse({ backend: 'gitlab' }).success).toBe(false);
  });

  it('has one folder for every part of a divided collection', () => {
    const folders = configFor().collections.flatMap((one) => ('folder' in one ? [one.folder] : []));
    expect(folders).toEqual([
      'content/standards/tcvn',
      'content/standards/qcvn',
      'content/standards/other',
      'content/products',
      'content/topics',
      ...Object.values(collectionDefinitions).flatMap((one): string[] =>
        'parts' in one && one.parts ? one.parts.map(({ name }) => `${one.folder}/${name}`) : [one.folder],
      ),
    ]);
  });
});
