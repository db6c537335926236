/**
 * Which edition replaces which. The graph is built once, in time linear in the rows and their references, and then
 * only looked up. Its one recorded relation is "replaces" (Relaton: `obsoletes`); "replaced by" is its inverse and is
 * derived. A replacement says something about the replaced edition only: it neither withdraws nor confirms the other.
 */
import type { EditionStatus } from '../lifecycle.ts';

/** A rule of transition: recorded on the new edition for those it replaces, or on a replaced edition for itself. */
export interface Transition {
  /** The last day, `YYYY-MM-DD`; absent where the end is no day ("until the certificate runs out"). */
  readonly until?: string | undefined;
  /** Keys or designations of the editions that may still be used; empty: see `usableUntil`. */
  readonly editions: readonly string[];
}

/** A step that leads from one row to another over an edition without a row. */
export interface BridgedEdition<T> {
  readonly edition: T;
  /** The edition between, as written: QCVN 01-1:2018/BYT between QCVN 02:2009/BYT and QCVN 01-1:2024/BYT. */
  readonly through: string;
}

/** The least that the graph needs to know of an edition; callers pass their full records. */
export interface EditionRecord {
  readonly id: string;
  /** One key for all spellings of this edition's designation. */
  readonly designationKey: string;
  /** The key of the document without year and supplements: all its editions share it. */
  readonly seriesKey: string;
  /** Year of the edition; absent for one not yet dated (under publication). */
  readonly year?: number | null | undefined;
  readonly recordedStatus: EditionStatus;
  /** Designations (or keys) of what this edition replaces; they may name documents that have no row. */
  readonly replaces: readonly string[];
  /** Designations (or keys) that a source names as replacing this edition, as it was found written. */
  readonly recordedReplacedBy?: readonly string[] | undefined;
  /** The first day in force, `YYYY-MM-DD`, where a source says it. */
  readonly effective?: string | undefined;
  /** The first day without force, `YYYY-MM-DD`, where a source says it. */
  readonly withdrawnOn?: string | undefined;
  /** Until when an older edition may still be used; see `usableUntil`. */
  readonly transition?: Transition | undefined;
  /**
   * The issuer gives one number to different subjects: QCVN 02:2009/BYT is about water, QCVN 02:2019/BYT about dust. An edition of
   * the same number and a later year then says nothing.
   */
  readonly numberReused?: boolean | undefined;
  /** For an amendment or corrigendum: the designation key of the edition that it amends. It is no edition of its own. */
  readonly supplementOf?: string | undefined;
}

/** One edition with its neighbours. A reference of an edition to itself is no neighbour; see `selfReplacing`. */
export interface EditionNode<T> {
  readonly edition: T;
  /** Editions that it replaces, as rows, in recorded order. */
  readonly predecessors: readonly T[];
  /** Editions that it replaces and that have no row, as written. */
  readonly unlistedPredecessors: readonly string[];
  /** Editions that replace it, as rows: derived, each named once. */
  readonly successors: readonly T[];
  /** Editions that replace it according to a source and that have no row, as written. */
  readonly unlistedSuccessors: readonly string[];
  /** Rows that replace what replaces this edition, where the edition between has no row. */
  readonly bridgedSuccessors: readonly BridgedEdition<T>[];
  /** The other direction of `bridgedSuccessors`. */
  readonly bridgedPredecessors: readonly BridgedEdition<T>[];
  /** Amendments and corrigenda to this edition, in the order of the rows. */
  readonly supplements: readonly T[];
  readonly selfReplacing: boolean;
}

export interface SupersessionGraph<T extends EditionRecord> {
  readonly nodes: ReadonlyMap<string, EditionNode<T>>;
  /** The first row of each designation key. */
  readonly byKey: ReadonlyMap<string, T>;
  /** The editions of a document, without its supplements, oldest first; undated ones last. */
  readonly bySeries: ReadonlyMap<string, readonly T[]>;
  /** The key function with which the references were read. */
  readonly keyOf: (designation: string) => string;
  /** The day, `YYYY-MM-DD`, for which the graph answers; without one, dates are not looked at. */
  readonly day: string | undefined;
}

interface MutableNode<T> extends EditionNode<T> {
  readonly predecessors: T[];
  readonly unlistedPredecessors: string[];
  readonly successors: T[];
  readonly unlistedSuccessors: string[];
  readonly bridgedSuccessors: BridgedEdition<T>[];
  readonly bridgedPredecessors: BridgedEdition<T>[];
  readonly supplements: T[];
  selfReplacing: boolean;
}

function yearRank(edition: EditionRecord): number {
  if (typeof edition.year === 'number') return edition.year;
  // An undated edition under publication is newer than any dated one; of another undated one nothing is known.
  return edition.recordedStatus === 'forthcoming' ? Infinity : -Infinity;
}

