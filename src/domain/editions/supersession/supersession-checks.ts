/** Contradictions among the recorded replacements: findings as data, for the content check and for editors. */
import { isPublished } from '../lifecycle.ts';
import { editionNode } from './supersession-graph.ts';
import type { EditionRecord, SupersessionGraph } from './supersession-graph.ts';

/**
 * - `duplicate-designation`: two rows are the same edition (`otherId`: the row that answers to the designation);
 * - `in-force-but-replaced`: recorded in force, while a published row says that it replaces it;
 * - `replaces-later-edition`: replaces an edition of the same document with a strictly later year;
 * - `replacement-not-reciprocal`: recorded as replaced by a row that does not list it in `replaces`;
 * - `supplement-replaces-base`: an amendment or corrigendum is recorded as replacing the edition that it amends.
 */
export type ContradictionCode =
  | 'duplicate-designation'
  | 'in-force-but-replaced'
  | 'replaces-later-edition'
  | 'replacement-not-reciprocal'
  | 'supplement-replaces-base';

export interface Contradiction {
  readonly code: ContradictionCode;
  readonly id: string;
  readonly otherId?: string;
}

function isLater(a: EditionRecord, b: EditionRecord): boolean {
  return typeof a.year === 'number' && typeof b.year === 'number' && a.year > b.year;
}

/**
 * Every contradiction among the recorded facts, in the order of the rows. Recorded superseded or withdrawn with no
 * known replacement is none: a document may be withdrawn without one, and the one that replaced it may have no row.
 */
export function findContradictions<T extends EditionRecord>(graph: SupersessionGraph<T>): Contradiction[] {
  const found: Contradiction[] = [];
  for (const { edition, predecessors, successors } of graph.nodes.values()) {
    const { id } = edition;
    const add = (code: ContradictionCode, otherId: string): number => found.push({ code, id, otherId });

    const answering = graph.byKey.get(edition.designationKey);
    if (answering && answering.id !== id) add('duplicate-designation', answering.id);

    if (edition.recordedStatus === 'in-force') {
      for (const successor of successors) {
        // With a day of effect the older edition turns by itself on that day.
        if (isPublished(successor.recordedStatus) && successor.effective === undefined)
          add('in-force-but-replaced', successor.id);
      }
    }
    for (const predecessor of predecessors) {
      // A supplement may carry a later year than the edition that takes its base and itself in.
      const comparable = predecessor.supplementOf === undefined && edition.supplementOf === undefined;
      if (comparable && predecessor.seriesKey === edition.seriesKey && isLater(predecessor, edition)) {
        add('replaces-later-edition', predecessor.id);
      }
    }
    for (const key of new Set((edition.recordedReplacedBy ?? []).map(graph.keyOf))) {
      const successor = graph.byKey.get(key);
      const listed = successor?.replaces.some(
        (reference) => graph.keyOf(reference) === edition.designationKey,
      );
      if (successor && !listed) add('replacement-not-reciprocal', successor.id);
    }
    const base = edition.supplementOf === undefined ? undefined : graph.byKey.get(edition.supplementOf);
    if (base && edition.replaces.some((reference) => graph.keyOf(reference) === base.designationKey)) {
      add('supplement-replaces-base', base.id);
    }
  }
  return found;
}

/**
 * Chains of replacement that lead back to where they began, which no real history does.
 *
 * One cycle is reported for each reference that closes one, so the list is empty exactly when the graph has no cycle.
 * An edition that replaces itself is a cycle of one (ISO's catalogue of June 2025 has 87, such as ISO 10961:2010).
 *
 * @returns cycles as lists of ids: each replaces the next, and the last replaces the first. Linear in rows and
 * references, apart from the length of what is reported.
 */
export function findCycles<T extends EditionRecord>(graph: SupersessionGraph<T>): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  for (const [root, { selfReplacing }] of graph.nodes) {
    if (selfReplacing) cycles.push([root]);
    if (done.has(root)) continue;
    // Depth first with a stack of its own: a long history must not exhaust the call stack.
    const path: { id: string; next: Iterator<T> }[] = [];
    const position = new Map<string, number>();
    const enter = (id: string): void => {
      position.set(id, path.length);
      const { predecessors, bridgedPredecessors } = editionNode(graph, id);
      path.push({
        id,
        next: [...predecessors, ...bridgedPredecessors.map(({ edition }) => edition)].values(),
      });
    };
    enter(root);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const step = top.next.next();
      if (step.done === true) {
        path.pop();
        position.delete(top.id);
        done.add(top.id);
        continue;
      }
      const start = position.get(step.value.id);
      if (start !== undefined) cycles.push(path.slice(start).map(({ id }) => id));
      else if (!done.has(step.value.id)) enter(step.value.id);
    }
  }
  return cycles;
}
