/** The parts of the page of the list, as the page is built with them. */
import { find } from '#client/shared/dom.ts';
import { faultText } from './storage.ts';
import type { StorageFault } from './storage.ts';

export const root = find('#danh-sach-cua-toi');

export const part = (name: string) => find(`[data-part="${name}"]`, root);

export const button = (name: string) => find<HTMLButtonElement>(`[data-do="${name}"]`, root);

/** Says something once: seen beside the buttons, and heard. */
export function tell(words: string): void {
  part('message').textContent = words;
}

/** Says what is wrong with the storage; undefined takes that back. */
export function showProblem(name: StorageFault | 'damaged' | undefined): void {
  part('problem').hidden = name === undefined;
  if (name) part('problem-text').textContent = faultText[name];
}
