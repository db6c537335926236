/** Questions that a reader asks of the supersession graph: what came before, what comes after, which one to use now. */
import { isPublished } from '../lifecycle.ts';
import { compareEditionYears, editionNode } from './supersession-graph.ts';
import { effectiveStatus, hasTakenEffect } from './effective-status.ts';
import type { EditionRecord, SupersessionGraph } from './supersession-graph.ts';

/** The life cycle of one edition. Each side runs from the oldest to the newest. */
export interface LifecycleChain<T> {
  readonly earlier: readonly T[];
  readonly edition: T;
  readonly later: readonly T[];
}

/**
 * Newer editions of an edition, by how they are known.
 * - `replaced`: recorded as replaced, by rows of the library (`by`) or by documents without a row (`byUnlisted`);
 * - `later-edition`: the library has a later year of the same document, but no source records the replacement;
 * - `replacement-upcoming`: published, but its first day of effect is still to come on the day of the graph;
 * - `revision-forthcoming`: a new edition is under publication, and this one still stands.
 */
export type NewerEdition<T> =
  | { readonly kind: 'replaced'; readonly by: readonly T[]; readonly byUnlisted: readonly string[] }
  | { readonly kind: 'later-edition'; readonly editions: readonly T[] }
  | { readonly kind: 'replacement-upcoming'; readonly editions: readonly T[] }
  | { readonly kind: 'revision-forthcoming'; readonly editions: readonly T[] };

function published(edition: EditionRecord): boolean {
  return isPublished(edition.recordedStatus);
}

/** Direct successors of an edition that have rows, including those across an edition that has none. */
function following<T extends EditionRecord>(graph: SupersessionGraph<T>, id: string): T[] {
  const { successors, bridgedSuccessors } = editionNode(graph, id);
  return [...successors, ...bridgedSuccessors.map(({ edition }) => edition)];
}

/** Direct predecessors of an edition that have rows, including those across an edition that has none. */
function followed<T extends EditionRecord>(graph: SupersessionGraph<T>, id: string): T[] {
  const { predecessors, bridgedPredecessors } = editionNode(graph, id);
  return [...predecessors, ...bridgedPredecessors.map(({ edition }) => edition)];
}

/** Everything reachable from an id, nearest first, without the start itself: a cycle ends where it began. */
function reach<T extends EditionRecord>(id: string, next: (id: string) => readonly T[]): T[] {
  const seen = new Set([id]);
  const found: T[] = [];
  let frontier: readonly string[] = [id];
  while (frontier.length > 0) {
    const nextFrontier: string[] = [];
    for (const current of frontier) {
      for (const edition of next(current)) {
        if (seen.has(edition.id)) continue;
        seen.add(edition.id);
        found.push(edition);
        nextFrontier.push(edition.id);
      }
    }
    frontier = nextFrontier;
  }
  return found;
}

/**
 * The life-cycle chain of an edition, across series and through every recorded step.
 *
 * @returns each side ordered by year, and within a year by distance (a nearer predecessor is the newer one). In a cycle,
 * which `findCycles` reports, an edition may stand on both sides; the chain itself still ends.
 * @throws RangeError when the graph has no such id.
 */
export function lifecycleChain<T extends EditionRecord>(
  graph: SupersessionGraph<T>,
  id: string,
): LifecycleChain<T> {
  const { edition } = editionNode(graph, id);
  const earlier = reach(id, (current) => followed(graph, current)).reverse();
  const later = reach(id, (current) => following(graph, current));
  return { earlier: earlier.sort(compareEditionYears), edition, later: later.sort(compareEditionYears) };
}

/**
 * The newest published editions that recorded replacements lead to, also through editions without a row: QCVN 02:2009/BYT leads over
 * QCVN 01-1:2018/BYT to QCVN 01-1:2024/BYT. What has not taken effect on the day of the graph is not among them. There may be several: TCVN 4884:2005 became the
 * parts 1 and 2 of 2015.
 *
 * @returns the ends of the paths, oldest first; the edition itself when nothing published replaces it. Where a cycle
 * leaves no end, the newest by year.
 * @throws RangeError when the graph has no such id.
 */
