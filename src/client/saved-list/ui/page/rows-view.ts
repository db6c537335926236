/** The rows of the list in their groups or in one order, moved only when the order is another. */
import { element } from '#client/shared/dom.ts';
import { grouped } from '#client/saved-list/groups.ts';
import type { ProductGroup, ProductNames } from '#client/saved-list/groups.ts';
import type { SavedStandard } from '#client/saved-list/table.ts';

type RowOf = (saved: SavedStandard) => HTMLElement;

const listOf = (standards: readonly SavedStandard[], rowOf: RowOf) =>
  element('ol', { class: 'saved' }, ...standards.map(rowOf));

const sectionOf = ({ product, parts }: ProductGroup<SavedStandard>, isOnly: boolean, rowOf: RowOf) =>
  element(
    'section',
    { class: 'saved-group' },
    element('h3', {}, product?.name ?? (isOnly ? 'Các mục đã lưu' : 'Không riêng một sản phẩm')),
    ...parts.flatMap(({ heading, items }) => [
      element('h4', {}, `${heading} `, element('span', { class: 'soft' }, `(${items.length})`)),
      listOf(items, rowOf),
    ]),
  );

/** A description of the order of rows, in words that are the same when nothing has to be moved. */
function outline(groups: readonly ProductGroup<SavedStandard>[]): string {
  return groups
    .flatMap(({ product, parts }) => [
      `# ${product?.name ?? ''}`,
      ...parts.flatMap(({ part, items }) => [`## ${part}`, ...items.map(({ item }) => item.id)]),
    ])
    .join('\n');
}

/**
 * Draws rows into a place.
 *
 * @returns draws them; `names` of products where the list stands in groups; `rowOf` gives the same element at every call, so that
 *   focus and typing stay
 */
export function rowsView(place: HTMLElement) {
  let drawn: string | undefined;
  return (standards: readonly SavedStandard[], names: ProductNames | undefined, rowOf: RowOf): void => {
    const groups = names && grouped(standards, names);
    const wanted = groups ? outline(groups) : standards.map(({ item }) => item.id).join('\n');
    const rows = new Map(standards.map((saved) => [saved.item.id, rowOf(saved)]));
    // Moving an element takes the focus from it.
    if (wanted === drawn) return;
    const { activeElement } = document;
    const row: RowOf = (saved) => rows.get(saved.item.id) ?? rowOf(saved);
    place.replaceChildren(
      ...(groups
        ? groups.map((group) => sectionOf(group, groups.length === 1, row))
        : [listOf(standards, row)]),
    );
    drawn = wanted;
    if (activeElement instanceof HTMLElement && place.contains(activeElement)) activeElement.focus();
  };
}
