import { describe, expect, it } from 'vitest';
import type { CmsAction, CmsStore } from '../../config/decap.d.ts';
import { holdBackups } from './hold-backups.ts';

/** A store that only notes the types of the actions that reach it. */
function notingStore(): { store: CmsStore; reached: string[] } {
  const reached: string[] = [];
  const store = holdBackups(() => ({
    dispatch: ({ type }: CmsAction) => reached.push(type),
    getState: () => {
      throw new Error('not read here');
    },
    subscribe: () => () => undefined,
  }))();
  return { store, reached };
}

const backup = { type: 'DRAFT_LOCAL_BACKUP_RETRIEVED' };

describe('a local backup', () => {
  it.each(['DRAFT_CREATE_FROM_ENTRY', 'DRAFT_CREATE_EMPTY'])('that is read first waits for %s', (filling) => {
    const { store, reached } = notingStore();
    store.dispatch(backup);
    expect(reached).toEqual([]);
    store.dispatch({ type: filling });
    expect(reached).toEqual([filling, backup.type]);
  });

  it('that is read last passes at once', () => {
    const { store, reached } = notingStore();
    store.dispatch({ type: 'DRAFT_CREATE_EMPTY' });
    store.dispatch(backup);
    expect(reached).toEqual(['DRAFT_CREATE_EMPTY', backup.type]);
  });

  it('of a form that was left does not reach the next form', () => {
    const { store, reached } = notingStore();
    store.dispatch(backup);
    store.dispatch({ type: 'DRAFT_DISCARD' });
    store.dispatch({ type: 'DRAFT_CREATE_EMPTY' });
    expect(reached).toEqual(['DRAFT_DISCARD', 'DRAFT_CREATE_EMPTY']);
  });
});
