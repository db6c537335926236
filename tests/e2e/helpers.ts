import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The faults that axe finds against WCAG 2.2 AA and its own good practices, each in one readable line. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 5).map(({ target }) => target.join(' '));
    return `${id}: ${help} (${nodes.length}) at ${places.join(', ')}`;
  });
}

/** The text that a person sees, as laid out by the browser. */
export const visibleText = (page: Page): Promise<string> => page.locator('body').innerText();
