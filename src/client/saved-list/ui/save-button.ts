/** The buttons that put entries on the list: one for the entry of a page, two for what a product's page lists. */
import { listedLinks } from './listed-links.ts';
import { press, waitingText } from './presses.ts';
import { onSavedChange, savedIds } from './saved-ids.ts';

const notLoadedText = 'Chưa lưu được. Hãy kiểm tra mạng rồi bấm lần nữa.';

function announce(button: HTMLElement, words: string): void {
  const place = button.parentElement?.querySelector('[data-save-status]');
  if (place) place.textContent = words;
}

function showMore(button: HTMLElement, shown: boolean): void {
  const more = button.parentElement?.querySelector<HTMLElement>('[data-save-more]');
  if (more) more.hidden = !shown;
}

/** Runs an action whose program is fetched first, and says when it did not come. */
function onClick(button: HTMLElement, action: () => Promise<void>, notCome: string): void {
  button.addEventListener('click', () => {
    action().catch((error: unknown) => {
      console.error(error);
      announce(button, notCome);
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
  onClick(
    button,
    async () => {
      const result = await press({ id, designation, title });
      if ('fault' in result) announce(button, result.fault);
      else announce(button, result.done === 'saved' ? 'Đã lưu vào danh sách.' : 'Đã bỏ khỏi danh sách.');
    },
    waitingText,
  );
  onSavedChange(show);
  show();
  button.hidden = false;
}

/** All standards of a page at once; shown only where there are some. */
function initSaveAll(button: HTMLButtonElement, root: ParentNode): void {
  const onlyBinding = 'saveBinding' in button.dataset;
  if (!root.querySelector(listedLinks(onlyBinding))) return;
  onClick(
    button,
    async () => {
      const { saveAll } = await import('./save-all.ts');
      const { words, saved } = saveAll(
        { slug: button.dataset['saveAll'] ?? '', name: button.dataset['product'] ?? '' },
        onlyBinding,
      );
      announce(button, words);
      if (saved) showMore(button, true);
    },
    notLoadedText,
  );
  button.hidden = false;
}

/** Starts the buttons of a page. */
export function initSaveButtons(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-save]')) initSave(button);
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-save-all]')) initSaveAll(button, root);
}
