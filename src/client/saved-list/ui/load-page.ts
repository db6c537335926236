/** Loader of the saved-list page: an empty list needs no program, so that one is fetched when there is something to show. */
import { requireElement, slot } from '#client/shared/dom.ts';
import { mayHaveSaved, onSavedChange } from './saved-ids.ts';

/** Shows that the list is empty, or fetches the program that shows the list: the visitor's own, or one that the address shares. */
export function loadSavedListPage(root: HTMLElement): void {
  let loading: Promise<void> | undefined;
  const load = () => {
    loading ??= import('./page/page.ts').then(({ initSavedListPage }) => {
      initSavedListPage(root);
    });
    loading.catch((error: unknown) => {
      loading = undefined;
      console.error(error);
    });
  };
  if (mayHaveSaved() || location.search !== '') {
    load();
    return;
  }
  slot('empty', root).hidden = false;
  root.hidden = false;
  // The program opens a file that is chosen before it came.
  requireElement('#danh-sach-nap', root).addEventListener('change', load, { once: true });
  // Something was saved in another tab.
  onSavedChange(load);
}
