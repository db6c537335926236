/** The buttons that put documents on the list: one for the document of a page, one for all that a product's page lists. */
import { addItems, documentIdOf, localDay } from '#client/saved-list/list.ts';
import type { SavedItem } from '#client/saved-list/list.ts';
import { faultText, onSavedChange, readSaved, updateSaved } from './storage.ts';
import { fullText, savedIds, toggleSaved } from './toggle.ts';

function tell(button: HTMLElement, words: string): void {
  const place = button.parentElement?.querySelector('[data-save-status]');
  if (place) place.textContent = words;
}

/** One document: pressed when it is on the list. */
function liven(button: HTMLButtonElement): void {
  const { save: id = '', designation = '', title = '' } = button.dataset;
  const show = () => {
    const saved = savedIds().has(id);
    button.setAttribute('aria-pressed', String(saved));
    const more = button.parentElement?.querySelector<HTMLElement>('[data-save-more]');
    if (more) more.hidden = !saved;
  };
  button.addEventListener('click', () => {
    const result = toggleSaved({ id, designation, title });
    if ('fault' in result) tell(button, result.fault);
    else tell(button, result.done === 'saved' ? 'Đã lưu vào danh sách.' : 'Đã bỏ khỏi danh sách.');
  });
  onSavedChange(show);
  show();
  button.hidden = false;
}

/** The documents that the page prints: what is folded away from paper (replaced ones, what binds everybody) is not meant. */
function listedDocuments(note: string): SavedItem[] {
  const savedOn = localDay(new Date());
  const links = document.querySelectorAll<HTMLAnchorElement>('.applies-list a.applies-name');
  return [...links].flatMap((link) => {
    const id = documentIdOf(link.pathname);
    if (id === undefined || link.closest('.no-print')) return [];
    const designation = link.querySelector('b')?.textContent.trim() ?? id;
    const title = link.querySelector('span')?.textContent.trim() ?? '';
    return [{ id, designation, title, savedOn, note }];
  });
}

/** All documents of a page at once. */
function livenAll(button: HTMLButtonElement): void {
  const documents = listedDocuments(button.dataset['saveAll'] ?? '');
  if (documents.length === 0) return;
  button.addEventListener('click', () => {
    const before = readSaved().items.length;
    const fault = updateSaved((items) => addItems(items, documents));
    if (fault) {
      tell(button, faultText[fault]);
      return;
    }
    const { items } = readSaved();
    const missing = documents.some(({ id }) => !items.some((item) => item.id === id));
    const added = items.length - before;
    const words =
      added > 0 ? `Đã thêm ${added} tài liệu vào danh sách.` : 'Mọi tài liệu ở đây đã có trong danh sách.';
    tell(button, missing ? `${added > 0 ? `${words} ` : ''}${fullText}` : words);
    const more = button.parentElement?.querySelector<HTMLElement>('[data-save-more]');
    if (more) more.hidden = false;
  });
  button.hidden = false;
}

document.querySelectorAll<HTMLButtonElement>('[data-save]').forEach(liven);
document.querySelectorAll<HTMLButtonElement>('[data-save-all]').forEach(livenAll);
