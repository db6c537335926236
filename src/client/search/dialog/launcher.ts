/**
 * The part of the search that every page loads: the shortcuts and the dialog. Everything else is fetched on demand,
 * so this file stays small (under 3 KB compressed, together with what the bundler adds).
 */
import { dialogParts } from './dialog-parts.ts';
import type { DialogParts } from './dialog-parts.ts';

/** Set to `off` by a visitor whose assistive technology types single letters (WCAG 2.1.4). */
const slashSetting = 'search-slash';

// Storage can be forbidden; then the shortcut is on for every page.
function slashIsOn(): boolean {
  try {
    return localStorage.getItem(slashSetting) !== 'off';
  } catch {
    return true;
  }
}

function rememberSlash(on: boolean): void {
  try {
    localStorage.setItem(slashSetting, on ? 'on' : 'off');
  } catch {
    // Holds for this page only.
  }
}

/** A dialog that has just closed keeps the focus in its box until the page is drawn again: a key pressed then is no typing. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    !target.closest('dialog:not([open])') &&
    (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  );
}

export function initSearchLauncher(root: Document): void {
  let parts: DialogParts | undefined;

  /** A box on the page itself is better than one above it: the search page has its own. */
  const ownBox = root.querySelector<HTMLInputElement>('#search-form input[name="q"]');

  function openSearch(query: string): void {
    if (ownBox) {
      ownBox.focus();
      ownBox.select();
      return;
    }
    if (!parts) {
      parts = dialogParts(root, slashIsOn());
      parts.slash.addEventListener('change', ({ target }) => {
        rememberSlash((target as HTMLInputElement).checked);
      });
      root.body.append(parts.dialog);
      const made = parts;
      // The dialog can be closed at once, however long its program takes to load.
      made.close.addEventListener('click', () => {
        made.dialog.close();
      });
      // A press beside the dialog falls on the element itself, since its parts fill it. It has to begin and end there: whoever selects
      // text and lets go beside the dialog keeps it, and a press can be taken back (WCAG 2.2, 2.5.2).
      let beganBeside = false;
      made.dialog.addEventListener('pointerdown', ({ target }) => {
        beganBeside = target === made.dialog;
      });
      made.dialog.addEventListener('click', ({ target }) => {
        if (beganBeside && target === made.dialog) made.dialog.close();
      });
      // The form of the dialog works by itself until its results arrive, and if they never do.
      void import('./dialog.ts').then(({ enliven }) => {
        enliven(made);
      });
    }
    if (parts.dialog.open) return;
    if (query) parts.input.value = query;
    parts.dialog.showModal();
    parts.input.select();
    parts.input.dispatchEvent(new Event('input'));
  }

  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return;
    const modified = event.ctrlKey || event.metaKey;
    const control = modified && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
    const slash = event.key === '/' && !modified && !event.altKey;
    if (!control && !(slash && (parts?.slash.checked ?? slashIsOn()))) return;
    if (root.querySelector('dialog[open]')) return;
    event.preventDefault();
    openSearch('');
  });

  for (const box of root.querySelectorAll<HTMLInputElement>('form[role="search"] input[name="q"]')) {
    box.addEventListener(
      'focus',
      () => {
        void import('../engine-loader.ts').then(({ warmEngine }) => warmEngine());
      },
      { once: true },
    );
    // The box of the header has no room for results of its own. A visitor of the keyboard may still type and send.
    if (box.closest('.search-header')) {
      box.addEventListener('click', () => {
        openSearch(box.value);
      });
    }
  }
}
