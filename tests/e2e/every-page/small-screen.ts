import { expect, type Page } from '@playwright/test';

/** Elements that stick out of the window sideways. */
const outside = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .slice(0, 5)
      .map(({ tagName, className }) => `<${tagName.toLowerCase()} class="${String(className)}">`)
      .concat(`the page is ${document.documentElement.scrollWidth} px wide`);
  });

/** On a phone of 360 px nothing stands out to the side, once the page has taken the new width. */
export async function checkSmallScreen(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  await expect.soft.poll(() => outside(page)).toEqual([]);
}
