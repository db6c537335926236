/**
 * Pages under the settings of people who see little or use no pointer: large letters, a window of 320 CSS pixels as at 400 % zoom (WCAG 1.4.10), wider
 * spacing of text (1.4.12), and the keyboard's focus, seen and not covered (2.4.7, 2.4.11).
 */
import { expect, type Page } from '@playwright/test';

/** The spacing that WCAG 1.4.12 names, in a sheet that the content security policy allows. */
const widenText = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });

/** How far the page reaches beyond the window, and texts that are cut off by the box they stand in. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const sideways = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : [];
    const clipped = [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
      .filter((element) => {
        // First, for most elements are no larger inside than outside.
        if (
          element.scrollHeight <= element.clientHeight + 2 &&
          element.scrollWidth <= element.clientWidth + 2
        )
          return false;
        const { overflowX, overflowY, clipPath, position } = getComputedStyle(element);
        const hides = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip');
        // Text for screen readers alone is one pixel large on purpose.
        const forTheEar = position === 'absolute' && (clipPath !== 'none' || element.clientWidth <= 1);
        const hasText = [...element.childNodes].some(
          (node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '',
        );
        return hides && !forTheEar && hasText && element.checkVisibility();
      })
      .slice(0, 5)
      .map(
        (element) =>
          `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent.trim().slice(0, 40)}`,
      );
    return [...sideways, ...clipped];
  });

interface Focus {
  name: string;
  fault: string | undefined;
}

/** Where the focus is, and whether it can be seen there once the page has been drawn. */
const focused = (page: Page): Promise<Focus | undefined> =>
  page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(drawn));
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    // The browser's own controls within a video mark themselves.
    if (element instanceof HTMLVideoElement) return { name: 'video', fault: undefined };
    const name = `<${element.tagName.toLowerCase()}> ${(element.textContent.trim() || element.id).slice(0, 40)}`;
    // A card or a search box marks the whole of itself for the link or field in it.
    const marks = [element, element.parentElement, element.closest('article, form')].filter(
      (one) => one !== null,
    );
    const isMarked = marks.some((one) =>
      [undefined, '::after'].some((part) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(one, part);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
      }),
    );
    const isSeenNow = () =>
      [...element.getClientRects()]
        .flatMap(({ left, top, right, bottom }) => [
          [left + 2, top + 2],
          [right - 2, bottom - 2],
          [(left + right) / 2, (top + bottom) / 2],
        ])
        .some(([x = 0, y = 0]) => {
          const top = document.elementFromPoint(x, y);
          return top !== null && (element.contains(top) || top.contains(element));
        });
    // A form that learns that nobody takes it here says so above the field, which moves down; the criterion is about what covers the field.
    if (!isSeenNow()) element.scrollIntoView({ block: 'nearest' });
    const isSeen = isSeenNow();
    const fault = !isMarked ? 'has no visible focus' : !isSeen ? 'is covered' : undefined;
    return { name, fault };
  });

/** Stops of the keyboard that are looked at on each page. */
const stops = 20;

/** The next stop of the keyboard is the first of the page, wherever the focus has been. */
const returnToBeginning = (page: Page) =>
  page.evaluate(() => {
    scrollTo(0, 0);
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });

/** Each of the first stops shows that it has the focus, and nothing covers it. */
export async function checkFocus(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await returnToBeginning(page);
  const faults: string[] = [];
  let seen = 0;
  while (seen < stops) {
    await page.keyboard.press('Tab');
    const focus = await focused(page);
    if (focus === undefined) break;
    seen += 1;
    if (focus.fault !== undefined) faults.push(`${focus.name} ${focus.fault}`);
  }
  expect.soft(faults, 'focus').toEqual([]);
  expect.soft(seen, 'stops of the keyboard').toBeGreaterThan(1);
}

/** Letters of twice the size, as a reader sets them in the browser (WCAG 1.4.4). */
const enlargeLetters = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.style.setProperty('font-size', '200%', 'important');
  });

/** Words of drawings that lie outside of the window: a drawing does not break its lines. */
const outOfView = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main svg text')]
      .filter((text) => {
        const { left, right, width } = text.getBoundingClientRect();
        return width > 0 && (left < -1 || right > document.documentElement.clientWidth + 1);
      })
      .map((text) => text.textContent),
  );

/** No text is cut off, and nothing scrolls sideways, in a small window, with wider spacing and with large letters. */
export async function checkZoomAndSpacing(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  await enlargeLetters(page);
  await expect.soft.poll(() => cutOff(page), 'with letters of twice the size').toEqual([]);
  expect.soft(await outOfView(page), 'words of drawings with letters of twice the size').toEqual([]);
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  await widenText(page);
  await expect.soft.poll(() => cutOff(page), 'with wider spacing').toEqual([]);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  await page.setViewportSize({ width: 320, height: 256 });
  await expect.soft.poll(() => cutOff(page), 'at 400 % zoom').toEqual([]);
}
