import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIcsTree, countByIcs } from './ics-tree.ts';
import { isUnder } from './ics.ts';

const entry = (code: string, name_vi = '', name_en = '') => ({ code, name_vi, name_en });

const tree = buildIcsTree([
  entry('67.140.10', 'Chè', 'Tea'),
  entry('67', 'Công nghệ thực phẩm', 'Food technology'),
  entry('67.220', 'Gia vị. Phụ gia thực phẩm', 'Spices and condiments. Food additives'),
  entry('67.140', 'Đồ uống', 'Beverages'),
  entry('03', 'Dịch vụ', 'Services'),
  entry('67.140.20', 'Cà phê', 'Coffee'),
]);

describe('buildIcsTree', () => {
  it('sorts every level by code, whatever the order of the file', () => {
    expect(tree.roots.map(({ code }) => code)).toEqual(['03', '67']);
    expect(tree.byCode.get('67')?.children.map(({ code }) => code)).toEqual(['67.140', '67.220']);
    expect(tree.byCode.get('67.140')?.children.map(({ entry }) => entry.name_vi)).toEqual(['Chè', 'Cà phê']);
    expect(tree.problems).toEqual([]);
  });

  it('knows the way up, for breadcrumbs', () => {
    const tea = tree.byCode.get('67.140.10');
    expect(tea?.ancestors.map(({ entry }) => entry.name_en)).toEqual(['Food technology', 'Beverages']);
    expect(tea?.level).toBe(3);
  });

  it('reports what is wrong with the list and loses no code', () => {
    const broken = buildIcsTree([
      entry('97.160.10'),
      entry('67.180.10'),
      entry('67'),
      entry('67'),
      entry('6'),
    ]);
    expect(broken.problems).toEqual([
      { code: '6', problem: 'malformed' },
      { code: '67', problem: 'duplicate' },
      { code: '67.180.10', problem: 'missing-parent' },
      { code: '97.160.10', problem: 'missing-parent' },
    ]);
    expect(broken.roots.map(({ code }) => code)).toEqual(['67', '97.160.10']);
    expect(broken.byCode.get('67')?.children.map(({ code }) => code)).toEqual(['67.180.10']);
  });
});

describe('countByIcs', () => {
  it('counts a document once at each node, though two of its codes lie under it', () => {
    const { byCode } = countByIcs(tree, [
      { ics: ['67.140.10', '67.140.20'] },
      { ics: ['67.140.10', '67.220'] },
    ]);
    expect(Object.fromEntries(byCode)).toEqual({
      '67': 2,
      '67.140': 2,
      '67.140.10': 2,
      '67.140.20': 1,
      '67.220': 1,
    });
  });

  it('counts an unlisted code at the nearest node above, and reports it', () => {
    const { byCode, unknown } = countByIcs(tree, [
      { ics: ['67.140.30', '19.100'] },
      { ics: ['6', '67.140.30'] },
    ]);
    expect(byCode.get('67.140')).toBe(2);
    expect(byCode.has('19')).toBe(false);
    expect(Object.fromEntries(unknown)).toEqual({ '67.140.30': 2, '19.100': 1, '6': 1 });
  });

  it('agrees with asking every document about every node', () => {
    const codes = [...tree.byCode.keys()];
    const documents = fc.array(
      fc.record({ ics: fc.array(fc.constantFrom(...codes, '67.250'), { maxLength: 4 }) }),
    );
    fc.assert(
      fc.property(documents, (list) => {
        const { byCode } = countByIcs(tree, list);
        for (const node of codes) {
          const expected = list.filter(({ ics }) => ics.some((code) => isUnder(code, node))).length;
          expect(byCode.get(node) ?? 0).toBe(expected);
        }
      }),
    );
  });
});
