/**
 * The menu opens and closes without this program; with it a topic also closes on Escape and when the visitor turns to
 * something else, as people expect of a menu.
 */

const openMenus = '.menu[open], .menu-topic[open]';

/** Starts the menu of a page. */
export function initMenu(root: Document): void {
  const closeWithout = (target: EventTarget | null) => {
    for (const menu of root.querySelectorAll<HTMLDetailsElement>(openMenus))
      if (!(target instanceof Node && menu.contains(target))) menu.open = false;
  };
  root.addEventListener('click', ({ target }) => {
    closeWithout(target);
  });
  root.addEventListener('focusin', ({ target }) => {
    closeWithout(target);
  });
  root.addEventListener('keydown', ({ key, target }) => {
    const menu =
      key === 'Escape' && target instanceof Element && target.closest<HTMLDetailsElement>(openMenus);
    if (!menu) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
}
