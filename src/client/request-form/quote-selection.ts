/** Takes the words that a reader has selected along to the page on which errors are reported. */
import { errorReportRoute } from '#routes.ts';

/** Longer than what anybody means by “this is wrong”, and short enough for an address. */
const longest = 500;

function quote({ target }: Event): void {
  const link =
    target instanceof Element ? target.closest<HTMLAnchorElement>(`a[href^="${errorReportRoute}"]`) : null;
  const words = getSelection()?.toString().trim();
  if (!link || !words) return;
  const address = new URL(link.href);
  address.searchParams.set('quote', words.slice(0, longest));
  link.href = address.href;
}

// Before the click itself, by which a browser may drop the selection.
for (const event of ['pointerdown', 'keydown']) addEventListener(event, quote);
