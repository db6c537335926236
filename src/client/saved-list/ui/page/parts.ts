/** The parts of the saved-list page, as it is built with them. */
import { requireElement, slot } from '#client/shared/dom.ts';
import { faultText } from '../storage.ts';
import type { StorageFault } from '../storage.ts';

export interface ListParts {
  root: HTMLElement;
  slot: (name: string) => HTMLElement;
  button: (name: string) => HTMLButtonElement;
  /** Says something once: seen beside the buttons, and heard. */
  announce: (words: string) => void;
  /** Says what is wrong with the storage; undefined takes that back. */
  showProblem: (name: StorageFault | 'damaged' | undefined) => void;
}

/** The parts below the element that holds the list. */
export function listParts(root: HTMLElement): ListParts {
  return {
    root,
    slot: (name) => slot(name, root),
    button: (name) => requireElement<HTMLButtonElement>(`[data-do="${name}"]`, root),
    announce: (words) => {
      slot('message', root).textContent = words;
    },
    showProblem: (name) => {
      slot('problem', root).hidden = name === undefined;
      if (name) slot('problem-text', root).textContent = faultText[name];
    },
  };
}
