/** Which values of a filter are worth showing. Pure. */

/** Values shown before "Hiện thêm". */
export const shortList = 8;

export interface ValueCount {
  value: string;
  count: number;
  checked: boolean;
}

/**
 * Picks the values to show, in their own order: those that are chosen, and those that would find something. A short
 * list keeps the most frequent ones.
 *
 * @param values all values of the filter, in the order in which they are shown
 * @param expanded whether the visitor asked for the whole list
 * @returns the values to show, and how many more the whole list has
 */
export function visibleValues(
  values: readonly ValueCount[],
  expanded: boolean,
): { visible: ReadonlySet<string>; hidden: number } {
  const useful = values.filter(({ count, checked }) => checked || count > 0);
  // One value more than fits takes no more room than the button that would show it.
  if (expanded || useful.length <= shortList + 1) {
    return { visible: new Set(useful.map(({ value }) => value)), hidden: 0 };
  }
  const byUse = useful.toSorted((a, b) => Number(b.checked) - Number(a.checked) || b.count - a.count);
  const chosen = byUse.filter(({ checked }, index) => checked || index < shortList);
  return { visible: new Set(chosen.map(({ value }) => value)), hidden: useful.length - chosen.length };
}
