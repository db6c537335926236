import { describe, expect, it } from 'vitest';
import type { CmsAction, CmsState, ImmutableMap } from '../../config/decap.d.ts';
import { TypedMeanwhile } from './keep-typed.ts';

/** A map of Decap's, as far as saving asks it. */
const map = (data: Readonly<Record<string, unknown>>): ImmutableMap =>
  ({
    get: (name: string) => data[name],
    getIn: ([name = '']: readonly string[]) => data[name],
    has: (name: string) => name in data,
  }) as unknown as ImmutableMap;

const entryDraft = map({ entry: map({ collection: 'tcvn', slug: 'tcvn-1', newRecord: false }) });
const typed = {
  type: 'DRAFT_CHANGE_FIELD',
  payload: { field: map({ name: 'title' }) },
} satisfies CmsAction;
const loaded = { type: 'DRAFT_CREATE_FROM_ENTRY', payload: { entry: { collection: 'tcvn' } } };

/** The changes made again after each of the actions. */
function follow(kind: string, state: CmsState): CmsAction[][] {
  const meanwhile = new TypedMeanwhile();
  const actions = [{ type: `${kind}_REQUEST` }, typed, { type: `${kind}_SUCCESS` }, loaded];
  return actions.map((action) => meanwhile.follow(action, state));
}

describe('text typed while a save runs', () => {
  it('is kept where Decap works without review and knows no drafts', () => {
    const state = { entryDraft, editorialWorkflow: map({}) };
    expect(follow('ENTRY_PERSIST', state)).toEqual([[], [], [typed], []]);
  });

  it('is made again after the first save of a draft has filled the form anew', () => {
    const first = { entryDraft, editorialWorkflow: map({ entities: map({}) }) };
    expect(follow('UNPUBLISHED_ENTRY_PERSIST', first)).toEqual([[], [], [typed], [typed]]);
    const later = { entryDraft, editorialWorkflow: map({ entities: map({ 'tcvn.tcvn-1': true }) }) };
    expect(follow('UNPUBLISHED_ENTRY_PERSIST', later)).toEqual([[], [], [typed], []]);
  });
});