/**
 * Compares two editions by age.
 *
 * @param a @param b editions; `year` in years.
 * @returns negative when `a` is older, positive when newer, 0 when neither can be told. An undated forthcoming edition
 * is the newest, any other undated one the oldest.
 */
export function compareEditionYears(a: EditionRecord, b: EditionRecord): number {
  const [x, y] = [yearRank(a), yearRank(b)];
  return x === y ? 0 : x - y;
}

/**
 * Builds the graph.
 *
 * An edge is recorded in `replaces`, or, where a source named it only from the other end, in `recordedReplacedBy`; named
 * at both ends it is still one edge (`findContradictions` reports the one-sided ones). An amendment never replaces the
 * edition that it amends, even where a catalogue says so (ISO 10218:1992/Cor 1:1994): that reference makes no edge.
 *
 * @param editions rows with unique ids; of two rows with one designation key the first answers to it.
 * @param keyOf turns a reference into a designation key; by default references are keys already.
 * @param day `YYYY-MM-DD`; the graph then answers for that day.
 * @throws RangeError when two rows share an id.
 */
export function buildSupersessionGraph<T extends EditionRecord>(
  editions: Iterable<T>,
  keyOf: (designation: string) => string = (designation) => designation,
  day?: string,
): SupersessionGraph<T> {
  const nodes = new Map<string, MutableNode<T>>();
  const byKey = new Map<string, T>();
  const bySeries = new Map<string, T[]>();
  for (const edition of editions) {
    if (nodes.has(edition.id)) throw new RangeError(`two editions share the id "${edition.id}"`);
    nodes.set(edition.id, {
      edition,
      predecessors: [],
      unlistedPredecessors: [],
      successors: [],
      unlistedSuccessors: [],
      bridgedSuccessors: [],
      bridgedPredecessors: [],
      supplements: [],
      selfReplacing: false,
    });
    if (!byKey.has(edition.designationKey)) byKey.set(edition.designationKey, edition);
    if (edition.supplementOf !== undefined) continue;
    const series = bySeries.get(edition.seriesKey);
    if (series) series.push(edition);
    else bySeries.set(edition.seriesKey, [edition]);
  }
  for (const series of bySeries.values()) series.sort(compareEditionYears);

  const edges = new Set<string>();
  const link = (newer: MutableNode<T>, older: MutableNode<T>): void => {
    if (newer === older) {
      newer.selfReplacing = true;
      return;
    }
    const edge = JSON.stringify([newer.edition.id, older.edition.id]);
    if (newer.edition.supplementOf === older.edition.designationKey || edges.has(edge)) return;
    edges.add(edge);
    newer.predecessors.push(older.edition);
    older.successors.push(newer.edition);
  };
  const nodeOf = (key: string): MutableNode<T> | undefined => {
    const edition = byKey.get(key);
    return edition && nodes.get(edition.id);
  };
  for (const node of nodes.values()) {
    for (const reference of node.edition.replaces) {
      const older = nodeOf(keyOf(reference));
      if (older) link(node, older);
      else if (!node.unlistedPredecessors.includes(reference)) node.unlistedPredecessors.push(reference);
    }
    if (node.edition.supplementOf !== undefined) {
      nodeOf(node.edition.supplementOf)?.supplements.push(node.edition);
    }
  }
  // After every `replaces`, so that the order of predecessors is the recorded one.
  for (const node of nodes.values()) {
    for (const reference of node.edition.recordedReplacedBy ?? []) {
      const newer = nodeOf(keyOf(reference));
      if (newer) link(newer, node);
      else if (!node.unlistedSuccessors.includes(reference)) node.unlistedSuccessors.push(reference);
    }
  }
  bridge(nodes.values(), keyOf);
  return { nodes, byKey, bySeries, keyOf, day };
}

/** Joins what names one and the same edition without a row from both sides: what it replaced, and what replaced it. */
function bridge<T extends EditionRecord>(
  nodes: Iterable<MutableNode<T>>,
  keyOf: (designation: string) => string,
): void {
  const all = [...nodes];
  const olderBy = new Map<string, MutableNode<T>[]>();
  for (const node of all) {
    for (const through of node.unlistedSuccessors) {
      const key = keyOf(through);
      olderBy.set(key, [...(olderBy.get(key) ?? []), node]);
    }
  }
  for (const newer of all) {
    for (const through of newer.unlistedPredecessors) {
      for (const older of olderBy.get(keyOf(through)) ?? []) {
        if (older === newer || older.successors.includes(newer.edition)) continue;
        older.bridgedSuccessors.push({ edition: newer.edition, through });
        newer.bridgedPredecessors.push({ edition: older.edition, through });
      }
    }
  }
}

/**
 * One edition with its neighbours.
 *
 * @throws RangeError when the graph has no such id.
 */
export function editionNode<T extends EditionRecord>(
  graph: SupersessionGraph<T>,
  id: string,
): EditionNode<T> {
  const node = graph.nodes.get(id);
  if (!node) throw new RangeError(`no edition has the id "${id}"`);
  return node;
}
