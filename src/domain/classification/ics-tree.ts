/** The ICS as a tree to walk, with the number of documents under each node. */
import { icsAncestors, icsLevel, icsLineage, isIcsCode } from './ics.ts';
import type { IcsLevel } from './ics.ts';

/** The names are those of the data file, which is published as it is. */
export interface IcsEntry {
  readonly code: string;
  readonly name_vi: string;
  readonly name_en: string;
}

export interface IcsNode<T extends IcsEntry = IcsEntry> {
  readonly code: string;
  readonly level: IcsLevel;
  readonly entry: T;
  /** From the field down to the node above; empty at the top. */
  readonly ancestors: readonly IcsNode<T>[];
  /** Sorted by code. */
  readonly children: readonly IcsNode<T>[];
}

/**
 * - `malformed`: not of the form of an ICS code; the entry is left out;
 * - `duplicate`: the code is listed twice; the first entry stands;
 * - `missing-parent`: the code above is not listed; the node hangs from the nearest listed one, or from the top.
 */
export interface IcsTreeProblem {
  readonly code: string;
  readonly problem: 'malformed' | 'duplicate' | 'missing-parent';
}

export interface IcsTree<T extends IcsEntry = IcsEntry> {
  readonly roots: readonly IcsNode<T>[];
  readonly byCode: ReadonlyMap<string, IcsNode<T>>;
  readonly problems: readonly IcsTreeProblem[];
}

export interface IcsCounts {
  /** Documents at a node or under it. A node with none is absent. */
  readonly byCode: ReadonlyMap<string, number>;
  /** Codes that documents bear and the tree does not have, with the number of documents that bear them. */
  readonly unknown: ReadonlyMap<string, number>;
}

/**
 * Builds the tree from a flat list in any order. Nothing is thrown: what is wrong with the list is in `problems`, in
 * order of code, so that a classification loaded by an editor cannot take the pages down.
 */
export function buildIcsTree<T extends IcsEntry>(entries: Iterable<T>): IcsTree<T> {
  const problems: IcsTreeProblem[] = [];
  const byCode = new Map<string, IcsNode<T> & { readonly children: IcsNode<T>[] }>();
  const roots: IcsNode<T>[] = [];
  // Digits and dots sort as text in the order of the classification, and a parent before what is under it.
  const sorted = [...entries].sort((a, b) => (a.code < b.code ? -1 : Number(a.code > b.code)));
  for (const entry of sorted) {
    const { code } = entry;
    if (!isIcsCode(code)) {
      problems.push({ code, problem: 'malformed' });
    } else if (byCode.has(code)) {
      problems.push({ code, problem: 'duplicate' });
    } else {
      const above = icsAncestors(code);
      const ancestors = above.flatMap((ancestor) => byCode.get(ancestor) ?? []);
      const parent = ancestors.at(-1);
      if (parent?.code !== above.at(-1)) problems.push({ code, problem: 'missing-parent' });
      const node = { code, level: icsLevel(code), entry, ancestors, children: [] };
      byCode.set(code, node);
      (parent?.children ?? roots).push(node);
    }
  }
  return { roots, byCode, problems };
}

/**
 * Counts documents at each node. A document counts once at each node, even when several of its codes lie under it;
 * a code that the tree lacks counts at the nearest node above that the tree has, and is reported.
 *
 * @param tree the classification.
 * @param documents anything that bears ICS codes; linear in the codes.
 * @returns counts of documents. Nothing is thrown; a malformed code is reported as unknown and counts nowhere.
 */
export function countByIcs<T extends IcsEntry>(
  tree: IcsTree<T>,
  documents: Iterable<{ readonly ics: readonly string[] }>,
): IcsCounts {
  const byCode = new Map<string, number>();
  const unknown = new Map<string, number>();
  for (const { ics } of documents) {
    const nodes = new Set<string>();
    for (const code of new Set(ics)) {
      if (!tree.byCode.has(code)) unknown.set(code, (unknown.get(code) ?? 0) + 1);
      if (!isIcsCode(code)) continue;
      for (const node of icsLineage(code)) if (tree.byCode.has(node)) nodes.add(node);
    }
    for (const node of nodes) byCode.set(node, (byCode.get(node) ?? 0) + 1);
  }
  return { byCode, unknown };
}
