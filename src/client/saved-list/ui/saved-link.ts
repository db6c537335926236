/** The link to the list in the header of every page: shown, with a count, as soon as something is on the list. */
import { carryOut } from './presses.ts';
import { onSavedChange, savedIds } from './saved-ids.ts';

/** Starts the links of a page. */
export function initSavedLinks(root: ParentNode): void {
  const show = () => {
    const length = savedIds().all.size;
    for (const link of root.querySelectorAll<HTMLElement>('[data-saved-link]')) {
      link.hidden = length === 0;
      for (const count of link.querySelectorAll('[data-saved-count]')) count.textContent = String(length);
    }
  };
  show();
  onSavedChange(show);
  carryOut().catch((error: unknown) => {
    // The press goes on waiting.
    console.error(error);
  });
}
