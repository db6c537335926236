import { expect, test } from 'vitest';
import { readFacts, readOtherFacts } from './facts.ts';
import type { FactsState } from './facts.ts';
import { grouped } from './groups.ts';
import type { SavedItem } from './stored/list.ts';

const names = new Map([
  ['che', 'Chè'],
  ['que', 'Quế'],
]);
const saved = (state: FactsState, rest: Partial<SavedItem> & { id: string }) => ({
  item: { designation: rest.id, title: '', savedOn: '', note: '', ...rest },
  state,
});
const standard = (id: string, more: object = {}) =>
  readFacts({ id, designation: id, status: 'in-force', products: ['che'], ...more }) ?? 'gone';

test('by product and part, what binds first, what is for none last', () => {
  const groups = grouped(
    [
      saved(standard('tcvn-2'), { id: 'tcvn-2' }),
      saved(standard('tcvn-10'), { id: 'tcvn-10' }),
      saved(standard('qcvn-1', { mandatory: true }), { id: 'qcvn-1' }),
      saved(standard('qcvn-2', { mandatory: true }), { id: 'qcvn-2', part: 'conditional' }),
      saved(standard('tcvn-0', { status: 'superseded' }), { id: 'tcvn-0', part: 'own' }),
      saved(standard('tcvn-3', { products: ['che', 'que'] }), { id: 'tcvn-3' }),
      saved('loading', { id: 'tcvn-4', product: { slug: 'que', name: 'Quế' }, part: 'binding' }),
      saved('gone', { id: 'tcvn-5', note: 'Danh mục: Quế' }),
      saved(readOtherFacts({ id: 'van-ban.x', name: '46/2026/NĐ-CP', products: ['che'] }) ?? 'gone', {
        id: 'van-ban.x',
      }),
    ],
    names,
  );
  expect(
    groups.map(({ product, parts }) => [
      product?.name,
      ...parts.map(({ part, items }) => `${part}: ${items.map(({ item }) => item.id).join(' ')}`),
    ]),
  ).toEqual([
    [
      'Chè',
      'binding: qcvn-1',
      'conditional: qcvn-2',
      'laws: van-ban.x',
      'own: tcvn-2 tcvn-10',
      'past: tcvn-0',
    ],
    ['Quế', 'binding: tcvn-4', 'own: tcvn-5'],
    [undefined, 'own: tcvn-3'],
  ]);
});
