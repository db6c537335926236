/** Marks in the menu of a page's sections where the reader is. */

/** The part of the window, from above, in which a heading counts as being read. */
const readingLine = 0.3;

/**
 * Starts a menu.
 *
 * @param menu holds links to places of the page, and `[data-section-now]`, which tells the present one while the menu is folded
 */
export function initSectionMenu(menu: HTMLElement): void {
  const places = [...menu.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].flatMap((link) => {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return target ? [{ link, target }] : [];
  });
  const now = menu.querySelector('[data-section-now]');
  const fold = menu.querySelector('details');

  function mark(): void {
    // A list that is narrowed hides groups; links to them would lead nowhere.
    for (const { link, target } of places) link.hidden = target.closest('[hidden]') !== null;
    const shown = places.filter(({ link }) => !link.hidden);
    const line = innerHeight * readingLine;
    const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const passed = shown.findLast(({ target }) => target.getBoundingClientRect().top <= line);
    const current = isAtEnd && scrollY > 0 ? shown.at(-1) : passed;
    for (const { link } of places) link.ariaCurrent = link === current?.link ? 'location' : null;
    if (now) now.textContent = current?.link.querySelector('span')?.textContent ?? '';
  }

  // Browsers tell of scrolling once a frame.
  addEventListener('scroll', mark, { passive: true });
  // The page changes its height with the window, with its folds and with a list that is narrowed.
  new ResizeObserver(mark).observe(document.body);
  menu.addEventListener('click', ({ target }) => {
    // The fold would lie over the section to which its link leads.
    if (fold && target instanceof Element && target.closest('a')) fold.open = false;
  });
}
