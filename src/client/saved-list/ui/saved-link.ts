/** The link to the list in the header of every page: shown, with a count, as soon as something is on the list. */
import { onSavedChange, readPresses, savedIds } from './saved-ids.ts';

/** Does what an earlier page was left with before the program that saves had come to it; where it does not come here either, the press waits on. */
async function carryOut(): Promise<void> {
  const { applyPresses } = await import('./toggle.ts');
  applyPresses();
}

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
  if (readPresses().length > 0) void carryOut();
}
