import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicableTo, buildApplicabilityIndex } from './applicability.ts';
import type { ApplicabilityGroup, ApplicableStandard } from './types.ts';
import { applicabilityGroups } from './groups.ts';
import type { ApplicabilityGroupId } from './groups.ts';
import { countApplicable, listedParts, partRank } from './parts.ts';
import { isUnder } from '#domain/classification/ics.ts';
import { editionStatuses, statusRank } from '#domain/editions/lifecycle.ts';

function standard(id: string, facts: Partial<ApplicableStandard> = {}): ApplicableStandard {
  return {
    id,
    kind: id.split(' ')[0] ?? '',
    topic: 'product',
    mandatory: id.startsWith('QCVN'),
    products: [],
    ics: [],
    status: 'unknown',
    national: !/^(ISO|CXS|CODEX)/.test(id),
    ...facts,
  };
}

const tea = { slug: 'che', ics: ['67.140.10'], topics: ['an-toan-thuc-pham', 'moi-truong'] };

function apply(product: typeof tea, ...standards: ApplicableStandard[]) {
  return applicableTo(buildApplicabilityIndex(standards), product);
}

function lines(groups: readonly ApplicabilityGroup<ApplicableStandard>[], id: ApplicabilityGroupId) {
  return groups.find((group) => group.id === id)?.lines ?? [];
}

const idsIn = (groups: readonly ApplicabilityGroup<ApplicableStandard>[], id: ApplicabilityGroupId) =>
  lines(groups, id).map((line) => line.standard.id);

describe('applicabilityGroups', () => {
  it('starts with what binds and ends with what is only classified alike', () => {
    expect(applicabilityGroups.map(({ id }) => id)).toEqual([
      'mandatory',
      'product',
      'test-method',
      'process',
      'packaging-labelling',
      'traceability',
      'environment',
      'management-system',
      'international',
    ]);
  });

  it('is worded in composed Vietnamese, one sentence each', () => {
    for (const { title, explanation } of applicabilityGroups) {
      expect(title + explanation).toBe((title + explanation).normalize('NFC'));
      expect(explanation).toMatch(/^\p{Lu}[^.]*\.$/u);
    }
  });
});

