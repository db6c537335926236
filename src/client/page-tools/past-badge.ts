/** Marks of what has passed since the page was built. Without JavaScript the dates on the page say it. */
import { dayInVietnam } from '#text/calendar.ts';

/** Uncovers the marks (`data-over`) below every element whose last day (`data-until`) has passed. */
export function initPastBadges(root: ParentNode): void {
  const today = dayInVietnam(new Date());
  for (const element of root.querySelectorAll<HTMLElement>('[data-until]')) {
    if ((element.dataset['until'] ?? today) >= today) continue;
    for (const mark of element.querySelectorAll<HTMLElement>('[data-over]')) mark.hidden = false;
  }
}
