import { expect, type Page } from '@playwright/test';

/** The first stop of the keyboard skips to the content. */
export async function checkSkipLink(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  const first = page.locator(':focus');
  await expect(first).toHaveAttribute('href', /^#./);
  await expect(first).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main:focus, main :focus')).toHaveCount(1);
}

/**
 * Stops of the keyboard that a person cannot see: no ring, no size, or something lies over them (WCAG 2.2, 2.4.7 and 2.4.11).
 * Call it after a key was pressed, so that the browser shows the focus.
 */
export async function hiddenStops(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()} “${(element.textContent || element.getAttribute('aria-label') || element.id).trim().slice(0, 40)}”`;
    const ring = (element: Element) =>
      [null, '::after'].some((part) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element, part);
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      });
    const stops = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]',
      ),
    ].filter((element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }));
    const around = (element: Element) => {
      const ancestors: Element[] = [];
      for (let one = element.parentElement; one && ancestors.length < 4; one = one.parentElement)
        ancestors.push(one);
      return ancestors;
    };
    const faults = stops
      .filter(({ tabIndex }) => tabIndex > 0)
      .map((element) => `${named(element)} jumps the queue`);
    // The skip link has its own check, and rows far down a list are like those above them.
    for (const element of [...stops.slice(1, 120), ...stops.slice(120).slice(-20)]) {
      element.focus();
      // Disabled controls and those in a form that is not ready yet take no focus.
      if (document.activeElement !== element) continue;
      const boxes = [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      const [box] = boxes;
      // A card or a label may carry the ring of the link or box within it.
      const shownBy = [
        element,
        ...around(element),
        ...(element.nextElementSibling ? [element.nextElementSibling] : []),
      ].some(ring);
      if (!box) faults.push(`${named(element)} has no size`);
      else if (!shownBy) faults.push(`${named(element)} shows no focus`);
      else {
        const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        const related = over && (element.contains(over) || over.contains(element) || over.closest('label'));
        if (!related) faults.push(`${named(element)} lies under ${over ? named(over) : 'the edge'}`);
      }
    }
    return faults;
  });
}
