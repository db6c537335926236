/** Printing: the button of a page, and the day on which its paper was printed. */
import { dayInVietnam } from '#text/calendar.ts';
import { formatDate } from '#text/vietnamese.ts';

/** Starts the buttons of PrintButton.astro below `root`, and dates what is printed of it. */
export function initPrinting(root: ParentNode): void {
  addEventListener('beforeprint', () => {
    for (const place of root.querySelectorAll('[data-print-date]'))
      place.textContent = formatDate(dayInVietnam(new Date()));
  });
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      window.print();
    });
  }
}
