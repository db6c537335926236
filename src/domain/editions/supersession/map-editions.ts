import type { BridgedEdition, EditionRecord, SupersessionGraph } from './supersession-graph.ts';

/**
 * The same graph over other records of the same editions, such as those that were made with what the graph tells of them.
 *
 * @param replace the new record of an edition; asked once for each, in the order of the rows. It keeps id and keys.
 */
export function mapEditions<T extends EditionRecord, U extends EditionRecord>(
  graph: SupersessionGraph<T>,
  replace: (edition: T) => U,
): SupersessionGraph<U> {
  const made = new Map([...graph.nodes.values()].map(({ edition }) => [edition, replace(edition)] as const));
  const one = (edition: T): U => made.get(edition) ?? replace(edition);
  const all = (editions: readonly T[]): U[] => editions.map(one);
  const bridged = (editions: readonly BridgedEdition<T>[]): BridgedEdition<U>[] =>
    editions.map((bridge) => ({ ...bridge, edition: one(bridge.edition) }));
  const nodes = [...graph.nodes].map(
    ([id, node]) =>
      [
        id,
        {
          ...node,
          edition: one(node.edition),
          predecessors: all(node.predecessors),
          successors: all(node.successors),
          supplements: all(node.supplements),
          bridgedSuccessors: bridged(node.bridgedSuccessors),
          bridgedPredecessors: bridged(node.bridgedPredecessors),
        },
      ] as const,
  );
  return {
    nodes: new Map(nodes),
    byKey: new Map([...graph.byKey].map(([key, edition]) => [key, one(edition)])),
    bySeries: new Map([...graph.bySeries].map(([key, editions]) => [key, all(editions)])),
    keyOf: graph.keyOf,
    day: graph.day,
  };
}
