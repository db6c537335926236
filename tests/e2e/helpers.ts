import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { pageKinds, type PageKind } from './page-kinds.ts';

/** Writes one test for every kind of page, with that page open. */
export function testEveryKind(
  title: string,
  check: (page: Page, kind: PageKind) => Promise<void>,
  kinds: readonly PageKind[] = pageKinds,
): void {
  for (const kind of kinds) {
    test(`${title}: ${kind.name} (${kind.path})`, async ({ page }) => {
      await open(page, kind);
      await check(page, kind);
    });
  }
}

/** Goes to a page and makes sure that the server answers as it should. */
export async function open(page: Page, { path, status = 200 }: PageKind): Promise<void> {
  const response = await page.goto(path);
  expect(response?.status(), `status of ${path}`).toBe(status);
}

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
