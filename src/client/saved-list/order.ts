/** The orders in which a list can be read. */
import { compareDesignations } from '#domain/designation/designation-format.ts';
import type { EditionStatus } from '#domain/editions/lifecycle.ts';
import { isPast, known, knownOther } from './facts.ts';
import type { FactsState } from './facts.ts';
import type { SavedItem } from './stored/list.ts';

export const orderLabels = {
  grouped: 'Theo sản phẩm, bắt buộc trước',
  saved: 'Mới lưu trước',
  designation: 'Theo số hiệu',
  attention: 'Cần chú ý trước',
  year: 'Năm mới trước',
  mandatory: 'Bắt buộc trước',
} as const;

export type Order = keyof typeof orderLabels;

/** A replaced document asks for something to be done, an unverified one for a look; the others are well. */
const attention: Readonly<Record<EditionStatus, number>> = {
  superseded: 0,
  withdrawn: 0,
  unknown: 1,
  upcoming: 2,
  forthcoming: 2,
  'in-force': 3,
};

type Listed = readonly [item: SavedItem, state: FactsState | undefined];

function rank(order: Order, [, state]: Listed): number {
  const facts = known(state);
  switch (order) {
    case 'attention':
      if (state === 'gone') return -1;
      return facts ? attention[facts.status] : knownOther(state)?.past === true ? 0 : 2;
    case 'year':
      return -(facts?.year ?? 0);
    case 'mandatory':
      return facts?.mandatory === true && !isPast(facts) ? 0 : 1;
    default:
      return 0;
  }
}

/** The items in an order; what is alike in it stands by designation. Grouped items are ordered in their groups. */
export function ordered(
  items: readonly SavedItem[],
  states: ReadonlyMap<string, FactsState>,
  order: Order,
): SavedItem[] {
  if (order === 'saved') return [...items].reverse();
  return items
    .map((item): Listed => [item, states.get(item.id)])
    .sort(
      (a, b) => rank(order, a) - rank(order, b) || compareDesignations(a[0].designation, b[0].designation),
    )
    .map(([item]) => item);
}
