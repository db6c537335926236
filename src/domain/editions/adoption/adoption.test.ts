import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reference, row } from './adoption.fixture.ts';
import { buildAdoptionIndex } from './adoption.ts';

/** ISO 9001 and ISO 14001 with their Vietnamese adoptions. */
const library = buildAdoptionIndex([
  row('TCVN ISO 9001:2008', { adopts: [reference('ISO 9001:2008')] }),
  row('TCVN ISO 9001:2015', {
    adopts: [reference('ISO 9001:2015')],
    impliedAdoption: { seriesKey: 'ISO 9001' },
  }),
  row('TCVN ISO 9001:2000', { impliedAdoption: { seriesKey: 'ISO 9001' } }),
  row('TCVN ISO 14001:2010', {
    adopts: [reference('ISO 14001:2004')],
    impliedAdoption: { seriesKey: 'ISO 14001' },
  }),
  row('TCVN 9740:2013', { adopts: [reference('ISO 11287:2011', 'IDT')] }),
  row('TCVN 1651-1:2008', { adopts: [reference('ISO 6935-1:2007'), reference('JIS 3112:2004')] }),
  row('TCVN 9999:2020', { adopts: [reference('ISO 10254')] }),
  row('ISO 9001:2008'),
  row('ISO 9001:2015'),
  row('ISO 9001:2015/Amd 1:2024', { supplementOf: 'ISO 9001:2015' }),
  row('ISO 14001:2004'),
  row('ISO 14001:2015'),
  row('ISO 11287:2011'),
  row('ISO 10254:2016'),
  row('ISO 10254'),
]);

const summary = (id: string) => library.adoptedBy(id).map(({ by, sameSeries }) => [by.id, sameSeries]);

describe('adopts', () => {
  it('links the adopted edition when the library has it', () => {
    expect(library.adopts('TCVN 9740:2013')).toMatchObject([
      { degree: 'IDT', basis: 'recorded', target: { id: 'ISO 11287:2011' }, otherEditions: [] },
    ]);
  });

  it('keeps every reference of a document, also to documents without a row', () => {
    expect(
      library.adopts('TCVN 1651-1:2008').map(({ reference, target }) => [reference?.ref, target]),
    ).toEqual([
      ['ISO 6935-1:2007', undefined],
      ['JIS 3112:2004', undefined],
    ]);
  });

  it('lets the recorded edition win over the year of the designation', () => {
    const [adoption] = library.adopts('TCVN ISO 14001:2010');
    expect(adoption).toMatchObject({ basis: 'recorded', degree: null, target: { id: 'ISO 14001:2004' } });
    expect(adoption?.otherEditions.map(({ id }) => id)).toEqual(['ISO 14001:2015']);
  });

  it('names no edition for an adoption that only the designation implies', () => {
    const [adoption] = library.adopts('TCVN ISO 9001:2000');
    expect(adoption).toMatchObject({ basis: 'implied', degree: null, reference: undefined });
    expect(adoption?.target).toBeUndefined();
    expect(adoption?.otherEditions.map(({ id }) => id)).toEqual(['ISO 9001:2008', 'ISO 9001:2015']);
  });

  it('does not take an undated reference for the undated edition under publication', () => {
    expect(library.adopts('TCVN 9999:2020')[0]?.target).toBeUndefined();
    expect(summary('ISO 10254')).toEqual([['TCVN 9999:2020', true]]);
  });

  it('finds nothing for a row without references or an id without a row', () => {
    expect(library.adopts('ISO 9001:2015')).toEqual([]);
    expect(library.adopts('TCVN 0:0000')).toEqual([]);
    expect(library.adoptedBy('TCVN 0:0000')).toEqual([]);
  });
});

describe('adoptedBy', () => {
  it('names the adoption of this edition first and marks those of other editions', () => {
    expect(summary('ISO 9001:2015')).toEqual([
      ['TCVN ISO 9001:2015', false],
      ['TCVN ISO 9001:2008', true],
      ['TCVN ISO 9001:2000', true],
    ]);
    expect(summary('ISO 9001:2008')[0]).toEqual(['TCVN ISO 9001:2008', false]);
    expect(summary('ISO 14001:2015')).toEqual([['TCVN ISO 14001:2010', true]]);
  });

  it('does not show the adoptions of a document on its amendments', () => {
    expect(summary('ISO 9001:2015/Amd 1:2024')).toEqual([]);
  });

  it('is the inverse of adopts', () => {
    const world = fc.array(fc.array(fc.tuple(fc.nat(4), fc.nat(3)), { maxLength: 3 }), { maxLength: 6 });
    fc.assert(
      fc.property(world, (lists) => {
        const international = [0, 1, 2].flatMap((n) => [0, 1].map((y) => row(`ISO ${n}:200${y}`)));
        const national = lists.map((list, index) =>
          row(`TCVN ${index}:2020`, { adopts: list.map(([n, y]) => reference(`ISO ${n}:200${y}`)) }),
        );
        const index = buildAdoptionIndex([...national, ...international]);
        const forward = national.flatMap(({ id }) =>
          index.adopts(id).flatMap(({ target }) => (target ? [`${id}>${target.id}`] : [])),
        );
        const backward = international.flatMap(({ id }) =>
          index
            .adoptedBy(id)
            .filter(({ sameSeries }) => !sameSeries)
            .map(({ by }) => `${by.id}>${id}`),
        );
        expect(backward.sort()).toEqual(forward.sort());
      }),
    );
  });
});
