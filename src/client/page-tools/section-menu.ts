/** Marks in the menu of a page's sections where the reader is. */

/** The part of the window, from above, in which a heading counts as being read. */
const readingLine = 0.3;

/**
 * Starts a menu.
 *
 * @param menu holds links to places of the page, and `[data-section-now]`, which tells the present one while the menu is folded
 */
export function initSectionMenu(menu: HTMLElement): void {
  const places = [...menu.querySelectorAll('a')].flatMap((link) => {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return target ? [{ link, target }] : [];
  });
  const now = menu.querySelector('[data-section-now]');
  const fold = menu.querySelector('details');

  function mark(): void {
    const isAtEnd = scrollY > 0 && innerHeight + scrollY >= document.body.scrollHeight - 2;
    let current: HTMLElement | undefined;
    for (const { link, target } of places) {
      // A list that is narrowed hides groups; links to them would lead nowhere.
      link.hidden = !!target.closest('[hidden]');
      link.ariaCurrent = null;
      const isPassed = isAtEnd || target.getBoundingClientRect().top <= innerHeight * readingLine;
      if (!link.hidden && isPassed) current = link;
    }
    if (current) current.ariaCurrent = 'location';
    if (now) now.textContent = current?.querySelector('span')?.textContent ?? '';
  }

  // Browsers tell of scrolling once a frame.
  addEventListener('scroll', mark);
  // The page changes its height with the window, with its folds and with a list that is narrowed.
  new ResizeObserver(mark).observe(document.body);
  // The fold would lie over the section to which its link leads.
  for (const { link } of places) link.addEventListener('click', () => fold?.removeAttribute('open'));
}