export function newestEditions<T extends EditionRecord>(
  graph: SupersessionGraph<T>,
  id: string,
): readonly T[] {
  const publishedSuccessors = (current: string): T[] =>
    following(graph, current).filter((edition) => hasTakenEffect(graph, edition));
  const all = [editionNode(graph, id).edition, ...reach(id, publishedSuccessors)].sort(compareEditionYears);
  const ends = all.filter((edition) => publishedSuccessors(edition.id).length === 0);
  return ends.length > 0 ? ends : all.slice(-1);
}

/**
 * Whether there is a newer edition, and how that is known. An amendment is not an edition: it is never named as the
 * later edition of its document, and only a recorded replacement is reported for it. Of a series whose numbers are used again
 * (`numberReused`) only recorded replacements count.
 *
 * @returns undefined when nothing newer is known, which does not prove that the edition is in force.
 * @throws RangeError when the graph has no such id.
 */
export function newerEdition<T extends EditionRecord>(
  graph: SupersessionGraph<T>,
  id: string,
): NewerEdition<T> | undefined {
  const { edition, predecessors, successors, unlistedSuccessors } = editionNode(graph, id);
  const by = successors.filter((successor) => hasTakenEffect(graph, successor)).sort(compareEditionYears);
  const upcoming = successors.filter((successor) => published(successor) && !by.includes(successor));
  if (by.length > 0 || unlistedSuccessors.length > 0) {
    return { kind: 'replaced', by, byUnlisted: unlistedSuccessors };
  }
  if (upcoming.length > 0) return { kind: 'replacement-upcoming', editions: upcoming };
  const series =
    edition.supplementOf === undefined && edition.numberReused !== true
      ? (graph.bySeries.get(edition.seriesKey) ?? []).filter((other) => !predecessors.includes(other))
      : [];
  const { year } = edition;
  const later = series.filter(
    (other) =>
      hasTakenEffect(graph, other) &&
      typeof year === 'number' &&
      typeof other.year === 'number' &&
      other.year > year,
  );
  if (later.length > 0) return { kind: 'later-edition', editions: later };
  // Under publication: recorded as the replacement, or simply the next edition of the same document.
  const forthcoming = new Set([...successors, ...series].filter((other) => !published(other)));
  forthcoming.delete(edition);
  return published(edition) && forthcoming.size > 0
    ? { kind: 'revision-forthcoming', editions: [...forthcoming] }
    : undefined;
}

/**
 * The edition that an undated reference means ("ISO 9001"): for an undated reference the latest edition applies
 * (ISO/IEC Directives, Part 2, clause on references).
 *
 * @param seriesKey the key of the document without a year.
 * @returns the newest edition in force; where none is known to be, the newest published one; a forthcoming one only
 * when nothing else exists; undefined when the library has no edition.
 */
export function resolveUndated<T extends EditionRecord>(
  graph: SupersessionGraph<T>,
  seriesKey: string,
): T | undefined {
  const editions = graph.bySeries.get(seriesKey) ?? [];
  return (
    editions.findLast((edition) => effectiveStatus(graph, edition.id) === 'in-force') ??
    editions.findLast(published) ??
    editions.at(-1)
  );
}

/**
 * The designations of what replaces an edition, by recorded replacements only: those of the library first, oldest first, then those
 * without a row, as their source writes them.
 *
 * @throws RangeError when the graph has no such id.
 */
export function replacementNames<T extends EditionRecord & { readonly designation: string }>(
  graph: SupersessionGraph<T>,
  id: string,
): string[] {
  const newer = newerEdition(graph, id);
  return newer?.kind === 'replaced'
    ? [...newer.by.map(({ designation }) => designation), ...newer.byUnlisted]
    : [];
}
