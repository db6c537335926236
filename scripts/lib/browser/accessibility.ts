import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The faults that axe finds against WCAG 2.2 AA and its own good practices, each in one readable line. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  return faultsFound(builder(page).withTags(rules));
}

/** The faults of contrast alone: all that changes with the colour scheme of a page that was looked at whole before. */
export async function contrastFaults(page: Page): Promise<string[]> {
  return faultsFound(builder(page).withRules(['color-contrast', 'link-in-text-block']));
}

/**
 * Axe as this site needs it, three times as fast: it runs within the page, since no page frames another host's (that alone is
 * beyond what is called its legacy mode), and describes what it found wrong, not everything that it found right.
 */
const builder = (page: Page) =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();

async function faultsFound(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 5).map(({ target }) => target.join(' '));
    return `${id}: ${help} (${nodes.length}) at ${places.join(', ')}`;
  });
}
