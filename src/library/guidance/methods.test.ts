/** Methods as the pages show them, on the portal of the fixtures: what somebody who comes with a need relies on. */
import { describe, expect, it } from 'vitest';
import { libraryFromContent } from '#library/build-offline.ts';
import { methodConnections, methodJsonLd, methodStandards, paragraphs } from './method-view.ts';
import { effortRank, effortScale, methodFamilies, methodNeeds, methodsOf, planWords } from './methods.ts';
import { readContent } from '#content/read-content.ts';
import { needLabels } from '#schemas/collections/methods.ts';

const library = libraryFromContent(readContent('tests/fixtures/content/portal'));
const { methods } = library.collections;

function method(slug: string) {
  const found = methods.find((candidate) => candidate.slug === slug);
  if (!found) throw new Error(`no method ${slug}`);
  return found;
}

describe('families', () => {
  it('hold every method once, systems before tools, in the order of the editors', () => {
    const families = methodFamilies(library);
    expect(families.map(({ kind }) => kind)).toEqual(['system', 'tool']);
    expect(families.flatMap(({ methods: one }) => one)).toHaveLength(methods.length);
    expect(methodsOf('system', library)[0]?.slug).toBe('iso-9001');
    expect(methodsOf('tool', library)[0]?.slug).toBe('3s');
  });
});

describe('needs', () => {
  const needs = methodNeeds(library);

  it('all have an answer, and no method is left without a need', () => {
    expect(needs.map(({ need }) => need)).toEqual(Object.keys(needLabels));
    const reached = new Set(needs.flatMap(({ methods: one }) => one.map(({ slug }) => slug)));
    expect(methods.filter(({ slug }) => !reached.has(slug))).toEqual([]);
  });

  it('put the light ones first', () => {
    for (const { methods: one } of needs) {
      const ranks = one.map(({ effort }) => effortRank(effort));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    }
    const mess = needs.find(({ need }) => need === 'mess');
    expect(mess?.methods[0]?.slug).toBe('3s');
    expect(mess?.id).toBe('bua-bon-tim-do-mat-thoi-gian');
  });
});

describe('efforts', () => {
  it('have one word and an explanation, from the lightest', () => {
    expect(effortScale().map(({ name, level }) => [name, level])).toEqual([
      ['Nhẹ', 1],
      ['Vừa', 2],
      ['Nhiều', 3],
    ]);
    for (const { meaning } of effortScale()) expect(meaning).not.toBe('');
  });
});

describe('words of the plan', () => {
  const words = new Map(planWords(library).map(({ words: written, meaning }) => [written, meaning]));

  it('are quoted as written and said as they are meant', () => {
    expect(words.get('Learn 6 sigma')).toContain('Lean Six Sigma');
    expect(words.get('OHSAS 1800')).toContain('ISO 45001');
    expect(words.get('ISO/TS16949')).toContain('IATF 16949');
    expect(words.get('ISO/IEC 2700')).toContain('ISO/IEC 27001');
    expect(words.get('ISO/ IEC 17025: 2005')).toContain('2017');
  });

  it('stay unexplained where nobody knows', () => {
    expect(words.get('QCC, CMR')).toContain('chưa xác định');
  });

  it('are no name that a page gives to the method', () => {
    for (const { other_names, plan_words } of methods)
      if (plan_words !== undefined && plan_words !== 'ISO 9000' && plan_words !== 'ISO 14000')
        expect(other_names).not.toContain(plan_words);
  });
});

describe('standards behind methods', () => {
  // A newer edition in the catalogue is a reason to go through what is written on the old one.
  it('all have a page, and none has been replaced or withdrawn', () => {
    for (const one of methods) {
      const { rows, unlisted } = methodStandards(one, library);
      // A new edition that the catalogue does not have yet is told with its source.
      const announced = [...library.overtakings.values()].flatMap(({ by, note_vi }) => [
        ...by,
        note_vi ?? '',
      ]);
      expect(
        unlisted.filter((name) => !announced.some((text) => text.includes(name))),
        one.slug,
      ).toEqual([]);
      expect(
        rows.filter(({ status }) => status === 'superseded' || status === 'withdrawn'),
        one.slug,
      ).toEqual([]);
    }
  });

  it('say when ISO has decided to revise an edition', () => {
    const [first] = methodStandards(method('iso-9001'), library).rows;
    expect(first).toMatchObject({ designation: 'ISO 9001:2015', status: 'in-force' });
    expect(first?.meta?.join()).toContain('sẽ được soát xét');
    const [energy] = methodStandards(method('iso-50001'), library).rows;
    expect(energy?.meta?.join()).not.toContain('soát xét');
  });

  it('are text where the library has no page', () => {
    expect(methodStandards({ standards: ['ISO 99999:2099'] }, library)).toEqual({
      rows: [],
      unlisted: ['ISO 99999:2099'],
      hasIso: false,
    });
  });
});

describe('the page of a method', () => {
  it('leads on under each heading once, to what it names and to what names it', () => {
    const groups = methodConnections(method('haccp'), library);
    const headings = groups.map(({ heading }) => heading);
    expect(new Set(headings).size).toBe(headings.length);
    expect(headings).not.toContain('Tiêu chuẩn, quy chuẩn');
    const hrefs = groups.flatMap(({ items }) => items.map(({ href }) => href));
    expect(new Set(hrefs).size).toBe(hrefs.length);
    expect(hrefs).toContain('/cong-cu/gmp/');
    expect(hrefs).toContain('/ho-tro/ap-dung-haccp/');
    expect(hrefs).not.toContain('/cong-cu/haccp/');
  });

  it('parts text at blank lines', () => {
    expect(paragraphs('Một.\n\nHai,\nvẫn hai.\n \nBa.\n')).toEqual(['Một.', 'Hai,\nvẫn hai.', 'Ba.']);
  });

  it('is a term with its names and a how-to with its steps', () => {
    const [term, howTo] = methodJsonLd(method('iso-45001'), new URL('https://example.org'));
    expect(term).toMatchObject({
      '@type': 'DefinedTerm',
      '@id': 'https://example.org/cong-cu/iso-45001/',
      name: 'ISO 45001',
    });
    expect((term as { alternateName: string[] }).alternateName).toContain('OHSAS 18001');
    expect((howTo as { step: unknown[] }).step).toHaveLength(method('iso-45001').steps.length);
  });
});
