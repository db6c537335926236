/** Has links to the error report take along the words that the reader has selected. */
import { errorReportRoute } from '#script-routes.ts';

/** Web servers take addresses of some 8,000 characters; a letter of Vietnamese may become nine of them. */
const longestQuote = 400;

/** @param page the document whose links are followed */
export function quoteSelection(page: Document): void {
  const follow = ({ type, target }: Event) => {
    const link =
      target instanceof Element
        ? target.closest<HTMLAnchorElement>(`a[href^="${errorReportRoute}"]`)
        : undefined;
    const selected = page.getSelection()?.toString().replace(/\s+/g, ' ').trim() ?? '';
    // A press may end the selection before its click; the keyboard clicks without a press.
    if (!link || (type === 'click' && selected === '')) return;
    const address = new URL(link.href);
    if (selected === '') address.searchParams.delete('quote');
    else address.searchParams.set('quote', selected.slice(0, longestQuote));
    link.href = address.pathname + address.search;
  };
  page.addEventListener('pointerdown', follow);
  page.addEventListener('click', follow);
}
