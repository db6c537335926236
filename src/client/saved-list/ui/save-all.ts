/** Putting all standards that a page lists on the list at once; fetched when somebody asks for it. */
import { addItems, documentIdOf, localDay } from '#client/saved-list/list.ts';
import type { SavedItem } from '#client/saved-list/list.ts';
import { listedLinks } from './listed-links.ts';
import { faultText, readSaved, updateSaved } from './storage.ts';
import { fullText } from './toggle.ts';

/** The standards that the page lists for its product or topic. */
function listedDocuments(note: string, onlyBinding: boolean): SavedItem[] {
  const savedOn = localDay(new Date());
  const links = document.querySelectorAll<HTMLAnchorElement>(listedLinks(onlyBinding));
  return [...links].flatMap((link) => {
    const id = documentIdOf(link.pathname);
    if (id === undefined) return [];
    const designation = link.querySelector('b')?.textContent.trim() ?? id;
    const title = link.querySelector('span')?.textContent.trim() ?? '';
    return [{ id, designation, title, savedOn, note }];
  });
}

/**
 * Puts all standards that the page lists on the list.
 *
 * @param note the reason that is written beside each
 * @param onlyBinding leaves out what is voluntary
 * @returns what came of it, and why nothing did
 */
export function saveAll(note: string, onlyBinding: boolean): { words: string; saved: boolean } {
  const standards = listedDocuments(note, onlyBinding);
  const before = readSaved().items.length;
  const fault = updateSaved((items) => addItems(items, standards));
  if (fault) return { words: faultText[fault], saved: false };
  const { items } = readSaved();
  const missing = standards.some(({ id }) => !items.some((item) => item.id === id));
  const added = items.length - before;
  const words =
    added > 0 ? `Đã thêm ${added} tài liệu vào danh sách.` : 'Mọi tài liệu ở đây đã có trong danh sách.';
  return { words: missing ? `${added > 0 ? `${words} ` : ''}${fullText}` : words, saved: true };
}
