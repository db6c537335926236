/** The catalogue by the rules of DCAT-AP 3, and the API by those of OpenAPI 3.1: a harvester or a generator refuses what breaks them. */
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { unzipSync } from 'fflate';
import { Parser, Store } from 'n3';
import { describe, expect, it } from 'vitest';
import { readContent } from '#content/read-content.ts';
import { libraryFromContent } from '#library/build-offline.ts';
import { openData } from './datasets.ts';
import type { WholeFile } from './datasets.ts';

const library = libraryFromContent(readContent('tests/fixtures/content/base'));
const site = new URL('https://example.test');
const { datasets, files, whole } = openData(library, site);

const bytesOf = async (name: WholeFile) => Buffer.from(await whole[name].bytes());
const jsonOf = async (name: WholeFile) => JSON.parse((await bytesOf(name)).toString()) as unknown;

const dcat = 'http://www.w3.org/ns/dcat#';
const dct = 'http://purl.org/dc/terms/';
const foaf = 'http://xmlns.com/foaf/0.1/';
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const authority = 'http://publications.europa.eu/resource/authority/';

/** Classes with their mandatory properties, and those that take a value once (SEMIC, DCAT-AP 3.0, chapter 7). */
const classes: Record<string, { mandatory: string[]; single: string[] }> = {
  [`${dcat}Catalog`]: {
    mandatory: [`${dct}title`, `${dct}description`, `${dct}publisher`],
    single: [`${dct}publisher`, `${dct}license`, `${foaf}homepage`],
  },
  [`${dcat}Dataset`]: {
    mandatory: [`${dct}title`, `${dct}description`],
    single: [`${dct}publisher`, `${dct}accessRights`, `${dct}modified`],
  },
  [`${dcat}Distribution`]: {
    mandatory: [`${dcat}accessURL`],
    single: [`${dcat}byteSize`, `${dct}format`, `${dcat}mediaType`, `${dct}license`],
  },
  [`${dcat}DataService`]: {
    mandatory: [`${dct}title`, `${dcat}endpointURL`],
    single: [`${dct}publisher`, `${dct}accessRights`],
  },
  [`${foaf}Agent`]: { mandatory: [`${foaf}name`], single: [] },
};

/** Properties whose values are nodes of a class, or of a list of the Publications Office. */
const ranges: Record<string, string> = {
  [`${dct}publisher`]: `${foaf}Agent`,
  [`${dcat}dataset`]: `${dcat}Dataset`,
  [`${dcat}distribution`]: `${dcat}Distribution`,
  [`${dcat}service`]: `${dcat}DataService`,
  [`${dcat}accessService`]: `${dcat}DataService`,
  [`${dcat}servesDataset`]: `${dcat}Dataset`,
};
const lists: Record<string, string> = {
  [`${dct}language`]: 'language/',
  [`${dcat}theme`]: 'data-theme/',
  [`${dct}format`]: 'file-type/',
  [`${dct}accessRights`]: 'access-right/',
  [`${dct}license`]: 'licence/',
  [`${dct}spatial`]: 'country/',
};

async function graph(): Promise<Store> {
  return new Store(new Parser().parse((await bytesOf('catalogue.ttl')).toString()));
}

describe('the catalogue', () => {
  it('has every mandatory property of DCAT-AP, and takes single ones once', async () => {
    const store = await graph();
    for (const [name, { mandatory, single }] of Object.entries(classes)) {
      const nodes = store.getSubjects(type, name, null);
      expect(nodes.length, name).toBeGreaterThan(0);
      for (const node of nodes) {
        for (const property of mandatory)
          expect(store.countQuads(node, property, null, null), `${node.value} ${property}`).toBeGreaterThan(
            0,
          );
        for (const property of single)
          expect(store.countQuads(node, property, null, null), `${node.value} ${property}`).toBeLessThan(2);
      }
    }
  });

  it('names nodes of the right class, words with their language, and codes of the lists that DCAT-AP asks for', async () => {
    const store = await graph();
    for (const { subject, predicate, object } of store.getQuads(null, null, null, null)) {
      const said = `${subject.value} ${predicate.value} ${object.value}`;
      const range = ranges[predicate.value];
      if (range !== undefined) expect(store.countQuads(object, type, range, null), said).toBe(1);
      const list = lists[predicate.value];
      if (list !== undefined)
        expect(object.value, said).toMatch(new RegExp(`^${authority}${list}[A-Z0-9_]+$`));
      if (/(?:title|description|name)$/.test(predicate.value))
        expect(object.termType === 'Literal' && object.language, said).toBe('vi');
      if (/(?:URL|Page|page|homepage)$/i.test(predicate.value))
        expect(object.termType, said).toBe('NamedNode');
    }
  });

  it('has every file with its size', async () => {
    const store = await graph();
    for (const { file, bytes } of files) {
      const size = store.getObjects(`https://example.test/du-lieu/v1/${file}`, `${dcat}byteSize`, null);
      expect([file, size.map(({ value }) => value)]).toEqual([file, [String((await bytes()).length)]]);
    }
  });

  it('says the same in JSON-LD', async () => {
    const store = await graph();
    const { '@graph': nodes } = (await jsonOf('catalogue.jsonld')) as {
      '@graph': Record<string, unknown>[];
    };
    const count = nodes.flatMap(({ '@id': _id, ...facts }) => Object.values(facts).flat()).length;
    expect(count).toBe(store.size);
    expect(new Set(nodes.map((node) => node['@id']))).toEqual(
      new Set(store.getSubjects(null, null, null).map(({ value }) => value)),
    );
  });
});

describe('the API', () => {
  it('is described by OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(
      (await jsonOf('openapi.json')) as Record<string, unknown>,
    );
    expect([valid, errors]).toEqual([true, undefined]);
  });

  it('describes each file, under names that are not said twice', async () => {
    const { paths } = (await jsonOf('openapi.json')) as {
      paths: Record<string, { get: { operationId: string } }>;
    };
    const all = [...files.map(({ file }) => file), ...Object.keys(whole)];
    expect(all.filter((file) => !(`/du-lieu/v1/${file}` in paths))).toEqual([]);
    const ids = Object.values(paths).map(({ get }) => get.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(datasets.map((dataset) => [dataset.name, dataset] as const))(
    'gives JSON Schema that %s follows',
    async (name, { records }) => {
      const file = files.find((one) => one.file === `${name}.schema.json`);
      const schema = JSON.parse(Buffer.from((await file?.bytes()) ?? []).toString()) as Record<
        string,
        unknown
      >;
      expect(JSON.stringify(schema)).not.toMatch(/"(?:columnNames|widget|listing|editorial)":/);
      const validate = new Ajv2020({ validateFormats: false }).compile(schema);
      const faults = records.filter((record) => !validate(JSON.parse(JSON.stringify(record))));
      expect([faults[0], validate.errors]).toEqual([undefined, null]);
    },
  );
});

it('the archive holds every file, and a page that says where they come from', async () => {
  const found = unzipSync(await bytesOf('all.zip'));
  expect(Object.keys(found).sort()).toEqual(['DOC-TRUOC.txt', ...files.map(({ file }) => file)].sort());
  const [first] = files;
  expect(Buffer.from(found[first?.file ?? ''] ?? [])).toEqual(Buffer.from((await first?.bytes()) ?? []));
  expect(Buffer.from(found['DOC-TRUOC.txt'] ?? []).toString()).toContain('https://example.test/du-lieu/');
});
