import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryChanges, sortChanges, unrecordedChanges } from './entry-changes.ts';
import type { EntryState } from './entry-changes.ts';

const state = (id: string, facts: Partial<EntryState> = {}): EntryState => ({
  collection: 'standards',
  id,
  name: id.toUpperCase(),
  status: 'unknown',
  replaces: [],
  days: {},
  ...facts,
});

describe('changes between two states', () => {
  const day = '2026-11-28';
  const said = (before: EntryState[], after: EntryState[]) =>
    entryChanges(before, after, day).map(({ kind, id, field, from, to }) =>
      [kind, id, field, from, to].filter(Boolean).join(' '),
    );

  it('names what came and what went', () => {
    expect(said([state('a')], [state('b')])).toEqual(['added b', 'removed a']);
  });

  it('tells a status that was settled from one that changed, and from one that was checked again', () => {
    expect(said([state('a')], [state('a', { status: 'in-force' })])).toEqual(['verified a unknown in-force']);
    expect(said([state('a', { status: 'in-force' })], [state('a', { status: 'superseded' })])).toEqual([
      'status a in-force superseded',
    ]);
    expect(
      said(
        [state('a', { status: 'in-force', checkedOn: '2026-01-01' })],
        [state('a', { status: 'in-force', checkedOn: '2026-11-28' })],
      ),
    ).toEqual(['verified a in-force']);
    expect(
      said([state('a', { checkedOn: '2026-01-01' })], [state('a', { checkedOn: '2026-11-28' })]),
    ).toEqual([]);
  });

  it('says of the older entry that it was replaced, and follows days', () => {
    expect(said([state('a')], [state('a'), state('b', { replaces: ['A', 'NOT-HERE'] })])).toEqual([
      'added b',
      'replaced a B',
    ]);
    expect(said([state('a')], [state('a', { days: { effective: '2026-06-30' } })])).toEqual([
      'dates a effective 2026-06-30',
    ]);
  });

  it('finds nothing between a state and itself, and the same whatever the order of entries', () => {
    const states = fc.uniqueArray(
      fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), status: fc.constantFrom('unknown', 'in-force') }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(states, states, (one, other) => {
        const [before, after] = [one, other].map((list) => list.map(({ id, ...facts }) => state(id, facts)));
        if (!before || !after) return;
        expect(entryChanges(before, before, day)).toEqual([]);
        const changes = entryChanges(before, after, day);
        expect(entryChanges(before.toReversed(), after.toReversed(), day)).toEqual(changes);
        expect(sortChanges([...changes.toReversed(), ...changes])).toEqual(changes);
      }),
    );
  });
});

describe('changes that nobody recorded', () => {
  const to = (status: string) => ({ ...state('a'), status });
  const [before, now] = [to('unknown'), to('withdrawn')];
  const found = entryChanges([before], [now], '2026-11-28');

  it('leave out an outcome that was recorded on another day, in one step or two', () => {
    const inTwoSteps = [
      ...entryChanges([before], [to('in-force')], '2026-11-01'),
      ...entryChanges([to('in-force')], [now], '2026-11-02'),
    ];
    expect(unrecordedChanges(found, entryChanges([before], [now], '2026-11-01'))).toEqual([]);
    expect(unrecordedChanges(found, inTwoSteps)).toEqual([]);
  });

  it('keep what had another outcome or another entry', () => {
    const other = entryChanges(
      [before, state('b')],
      [to('in-force'), state('b', { status: 'withdrawn' })],
      '2026-11-01',
    );
    expect(unrecordedChanges(found, other)).toEqual(found);
  });
});
