/** Shows what has passed since the page was built. Without JavaScript the dates on the page say it. */

/** Today in Viet Nam, as ISO 8601. */
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());

/** Uncovers the marks below every element whose last day (`data-until`) has passed. */
export function markOver(root: ParentNode): void {
  const now = today();
  for (const element of root.querySelectorAll<HTMLElement>('[data-until]')) {
    if ((element.dataset['until'] ?? now) >= now) continue;
    for (const mark of element.querySelectorAll<HTMLElement>('[data-over]')) mark.hidden = false;
  }
}
