/** Indexes of list items by the keys that Decap gives them: a control knows the keys of the items it stands in, not their order. */

interface KeyedList {
  state: { keys: readonly string[] };
}

/** The lists of the open form. */
const lists = new Set<KeyedList>();

export const addList = (list: KeyedList): void => void lists.add(list);
export const removeList = (list: KeyedList): void => void lists.delete(list);

/**
 * The index of each list item that a control stands in, the outermost first.
 *
 * @param parentIds the ids around the control, as Decap passes them: of fields and of list items
 */
export function itemIndexes(parentIds: readonly string[] = []): number[] {
  return parentIds.flatMap((id) =>
    [...lists].map(({ state }) => state.keys.indexOf(id)).filter((index) => index >= 0),
  );
}
