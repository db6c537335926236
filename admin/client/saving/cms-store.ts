/** Decap's Redux store: its actions as far as this page listens to them, and how the page's script gets hold of the store. */
import type { CmsAction, CreateStore } from '../../config/decap.d.ts';

type Listener = (action: CmsAction) => void;

const listeners = new Set<Listener>();

/** Makes the store report its plain actions to {@link onCmsAction}, across the two scripts of the page. */
export const shareStore =
  (createStore: CreateStore): CreateStore =>
  (...parts) => {
    const store = createStore(...parts);
    window.cmsStore = { ...store, onAction: (listener) => void listeners.add(listener) };
    return store;
  };

/** Reports an action that has reached the store. */
export function reportAction(action: CmsAction): void {
  for (const listener of listeners) listener(action);
}

/** Calls back after every plain action of the store, once the state has changed. */
export function onCmsAction(listener: Listener): void {
  window.cmsStore?.onAction(listener);
}
