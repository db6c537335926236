import { expect, test } from '@playwright/test';
import { testEveryKind } from './helpers.ts';

test.use({ viewport: { width: 360, height: 740 } });

testEveryKind('fits a small screen', async (page) => {
  const tooWide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .slice(0, 5)
      .map(({ tagName, className }) => `<${tagName.toLowerCase()} class="${String(className)}">`)
      .concat(`the page is ${document.documentElement.scrollWidth} px wide`);
  });
  expect(tooWide).toEqual([]);
});
