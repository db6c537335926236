import { describe, expect, it } from 'vitest';
import { libraryFromContent } from '#library/build-offline.ts';
import { siteMap } from '#library/site/site-map.ts';
import { readContent } from '#content/read-content.ts';
import { routes, targetPath } from '#routes.ts';
import { courseSchema } from '#schemas/collections/courses.ts';
import { collectionNames } from '#schemas/collections.ts';
import { contentOf } from '#search/format/contents.ts';
import { engineOn } from '#search/query/engine.ts';
import { entryRecords } from './entry-records.ts';
import { searchIndexFiles } from './index-files.ts';
import { searchRecords } from './records.ts';

const checked = readContent('tests/fixtures/content/base');
const course = (id: string, facts: object) => ({
  id,
  file: `content/courses/${id}.md`,
  data: courseSchema.parse({
    title: `Lớp ${id}`,
    kind: 'course',
    state: 'planned',
    starts_on: '2026-12-08',
    lead: 'Một câu.',
    ...facts,
  }),
});
checked.content.collections.courses = [
  course('that', { note: 'Chỉ biên tập viên đọc.' }),
  course('mau', { sample: true }),
];
const records = entryRecords(libraryFromContent(checked));
const hits = records.map(({ hit }) => hit);

describe('what the search knows of an entry', () => {
  it('says which is a sample, so that its row wears the mark', () => {
    expect(hits.find(({ href }) => href === '/dao-tao/mau/')).toMatchObject({ sample: true });
    expect(hits.find(({ href }) => href === '/dao-tao/that/')).not.toHaveProperty('sample');
  });

  it('holds nothing of what editors tell each other', () => {
    expect(JSON.stringify(records)).not.toContain('Chỉ biên tập viên đọc');
  });
});

describe('a portal with every section filled', () => {
  const found = entryRecords(libraryFromContent(readContent('tests/fixtures/content/portal')));
  const byCollection = Map.groupBy(found, ({ hit }) => hit.content);

  it.each(collectionNames)('is found: %s, under words of its own', (name) => {
    const records = byCollection.get(contentOf(name)) ?? [];
    expect(records.length).toBeGreaterThan(0);
    expect(records.every(({ hit }) => hit.href.startsWith('/') && hit.title !== '')).toBe(true);
  });

  it('gives every record an address of its own', () => {
    const addresses = found.map(({ hit }) => hit.href);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe('records of everything', () => {
  const library = libraryFromContent(readContent('tests/fixtures/content/portal'));
  const all = searchRecords(library);
  const addresses = all.map(({ hit }) => hit.href);

  it('are there for every page of the site map', () => {
    const sections = siteMap(library);
    const mapped = sections.flatMap(({ href, lists }) => [
      href,
      ...lists.flatMap(({ page, items }) => [
        ...(page ? [page.href] : []),
        ...items.map((item) => item.href),
      ]),
    ]);
    expect(mapped).toContain(routes.selfAssessment);
    expect(mapped).toContain(routes.openData);
    const targets = new Set(library.collections.indicators.map(({ slug }) => targetPath(slug)));
    const known = new Set(addresses);
    expect(mapped.filter((href) => !known.has(href) && !targets.has(href))).toEqual([]);
  });

  it('name each page once, a target of the plan included', () => {
    expect(addresses.length).toBe(new Set(addresses).size);
    const titles = library.collections.indicators.map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(0);
    for (const title of titles) expect(all.filter(({ hit }) => hit.title === title)).toHaveLength(1);
  });

  it('have the Vietnamese gloss of an international title, by which it is found', async () => {
    const glossed = all.find(({ hit }) => hit.gloss !== undefined);
    expect(glossed).toMatchObject({ part: 'main', hit: { english: true } });
    const files = searchIndexFiles(all, { synonyms: [], places: [] });
    const engine = engineOn((name) => {
      const text = files.get(name);
      return text === undefined ? Promise.reject(new Error(name)) : Promise.resolve(text);
    });
    const { hits } = await engine.search({ query: glossed?.hit.gloss ?? '' });
    expect(hits.map(({ href }) => href)).toContain(glossed?.hit.href);
  });

  it('say until when the paper of a procedure is valid', () => {
    const duty = library.collections.duties.find(({ validity_vi }) => validity_vi !== undefined);
    const record = all.find(({ hit }) => hit.href === duty?.href);
    expect(record?.text).toContain(duty?.validity_vi);
  });
});