describe('applicableTo', () => {
  it('puts a regulation first, whatever it is about and however it binds', () => {
    const groups = apply(
      tea,
      standard('QCVN 40:2025/BTNMT', { products: ['moi-truong'], topic: 'environment' }),
      standard('TCVN 9740:2013', { products: ['che'] }),
    );
    expect(lines(groups, 'mandatory')).toMatchObject([
      { standard: { id: 'QCVN 40:2025/BTNMT' }, reasons: [{ kind: 'topic', topic: 'moi-truong' }] },
    ]);
    expect(idsIn(groups, 'product')).toEqual(['TCVN 9740:2013']);
  });

  it('sorts voluntary standards by what they are about', () => {
    const topics = [
      ['product', 'product'],
      ['terminology', 'product'],
      ['service', 'product'],
      ['test-method', 'test-method'],
      ['sampling', 'test-method'],
      ['process', 'process'],
      ['safety', 'process'],
      ['packaging-labelling', 'packaging-labelling'],
      ['traceability', 'traceability'],
      ['environment', 'environment'],
      ['management-system', 'management-system'],
      ['a topic of tomorrow', 'product'],
    ] as const;
    for (const [topic, group] of topics) {
      expect(idsIn(apply(tea, standard('TCVN 1:2020', { products: ['che'], topic })), group)).toEqual([
        'TCVN 1:2020',
      ]);
    }
  });

  it('keeps a Codex standard that names the product with the national ones', () => {
    const groups = apply(
      { slug: 'gia-vi', ics: ['67.220.10'], topics: [] },
      standard('CXS 343-2021', { products: ['gia-vi'], ics: ['67.220.10'] }),
      standard('ISO 5565-1:2023', { ics: ['67.220.10'], topic: null }),
    );
    expect(idsIn(groups, 'product')).toEqual(['CXS 343-2021']);
    expect(idsIn(groups, 'international')).toEqual(['ISO 5565-1:2023']);
  });

  it('finds international standards under a code of the product and says which', () => {
    const wood = { slug: 'go-giay', ics: ['79', '79.060', '85'], topics: [] };
    const groups = apply(
      wood,
      standard('ISO 12466-1:2007', { ics: ['79.060.10', '83.180'] }),
      standard('ISO 536:2019', { ics: ['85.060'] }),
      standard('ISO 3720:2011', { ics: ['67.140.10'] }),
    );
    expect(lines(groups, 'international').map(({ standard, reasons }) => [standard.id, reasons])).toEqual([
      ['ISO 12466-1:2007', [{ kind: 'ics', code: '79.060.10', under: '79.060' }]],
      ['ISO 536:2019', [{ kind: 'ics', code: '85.060', under: '85' }]],
    ]);
  });

  it('does not apply a national standard that nobody named for the product', () => {
    const groups = apply(tea, standard('TCVN 1:2020', { ics: ['67.140.10'], products: ['gia-vi'] }));
    expect(groups.flatMap((group) => group.lines)).toEqual([]);
  });

  it('gives every reason, the strongest first', () => {
    const groups = apply(
      tea,
      standard('CODEX STAN 1-1985', { products: ['an-toan-thuc-pham', 'che'], ics: ['67.140.10'] }),
    );
    expect(lines(groups, 'product')[0]?.reasons).toEqual([
      { kind: 'product' },
      { kind: 'topic', topic: 'an-toan-thuc-pham' },
      { kind: 'ics', code: '67.140.10', under: '67.140.10' },
    ]);
  });

  it('shows what is in force first, history last, and keeps the given order within', () => {
    const named = { products: ['che'] };
    const groups = apply(
      tea,
      standard('TCVN 1:1990', { ...named, status: 'superseded' }),
      standard('TCVN 1:2020', { ...named, status: 'in-force' }),
      standard('TCVN 2:1990', { ...named, status: 'withdrawn' }),
      standard('TCVN 2:2026', { ...named, status: 'forthcoming' }),
      standard('TCVN 3:2000', named),
      standard('TCVN 4:2020', { ...named, status: 'in-force' }),
    );
    expect(idsIn(groups, 'product')).toEqual([
      'TCVN 1:2020',
      'TCVN 4:2020',
      'TCVN 2:2026',
      'TCVN 3:2000',
      'TCVN 1:1990',
      'TCVN 2:1990',
    ]);
  });

  it('answers with empty groups when nothing applies', () => {
    const groups = apply(tea);
    expect(groups.length).toBe(applicabilityGroups.length);
    expect(groups.every((group) => group.lines.length === 0)).toBe(true);
  });

  it('names exactly the standards that apply, once each, in order of status', () => {
    const codes = ['67', '67.140', '67.140.10', '67.140.20', '67.220', '13.020'];
    const slugs = ['che', 'que', 'moi-truong', 'an-toan-thuc-pham', 'truy-xuat'];
    const facts = fc.record({
      mandatory: fc.boolean(),
      national: fc.boolean(),
      topic: fc.constantFrom('product', 'safety', 'sampling', null),
      status: fc.constantFrom(...editionStatuses),
      products: fc.array(fc.constantFrom(...slugs), { maxLength: 3 }),
      ics: fc.array(fc.constantFrom(...codes), { maxLength: 3 }),
    });
    const product = fc.record({
      slug: fc.constant('che'),
      ics: fc.array(fc.constantFrom(...codes), { maxLength: 3 }),
      topics: fc.array(fc.constantFrom<string>('moi-truong', 'an-toan-thuc-pham'), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(facts), product, (list, wanted) => {
        const standards = list.map((fact, index) => standard(`D ${index}`, fact));
        const groups = applicableTo(buildApplicabilityIndex(standards), wanted);
        const shown = groups.flatMap((group) => group.lines.map((line) => line.standard.id));
        const expected = standards.filter(
          ({ products, ics, national }) =>
            products.some((slug) => slug === wanted.slug || wanted.topics.includes(slug)) ||
            (!national && ics.some((code) => wanted.ics.some((above) => isUnder(code, above)))),
        );
        expect(shown.sort()).toEqual(expected.map(({ id }) => id).sort());
        for (const { id, lines } of groups) {
          const ranks = lines.map(
            ({ part, standard: { status } }) => partRank[part] * 3 + statusRank(status),
          );
          expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
          expect(lines.every((line) => line.reasons.length > 0)).toBe(true);
          expect(lines.every((line) => line.standard.mandatory === (id === 'mandatory'))).toBe(true);
        }
      }),
    );
  });

  it('passes a method for other foods on through no topic', () => {
    const food = ['an-toan-thuc-pham'];
    const standards = [
      standard('TCVN 9581:2018', { products: ['chan-nuoi', ...food], matrix: ['chan-nuoi'] }),
      standard('TCVN 7602:2007', { products: food, matrix: ['all-food'] }),
      standard('TCVN 11041-6:2018', { products: ['huu-co'], matrix: ['che'] }),
      standard('TCVN ISO 9001:2015', { products: food }),
    ];
    const index = buildApplicabilityIndex(standards);
    const idsFor = (product: Parameters<typeof applicableTo>[1]) =>
      applicableTo(index, product).flatMap(({ lines: found }) =>
        found.map((line) => `${line.part} ${line.standard.id}`),
      );
    expect(idsFor({ ...tea, food: true })).toEqual([
      'shared TCVN 7602:2007',
      'own TCVN 11041-6:2018',
      'shared TCVN ISO 9001:2015',
    ]);
    // Brocade shares a topic with food and is none.
    expect(idsFor({ slug: 'tho-cam', ics: [], topics: food })).toEqual(['shared TCVN ISO 9001:2015']);
    expect(idsFor({ slug: 'an-toan-thuc-pham', ics: [], topics: [] })).toHaveLength(3);
  });

  it('lists on the page of a topic what does not concern its products', () => {
    const paper = standard('QCVN 12-MT:2015/BTNMT', { products: ['go-giay'], topicPages: ['moi-truong'] });
    expect(apply(tea, paper).flatMap((group) => group.lines)).toEqual([]);
    expect(idsIn(apply({ slug: 'moi-truong', ics: [], topics: [] }, paper), 'mandatory')).toEqual([paper.id]);
  });

  it('tells apart whom a regulation binds', () => {
    const named = { products: ['che'] };
    const groups = apply(
      tea,
      standard('QCVN 1:2020/BYT', { ...named, applies: 'state', status: 'in-force' }),
      standard('QCVN 2:2020/BYT', { ...named, applies: 'case', status: 'in-force' }),
      standard('QCVN 3:2020/BYT', { ...named, applies: 'product' }),
      standard('QCVN 4:2020/BYT', named),
      standard('QCVN 5:2020/BYT', {
        ...named,
        applies: 'product',
        appliesByProduct: [{ product: 'che', applies: 'case' }],
      }),
      standard('QCVN 6:2009/BYT', { ...named, applies: 'product', status: 'superseded' }),
      standard('QCVN 7:2009/BYT', { ...named, applies: 'product', status: 'superseded', inTransition: true }),
    );
    expect(lines(groups, 'mandatory').map((line) => `${line.part} ${line.standard.id.slice(5, 6)}`)).toEqual([
      'binding 3',
      'binding 4',
      'conditional 2',
      'conditional 5',
      'conditional 7',
      'state 1',
      'past 6',
    ]);
  });

  it('gathers ICS neighbours of 17 products from 55,000 standards', () => {
    const standards = Array.from({ length: 55_000 }, (_, index) =>
      standard(`ISO ${index}:2020`, { ics: [`${10 + (index % 80)}.${100 + (index % 7)}.10`] }),
    );
    const index = buildApplicabilityIndex(standards);
    for (let n = 0; n < 17; n += 1) {
      const field = String(10 + n);
      const groups = applicableTo(index, { slug: `product-${n}`, ics: [field], topics: [] });
      expect(lines(groups, 'international').length).toBeGreaterThan(600);
    }
  });
});

describe('countApplicable', () => {
  it('counts each line in one part, and lists what binds or is about the product', () => {
    const groups = apply(
      tea,
      standard('QCVN 1:2020/BYT', { products: ['an-toan-thuc-pham'] }),
      standard('QCVN 2:2020/BYT', { products: ['che'], applies: 'case' }),
      standard('TCVN 1:2020', { products: ['che'] }),
      standard('TCVN 2:2020', { products: ['che'], topic: 'sampling' }),
      standard('TCVN 2:1990', { products: ['che'], topic: 'sampling', status: 'superseded' }),
      standard('TCVN 3:2020', { products: ['an-toan-thuc-pham'] }),
      standard('ISO 3720:2011', { ics: ['67.140.10'] }),
    );
    expect(countApplicable(groups)).toEqual({
      binding: 1,
      conditional: 1,
      own: 2,
      state: 0,
      shared: 1,
      listed: 4,
    });
    const parts = groups.flatMap((group) => group.lines.map(({ part }) => part));
    expect(parts.filter((part) => listedParts.includes(part))).toHaveLength(4);
  });
});
