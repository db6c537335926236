/** Putting all standards that a page lists on the list at once; fetched when somebody asks for it. */
import { addItems, localDay } from '#client/saved-list/stored/list.ts';
import type { SavedItem, SavedProduct } from '#client/saved-list/stored/list.ts';
import { savedIdOf } from '#client/saved-list/stored/saved-id.ts';
import { listedLinks } from './listed-links.ts';
import { faultText, readSaved, updateSaved } from './storage.ts';
import { fullText } from './toggle.ts';

/** The standards that the page lists for its product or topic. */
function listedDocuments(product: SavedProduct, onlyBinding: boolean): SavedItem[] {
  const savedOn = localDay(new Date());
  const links = document.querySelectorAll<HTMLAnchorElement>(listedLinks(onlyBinding));
  return [...links].flatMap((link) => {
    const id = savedIdOf(link.pathname);
    if (id === undefined) return [];
    const designation = link.querySelector('b')?.textContent.trim() ?? id;
    const title = link.querySelector('span')?.textContent.trim() ?? '';
    const part = link.closest<HTMLElement>('[data-part]')?.dataset['part'];
    const place = { product, ...(part === undefined ? {} : { part }) };
    return [{ id, designation, title, savedOn, note: '', ...place }];
  });
}

/**
 * Puts all standards that the page lists on the list.
 *
 * @param product the product or topic of the page, under which the list groups them
 * @param onlyBinding leaves out what is voluntary
 * @returns what came of it, and why nothing did
 */
export function saveAll(product: SavedProduct, onlyBinding: boolean): { words: string; saved: boolean } {
  const standards = listedDocuments(product, onlyBinding);
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
