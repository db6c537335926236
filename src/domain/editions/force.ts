/**
 * Whether an edition binds on a day: from its day of effect, through the time in which an old edition may still be used, to its end.
 *
 * Luật Tiêu chuẩn và Quy chuẩn kỹ thuật 68/2006/QH11 leaves days of effect and transition to the act that issues a regulation; the
 * regulations on emissions of 2024 and 2025 let plants that were running keep the old limits for years. Days are ISO 8601 calendar
 * dates, and "today" is always passed in.
 */
import { editionNode } from './supersession/supersession-graph.ts';
import { effectiveStatus, endOfForce } from './supersession/effective-status.ts';
import type { EditionRecord, SupersessionGraph } from './supersession/supersession-graph.ts';

/**
 * - `upcoming`: published, not yet in force;
 * - `in-force`: verified in force on the day;
 * - `unknown`: published and not known to have ended, but nobody verified it;
 * - `transition`: replaced, and still to be used by those whom a transition names;
 * - `ended`: replaced or withdrawn, and no transition runs.
 */
export type ForceState = 'upcoming' | 'in-force' | 'unknown' | 'transition' | 'ended' | 'forthcoming';

export interface Force {
  readonly state: ForceState;
  /** The first day in force, where a source says it. */
  readonly from: string | undefined;
  /** The first day without force, where a source says it or it follows from the replacement. */
  readonly end: string | undefined;
  /** The last day on which a transition lets the edition be used. */
  readonly usableUntil: string | undefined;
}

/**
 * The last day on which an edition may still be used although it was replaced.
 *
 * Recorded on the replaced edition for itself (no `editions` named), or on what replaced it: for the editions named there, and for
 * all that it replaces where none is named. Of several days the last counts.
 *
 * @throws RangeError when the graph has no such id.
 */
export function usableUntil<T extends EditionRecord>(
  graph: SupersessionGraph<T>,
  id: string,
): string | undefined {
  const { edition, successors } = editionNode(graph, id);
  const { recordedStatus, transition, designationKey } = edition;
  const own = recordedStatus === 'superseded' || recordedStatus === 'withdrawn' ? transition : undefined;
  const days = [
    own && own.editions.length === 0 ? own.until : undefined,
    ...successors.map(({ transition: rule }) => {
      const meant =
        rule?.editions.length === 0 || rule?.editions.some((name) => graph.keyOf(name) === designationKey);
      return meant ? rule?.until : undefined;
    }),
  ];
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

/**
 * The force of an edition on the day of the graph. Over the days an edition only moves on: upcoming, then in force or unknown, then in
 * transition, then ended.
 *
 * @throws RangeError when the graph has no such id, or was built without a day.
 */
export function forceOf<T extends EditionRecord>(graph: SupersessionGraph<T>, id: string): Force {
  const { day } = graph;
  if (day === undefined) throw new RangeError('the graph was built without a day');
  const facts = {
    from: editionNode(graph, id).edition.effective,
    end: endOfForce(graph, id),
    usableUntil: usableUntil(graph, id),
  };
  const status = effectiveStatus(graph, id);
  if (status !== 'superseded' && status !== 'withdrawn') return { state: status, ...facts };
  const usable = facts.usableUntil !== undefined && day <= facts.usableUntil;
  return { state: usable ? 'transition' : 'ended', ...facts };
}

/**
 * Days that cannot be: reported to editors, since a page would state them as facts.
 *
 * - `effective-before-year`: in force before the year in which it was issued;
 * - `end-before-start`: its last day, or the end of its transition, lies before its first;
 * - `unknown-transition-edition`: a transition names an edition that this one does not replace and that has no row.
 */
export type DateFaultCode = 'effective-before-year' | 'end-before-start' | 'unknown-transition-edition';

export interface DateFault {
  readonly code: DateFaultCode;
  readonly id: string;
  /** The contradicting value: a day or a designation. */
  readonly value: string;
}

/** Every date that contradicts another fact of its row, in the order of the rows. */
export function findDateFaults<T extends EditionRecord>(graph: SupersessionGraph<T>): DateFault[] {
  return [...graph.nodes.values()].flatMap(({ edition }) => {
    const { id, year, effective, withdrawnOn, transition, replaces } = edition;
    const faults: DateFault[] = [];
    const add = (code: DateFaultCode, value: string) => faults.push({ code, id, value });
    if (effective !== undefined && typeof year === 'number' && Number(effective.slice(0, 4)) < year)
      add('effective-before-year', effective);
    for (const end of [withdrawnOn, transition?.until]) {
      if (end !== undefined && effective !== undefined && end < effective) add('end-before-start', end);
    }
    const known = new Set(replaces.map(graph.keyOf));
    for (const name of transition?.editions ?? []) {
      const key = graph.keyOf(name);
      if (!known.has(key) && !graph.byKey.has(key)) add('unknown-transition-edition', name);
    }
    return faults;
  });
}
