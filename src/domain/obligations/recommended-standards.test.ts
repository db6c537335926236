import { expect, it } from 'vitest';
import { recommendedStandards } from './recommended-standards.ts';
import type { RecommendableStandard } from './recommended-standards.ts';

interface Named extends RecommendableStandard {
  name: string;
}

const standard = (name: string, rest: Partial<Named> = {}): Named => ({
  name,
  topic: 'product',
  status: 'in-force',
  national: true,
  namesProduct: true,
  adopts: [],
  ...rest,
});

const names = (standards: Named[], international: Named[] = [], count?: number) =>
  recommendedStandards(standards, international, count).map(({ standard: { name } }) => name);

it('takes the product first, then how to make it and how to test it', () => {
  const found = recommendedStandards(
    [
      standard('method', { topic: 'test-method' }),
      standard('practice', { topic: 'process' }),
      standard('tea'),
    ],
    [],
  );
  expect(found.map(({ standard: { name }, reason }) => [name, reason])).toEqual([
    ['tea', 'product'],
    ['practice', 'process'],
    ['method', 'test-method'],
  ]);
});

it('prefers what was verified, and an identical adoption between equals', () => {
  const found = names([
    standard('unverified', { status: 'unknown' }),
    standard('own text'),
    standard('identical', { adopts: [{ degree: 'IDT' }] }),
  ]);
  expect(found).toEqual(['identical', 'own text', 'unverified']);
});

it('never recommends what is over or not out yet', () => {
  expect(
    names(['superseded', 'withdrawn', 'upcoming'].map((status) => standard(status, { status }))),
  ).toEqual([]);
});

it('puts what names the product before what comes by a topic', () => {
  expect(names([standard('any food', { namesProduct: false }), standard('tea')])).toEqual([
    'tea',
    'any food',
  ]);
});

it('gives free places to further standards of the product, and no more than asked for', () => {
  const methods = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => standard(name, { topic: 'test-method' }));
  expect(names(methods)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(names(methods, [], 3)).toEqual(['a', 'b', 'c']);
});

it('falls back on international ones in force', () => {
  const iso = [
    standard('old', { national: false, status: 'withdrawn' }),
    standard('new', { national: false, namesProduct: false }),
  ];
  expect(names([], iso)).toEqual(['new']);
});
