/**
 * Differences between two states of the library: which entry, which kind of change, from what to what. Nobody types this; it follows
 * from the two states. Days are ISO 8601 calendar dates.
 */

/**
 * - `added`, `removed`: an entry came or went;
 * - `verified`: the status is known where it was not, or was held against its sources again;
 * - `status`: a known status changed;
 * - `replaced`: another entry began to name this one as replaced;
 * - `dates`: a day of effect, of the end or of a transition changed.
 */
export const changeKinds = ['added', 'status', 'replaced', 'verified', 'dates', 'removed'] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** The collections whose changes are kept. */
export const changeCollections = ['standards', 'documents'] as const;

export type ChangeCollection = (typeof changeCollections)[number];

/** The fields whose days are followed. */
export const followedDays = ['effective', 'withdrawn_on', 'until'] as const;

export type FollowedDay = (typeof followedDays)[number];

/** The fields of an entry that are followed. */
export interface EntryState {
  readonly collection: ChangeCollection;
  /** The last part of the entry's address. */
  readonly id: string;
  /** Its designation or number. */
  readonly name: string;
  readonly status: string;
  readonly checkedOn?: string | undefined;
  /** Designations or ids of what it replaces. */
  readonly replaces: readonly string[];
  readonly days: Readonly<Partial<Record<FollowedDay, string>>>;
}

/** One change of one entry. */
export interface EntryChange {
  readonly day: string;
  readonly kind: ChangeKind;
  readonly collection: ChangeCollection;
  readonly id: string;
  readonly name: string;
  /** Of `dates`: which day changed. */
  readonly field?: FollowedDay | undefined;
  /** A status, a day or a designation; absent where there was none. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const keyOf = ({ collection, id }: Pick<EntryState, 'collection' | 'id'>) => `${collection}/${id}`;

/** Statuses that say nothing. */
const unverified = 'unknown';

function stateChanges(before: EntryState, after: EntryState, day: string): EntryChange[] {
  const { collection, id, name } = after;
  const base = { day, collection, id, name };
  const changes: EntryChange[] = [];
  if (before.status !== after.status) {
    const kind = before.status === unverified ? 'verified' : 'status';
    changes.push({ ...base, kind, from: before.status, to: after.status });
  } else if (
    after.status !== unverified &&
    after.checkedOn !== undefined &&
    after.checkedOn > (before.checkedOn ?? '')
  ) {
    changes.push({ ...base, kind: 'verified', to: after.status });
  }
  for (const field of followedDays) {
    const [from, to] = [before.days[field], after.days[field]];
    if (from !== to) changes.push({ ...base, kind: 'dates', field, from, to });
  }
  return changes;
}

/**
 * Every change from one state to another, in a fixed order: by kind, then collection and id.
 *
 * @param before @param after entries of the two states; of two with one collection and id the last counts
 * @param day on which the change was made
 * @param keyOfName turns a designation, or an id of a legal document, into the key by which `replaces` finds an entry
 */
export function entryChanges(
  before: readonly EntryState[],
  after: readonly EntryState[],
  day: string,
  keyOfName: (name: string) => string = (name) => name,
): EntryChange[] {
  const old = new Map(before.map((state) => [keyOf(state), state]));
  const now = new Map(after.map((state) => [keyOf(state), state]));
  const byName = new Map(
    after.flatMap((state) => [
      [`${state.collection}/${keyOfName(state.name)}`, state] as const,
      [`${state.collection}/${keyOfName(state.id)}`, state] as const,
    ]),
  );
  const changes: EntryChange[] = [];
  for (const [key, state] of now) {
    const earlier = old.get(key);
    const { collection, id, name } = state;
    if (!earlier) changes.push({ day, kind: 'added', collection, id, name });
    else changes.push(...stateChanges(earlier, state, day));
    const known = new Set(earlier?.replaces.map(keyOfName));
    for (const replaced of new Set(state.replaces.filter((one) => !known.has(keyOfName(one))))) {
      const older = byName.get(`${collection}/${keyOfName(replaced)}`);
      // An entry that came together with its replacement was never current here.
      if (older && old.has(keyOf(older)))
        changes.push({ day, kind: 'replaced', collection, id: older.id, name: older.name, to: name });
    }
  }
  for (const [key, { collection, id, name }] of old)
    if (!now.has(key)) changes.push({ day, kind: 'removed', collection, id, name });
  return sortChanges(changes);
}

const orderKey = ({ day, kind, collection, id, field, from, to }: EntryChange) =>
  [day, changeKinds.indexOf(kind), collection, id, field ?? '', from ?? '', to ?? ''].join('\u0001');

/** Changes in the order in which they are kept, each once: a record joined from two histories reads like one. */
export function sortChanges(changes: readonly EntryChange[]): EntryChange[] {
  const unique = new Map(changes.map((change) => [orderKey(change), change]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change);
}

/** Equal for two records of one outcome, whenever and from whatever state it was reached. */
function outcomeKey({ kind, collection, id, field, to }: EntryChange): string {
  const pooled = kind === 'status' ? 'verified' : kind;
  return [pooled, collection, id, field ?? '', to ?? ''].join('\u0001');
}

/**
 * The changes whose outcome nobody has recorded yet: an import keeps its record with its own commit, so whoever merges that commit
 * adds only the rest.
 */
export function unrecordedChanges(
  found: readonly EntryChange[],
  recorded: readonly EntryChange[],
): EntryChange[] {
  const known = new Set(recorded.map(outcomeKey));
  return found.filter((change) => !known.has(outcomeKey(change)));
}
