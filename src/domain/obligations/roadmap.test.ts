import { describe, expect, it } from 'vitest';
import { composeRoadmap } from './roadmap.ts';
import type { RoadmapDuty, RoadmapPurpose, RoadmapRequirement } from './roadmap.ts';

const duty = (slug: string, rest: Partial<RoadmapDuty> = {}): RoadmapDuty => ({
  slug,
  kind: 'declaration',
  concerns: 'product',
  binds: 'everyone',
  markets: ['domestic'],
  before: [],
  ...rest,
});
const requirement = (slug: string, market: string, duties: readonly string[] = []): RoadmapRequirement => ({
  slug,
  market,
  duties,
});

/** Stages with the slugs of their steps. */
function steps(
  purpose: RoadmapPurpose,
  duties: readonly RoadmapDuty[],
  requirements: readonly RoadmapRequirement[] = [],
) {
  return composeRoadmap(purpose, duties, requirements).map(({ id, steps: found }) => [
    id,
    found.map((step) => (step.duty ?? step.requirement).slug),
  ]);
}

const home = { goal: 'domestic' } as const;

describe('selling at home', () => {
  it('goes from the place of work by the product to its label and its sale', () => {
    const found = steps(home, [
      duty('sign', { concerns: 'sale', kind: 'licence' }),
      duty('label', { kind: 'label' }),
      duty('declare'),
      duty('boiler', { concerns: 'premises', kind: 'inspection' }),
      duty('waste water', { concerns: 'waste', kind: 'environment' }),
    ]);
    expect(found).toEqual([
      ['place', ['boiler', 'waste water']],
      ['product', ['declare']],
      ['label', ['label']],
      ['sale', ['sign']],
    ]);
  });

  it('leaves out what is only for export and what leads to a mark', () => {
    const found = steps(home, [
      duty('declare'),
      duty('quarantine', { concerns: 'trade', markets: ['china'] }),
      duty('stars', { concerns: 'sale', leads_to: 'ocop' }),
    ]);
    expect(found).toEqual([['product', ['declare']]]);
  });

  it('puts what binds everyone before what binds in a case, in the given order', () => {
    const found = steps(home, [
      duty('b', { binds: 'case' }),
      duty('d'),
      duty('a', { binds: 'voluntary' }),
      duty('c'),
    ]);
    expect(found).toEqual([['product', ['d', 'c', 'b', 'a']]]);
  });

  it('puts nothing before what it waits for, whomever that binds', () => {
    const found = steps(home, [
      duty('certificate', { before: ['test'] }),
      duty('test', { binds: 'voluntary', before: ['sample'] }),
      duty('sample', { binds: 'case' }),
      duty('other'),
    ]);
    expect(found).toEqual([['product', ['other', 'sample', 'test', 'certificate']]]);
  });

  it('moves a duty of the place of work to the stage of what it waits for', () => {
    const found = steps(home, [
      duty('licence', { concerns: 'premises', before: ['declare'] }),
      duty('declare', { binds: 'case' }),
    ]);
    expect(found).toEqual([['product', ['declare', 'licence']]]);
  });

  it('does not wait for what the product does not need', () => {
    expect(steps(home, [duty('declare', { before: ['not of this product'] })])).toEqual([
      ['product', ['declare']],
    ]);
  });

  it('has no stages where nothing is known', () => {
    expect(steps(home, [])).toEqual([]);
  });
});

describe('selling abroad', () => {
  const duties = [
    duty('declare'),
    duty('limits', { kind: 'limit', before: ['plan'] }),
    duty('plan', { kind: 'registration' }),
    duty('boiler', { concerns: 'premises' }),
    duty('codes', { concerns: 'trade', markets: ['china'] }),
    duty('quarantine', { concerns: 'trade', markets: ['china', 'eu'] }),
  ];
  const requirements = [requirement('residues', 'eu', ['limits']), requirement('protocol', 'china')];

  it('has the place of work, the duties for the market, and what the market asks', () => {
    expect(steps({ goal: 'export', market: 'china' }, duties, requirements)).toEqual([
      ['place', ['boiler']],
      ['trade', ['codes', 'quarantine']],
      ['market', ['protocol']],
    ]);
  });

  it('adds the duties at home by which a requirement is met, and what those wait for', () => {
    expect(steps({ goal: 'export', market: 'eu' }, duties, requirements)).toEqual([
      ['place', ['boiler']],
      ['product', ['plan', 'limits']],
      ['trade', ['quarantine']],
      ['market', ['residues']],
    ]);
  });

  it('has what any market asks where none is chosen', () => {
    expect(steps({ goal: 'export' }, duties, requirements)).toEqual([
      ['place', ['boiler']],
      ['trade', ['codes', 'quarantine']],
    ]);
  });
});

describe('a mark', () => {
  it('has what leads to it and everything that must come before, and nothing else', () => {
    const found = steps({ goal: 'ocop' }, [
      duty('boiler', { concerns: 'premises' }),
      duty('stars', { concerns: 'sale', binds: 'voluntary', leads_to: 'ocop', before: ['declare', 'label'] }),
      duty('declare', { before: ['test'] }),
      duty('test'),
      duty('label', { kind: 'label' }),
      duty('organic', { concerns: 'sale', leads_to: 'organic' }),
    ]);
    expect(found).toEqual([
      ['product', ['test', 'declare']],
      ['label', ['label']],
      ['sale', ['stars']],
    ]);
  });

  it('has no stages for a product that cannot bear it', () => {
    expect(steps({ goal: 'organic' }, [duty('declare')])).toEqual([]);
  });
});

it('numbers steps through all stages', () => {
  const stages = composeRoadmap(
    { goal: 'export', market: 'eu' },
    [duty('boiler', { concerns: 'premises' }), duty('quarantine', { concerns: 'trade', markets: ['eu'] })],
    [requirement('residues', 'eu')],
  );
  expect(stages.flatMap(({ steps: found }) => found.map(({ number }) => number))).toEqual([1, 2, 3]);
});

it('names duties that wait for each other in a circle', () => {
  expect(() =>
    composeRoadmap(home, [duty('a', { before: ['b'] }), duty('b', { before: ['a'] })], []),
  ).toThrow('a → b → a');
});
