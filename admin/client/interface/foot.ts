/** Room at the foot of the window for the status bar and for notices: forms end above both, so that neither covers a field or a button. */

const toasts = '.Toastify__toast-container';

/** Keeps a property of the page at the height of an element. */
export function followHeight(element: Element, property: `--${string}`): void {
  new ResizeObserver(() => {
    document.documentElement.style.setProperty(property, `${element.getBoundingClientRect().height}px`);
  }).observe(element);
}

/** Follows the container of notices, which Decap draws once the first one is shown. */
export function keepRoomForToasts(page: HTMLElement): void {
  const waiting = new MutationObserver(() => {
    const container = page.querySelector(toasts);
    if (!container) return;
    waiting.disconnect();
    followHeight(container, '--toast-height');
  });
  waiting.observe(page, { childList: true, subtree: true });
}
