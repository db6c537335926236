/** Printing: the button of a page, and the day on which its paper was printed. */

/** Starts the buttons of PrintButton.astro below `root`, and dates what is printed of it. */
export function initPrinting(root: ParentNode): void {
  addEventListener('beforeprint', () => {
    // In one line, as the helpers of dates weigh ten times as much: 28/11/2026.
    const today = new Date().toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });
    for (const place of root.querySelectorAll('[data-print-date]')) place.textContent = today;
  });
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      window.print();
    });
  }
}
