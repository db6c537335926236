/**
 * Order for Decap's local backup. Decap reads the backup and the published text of an entry at the same time and puts whichever
 * comes last into the form, so that a restored text was overwritten a moment later. Here the backup waits for the form.
 */
import type { CmsAction, StoreEnhancer } from '../../config/decap.d.ts';
import { reportAction } from './cms-store.ts';

const formFilled = new Set(['DRAFT_CREATE_FROM_ENTRY', 'DRAFT_CREATE_EMPTY']);

/** Passes `DRAFT_LOCAL_BACKUP_RETRIEVED` on only when the form has been filled with what the backup is to replace. */
export const holdBackups: StoreEnhancer =
  (createStore) =>
  (...parts) => {
    const store = createStore(...parts);
    let filled = false;
    let held: CmsAction | undefined;
    const pass = (action: CmsAction): unknown => {
      const answer = store.dispatch(action);
      reportAction(action);
      return answer;
    };
    const dispatch = (action: CmsAction): unknown => {
      if (action.type === 'DRAFT_LOCAL_BACKUP_RETRIEVED' && !filled) {
        held = action;
        return action;
      }
      if (action.type === 'DRAFT_DISCARD') {
        filled = false;
        held = undefined;
      }
      const answer = pass(action);
      if (formFilled.has(action.type)) {
        filled = true;
        const waiting = held;
        held = undefined;
        if (waiting) pass(waiting);
      }
      return answer;
    };
    return { ...store, dispatch };
  };
