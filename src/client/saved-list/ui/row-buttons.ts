/** A button on each row of a list that puts the row's entry on the visitor's own list. */
import { element } from '#client/shared/dom.ts';
import { savedIdOf } from '#client/saved-list/stored/saved-id.ts';
import { notSaved, press } from './presses.ts';
import { onSavedChange, savedIds } from './saved-ids.ts';

/** The button for the entry at an address; undefined where there is none. */
export function rowButton(
  { href, designation, title }: { href: string; designation: string; title: string },
  saved: ReadonlySet<string>,
): HTMLButtonElement | undefined {
  const id = savedIdOf(href);
  if (id === undefined) return undefined;
  return element(
    'button',
    {
      type: 'button',
      class: 'save-button save-row no-print',
      // The word that is seen comes first, for those who speak to their computer.
      'aria-label': `Lưu ${designation} vào danh sách`,
      'aria-pressed': String(saved.has(id)),
      'data-row-save': id,
      'data-designation': designation,
      'data-title': title,
    },
    'Lưu',
  );
}

/** Shows an error beside the button, or removes it. */
function showFault(button: HTMLElement, fault: string | undefined): void {
  button.parentElement?.querySelector('.save-fault')?.remove();
  if (fault !== undefined) button.after(element('p', { class: 'save-fault' }, fault));
}

/** Saves the entry of a row or takes it off; returns what came of it, in words. */
async function toggle(button: HTMLElement): Promise<string> {
  const { rowSave: id = '', designation = '', title = '' } = button.dataset;
  const { words, isFault } = await press({ id, designation, title });
  showFault(button, isFault ? words : undefined);
  return words;
}

/**
 * Makes the buttons of a list do what they say, also of rows that come later, and keeps them in step with other tabs.
 *
 * @param announce says to screen readers what came of it
 */
export function initRowButtons(list: HTMLElement, announce: (words: string) => void): void {
  list.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-row-save]') : null;
    if (!button) return;
    void toggle(button)
      .catch((error: unknown) => {
        const words = notSaved(error);
        showFault(button, words);
        return words;
      })
      .then(announce);
  });
  onSavedChange(() => {
    const { current: saved } = savedIds();
    for (const button of list.querySelectorAll<HTMLElement>('[data-row-save]')) {
      button.setAttribute('aria-pressed', String(saved.has(button.dataset['rowSave'] ?? '')));
    }
  });
}
