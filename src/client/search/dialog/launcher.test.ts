// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { initSearchLauncher } from './launcher.ts';

const press = (key: string, target: EventTarget = document.body) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event.defaultPrevented;
};
const dialog = () => document.querySelector('dialog');

beforeEach(() => {
  const [, , frame = ''] = readFileSync('src/components/search/SearchDialog.astro', 'utf8').split('---\n');
  document.body.innerHTML = `<input name="name" />${frame}`;
});

it('does nothing before it is started', () => {
  expect(press('/')).toBe(false);
  expect(dialog()).toBeNull();
});

it('opens the dialog by the slash, once, and not while somebody types', () => {
  initSearchLauncher(document);
  expect(press('/', document.querySelector('input') ?? undefined)).toBe(false);
  expect(dialog()).toBeNull();
  expect(press('/')).toBe(true);
  expect(dialog()?.open).toBe(true);
  expect(press('/')).toBe(false);
  expect(document.querySelectorAll('dialog')).toHaveLength(1);
});
