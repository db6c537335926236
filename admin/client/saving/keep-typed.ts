/**
 * Text typed while a save runs. Decap marks the form as saved once the answer comes, and after the first save of an entry fills it
 * anew with what was saved; here the changes made meanwhile are made again.
 */
import type { CmsAction, CmsState, ImmutableMap } from '../../config/decap.d.ts';
import { onCmsAction } from './cms-store.ts';

const begun = new Set(['ENTRY_PERSIST_REQUEST', 'UNPUBLISHED_ENTRY_PERSIST_REQUEST']);
const done = new Set(['ENTRY_PERSIST_SUCCESS', 'UNPUBLISHED_ENTRY_PERSIST_SUCCESS']);
const failed = new Set(['ENTRY_PERSIST_FAILURE', 'UNPUBLISHED_ENTRY_PERSIST_FAILURE']);

interface Save {
  /** The last change of each field since the save began. */
  changes: Map<string, CmsAction>;
  collection: string;
  /** True where Decap loads the entry again after the save. */
  reloads: boolean;
}

/** The changes to make again, by the actions of Decap's store in their order. */
export class TypedMeanwhile {
  #save: Save | undefined;

  /** Follows an action. Returns the changes to make again now. */
  follow(action: CmsAction, { entryDraft, editorialWorkflow }: CmsState): CmsAction[] {
    const { type, payload } = action;
    if (begun.has(type)) {
      const entry = entryDraft.getIn(['entry']);
      const collection = String(entry.get('collection'));
      const key = `${collection}.${String(entry.get('slug'))}`;
      // Without review there are no drafts, and no list of them.
      const isDraft = type === 'UNPUBLISHED_ENTRY_PERSIST_REQUEST';
      const drafts = editorialWorkflow?.getIn(['entities']) as ImmutableMap | undefined;
      const isFirst = entry.get('newRecord') === true || (isDraft && drafts?.has(key) !== true);
      this.#save = { changes: new Map(), collection, reloads: isFirst };
      return [];
    }
    const save = this.#save;
    if (!save) return [];
    if (type === 'DRAFT_CHANGE_FIELD') {
      save.changes.set(String(payload?.field?.get('name')), action);
      return [];
    }
    if (failed.has(type) || type === 'DRAFT_CREATE_EMPTY') this.#save = undefined;
    if (done.has(type)) {
      if (!save.reloads) this.#save = undefined;
      return [...save.changes.values()];
    }
    if (type !== 'DRAFT_CREATE_FROM_ENTRY') return [];
    this.#save = undefined;
    return payload?.entry?.collection === save.collection ? [...save.changes.values()] : [];
  }
}

const boxes = () => [
  ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    '#nc-root :is(input[type="text"], textarea)',
  ),
];

/** A box by its place in the form, and what is chosen in it. */
interface Cursor {
  index: number;
  start: number | null;
  end: number | null;
}

function cursorNow(): Cursor | undefined {
  const all = boxes();
  const index = all.findIndex((one) => one === document.activeElement);
  const box = all[index];
  return box && { index, start: box.selectionStart, end: box.selectionEnd };
}

/** Keys that move the cursor on purpose. */
const moves = /^(?:Arrow|Home|End|Page|Tab)/;

/** How long after a save the form may be drawn anew, in milliseconds. */
const redraws = 3000;

/**
 * Puts the cursor back whenever the form is drawn anew after a save. Decap's boxes put it to their beginning each time they are drawn, so it is
 * set right before each letter too, until it is moved on purpose.
 */
function restoreFocus(cursor: Cursor): void {
  const stopped = new AbortController();
  const stop = () => {
    stopped.abort();
  };
  let box = boxes()[cursor.index];
  let { start, end } = cursor;
  const own = (event: Event) => event.target === box;
  const options = { capture: true, signal: stopped.signal };
  const set = () => box?.setSelectionRange(start, end);
  const drawn = new MutationObserver(() => {
    const now = boxes()[cursor.index];
    if (!now || now === box) return;
    box = now;
    box.focus();
    set();
  });
  drawn.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('beforeinput', (event) => own(event) && set(), options);
  document.addEventListener(
    'input',
    (event) => {
      if (own(event)) [start, end] = [box?.selectionStart ?? null, box?.selectionEnd ?? null];
    },
    options,
  );
  document.addEventListener('pointerdown', stop, options);
  document.addEventListener('keydown', ({ key }) => moves.test(key) && stop(), options);
  setTimeout(stop, redraws);
  stopped.signal.addEventListener('abort', () => {
    drawn.disconnect();
  });
}

/** Follows the store. To be called before the CMS is started. */
export function keepTyped(): void {
  const typed = new TypedMeanwhile();
  let cursor: Cursor | undefined;
  onCmsAction((action) => {
    const { cmsStore } = window;
    if (!cmsStore) return;
    if (action.type === 'DRAFT_CHANGE_FIELD') cursor = cursorNow() ?? cursor;
    const changes = typed.follow(action, cmsStore.getState());
    if (changes.length === 0) return;
    if (action.type === 'DRAFT_CREATE_FROM_ENTRY' && cursor) restoreFocus(cursor);
    for (const change of changes) cmsStore.dispatch(change);
  });
}
