/** Passing a page on: the system's own box, or the address on the clipboard. Both buttons stay hidden where the browser has neither. */

/**
 * Starts one bar of ShareBar.astro.
 *
 * @param root the bar; it names the address (`data-share`) and the title (`data-share-title`) of the page
 */
export function initShareBar(root: HTMLElement): void {
  const { share: url = location.href, shareTitle: title = document.title } = root.dataset;
  const status = root.querySelector('[data-share-status]');
  const announce = (words: string) => {
    if (status) status.textContent = words;
  };
  const copy = root.querySelector<HTMLButtonElement>('[data-share-copy]');
  // Only a page that came over a safe connection may use the clipboard. (TypeScript's types do not know of the others.)
  if (copy && (navigator.clipboard as Clipboard | undefined)) {
    copy.hidden = false;
    copy.addEventListener('click', () => {
      navigator.clipboard.writeText(url).then(
        () => {
          announce('Đã sao chép liên kết.');
        },
        () => {
          announce(`Trình duyệt không cho sao chép. Liên kết: ${url}`);
        },
      );
    });
  }
  const native = root.querySelector<HTMLButtonElement>('[data-share-native]');
  if (native && 'share' in navigator) {
    native.hidden = false;
    native.addEventListener('click', () => {
      // A reader who closes the box of the system has changed their mind; nothing is wrong.
      navigator.share({ url, title }).catch(() => undefined);
    });
  }
}
