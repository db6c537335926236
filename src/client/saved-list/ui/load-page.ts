/** What the page of the list loads first: an empty list needs no program, so that one is fetched when there is something to show. */
import { find } from '#client/shared/dom.ts';
import { onSavedChange, readSaved } from './storage.ts';

/** Shows that the list is empty, or fetches the program that shows the list: the visitor's own, or one that the address shares. */
export function loadSavedListPage(): void {
  const { items, damaged, blocked } = readSaved();
  if (items.length > 0 || damaged || blocked || location.search !== '') {
    void import('./page.ts');
    return;
  }
  const root = find('#danh-sach-cua-toi');
  find('[data-part="empty"]', root).hidden = false;
  root.hidden = false;
  // Something was saved in another tab.
  onSavedChange(() => void import('./page.ts'));
}
