/** The buttons that put entries on the list: one for the entry of a page, two for what a product's page lists. */
import { notSaved, press } from './presses.ts';
import { onSavedChange, savedIds } from './saved-ids.ts';

function announce(button: HTMLElement, words: string): void {
  const place = button.parentElement?.querySelector('[data-save-status]');
  if (place) place.textContent = words;
}

function showMore(button: HTMLElement, shown: boolean): void {
  const more = button.parentElement?.querySelector<HTMLElement>('[data-save-more]');
  if (more) more.hidden = !shown;
}

/** Runs an action whose program is fetched first, and says what came of it. */
function onClick(button: HTMLElement, action: () => Promise<string>): void {
  button.addEventListener('click', () => {
    void action()
      .catch(notSaved)
      .then((words) => {
        announce(button, words);
      });
  });
}

/** One entry: pressed when it is on the list. */
function initSave(button: HTMLButtonElement): void {
  const { save: id = '', designation = '', title = '' } = button.dataset;
  const show = () => {
    const saved = savedIds().current.has(id);
    button.setAttribute('aria-pressed', String(saved));
    showMore(button, saved);
  };
  onClick(button, async () => (await press({ id, designation, title })).words);
  onSavedChange(show);
  show();
  button.hidden = false;
}

/** All standards of a page at once. */
function initSaveAll(button: HTMLButtonElement): void {
  const { saveAll: slug = '', product: name = '', saveBinding } = button.dataset;
  onClick(button, async () => {
    const { saveAll } = await import('./save-all.ts');
    const { words, saved } = saveAll({ slug, name }, saveBinding !== undefined);
    if (saved) showMore(button, true);
    return words;
  });
  button.hidden = false;
}

/** Starts the buttons of a page. */
export function initSaveButtons(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-save]')) initSave(button);
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-save-all]')) initSaveAll(button);
}
