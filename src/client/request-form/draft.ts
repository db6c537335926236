/** Draft of a form, kept in this browser until it is sent: a closed tab or an empty battery loses nothing. */
import { draftKey } from './draft-key.ts';

/** A form that nobody came back to for so long is forgotten: the next to use this browser may be somebody else. Milliseconds. */
const longestAge = 14 * 24 * 60 * 60_000;

export interface Draft {
  /** When it was last typed in, in milliseconds of the epoch. */
  at: number;
  /** The form token with which it was sent, where an answer was never seen: the server knows it again and files nothing twice. */
  ticket?: string;
  fields: [string, string][];
}

const isPair = (value: unknown): value is [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');

/** Reads what {@link keepDraft} wrote; undefined for anything else, and for what is too old. */
export function readDraft(text: string | null, now: number): Draft | undefined {
  try {
    const { at, ticket, fields } = JSON.parse(text ?? 'null') as Partial<Record<keyof Draft, unknown>>;
    if (typeof at !== 'number' || now - at > longestAge || !Array.isArray(fields)) return undefined;
    const kept = fields.filter(isPair);
    if (kept.length === 0) return undefined;
    return { at, fields: kept, ...(typeof ticket === 'string' ? { ticket } : {}) };
  } catch {
    return undefined;
  }
}

export function loadDraft(path: string): Draft | undefined {
  try {
    const draft = readDraft(localStorage.getItem(draftKey(path)), Date.now());
    if (!draft) forgetDraft(path);
    return draft;
  } catch {
    return undefined;
  }
}

/** @returns false where the browser keeps nothing, as in some private windows */
export function keepDraft(path: string, draft: Omit<Draft, 'at'>): boolean {
  try {
    localStorage.setItem(draftKey(path), JSON.stringify({ at: Date.now(), ...draft }));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft(path: string): void {
  try {
    localStorage.removeItem(draftKey(path));
  } catch {
    // Where nothing can be kept, there is nothing to forget.
  }
}

/** Puts values back into the boxes of a form. */
export function fillForm(form: HTMLFormElement, fields: readonly (readonly [string, string])[]): void {
  for (const [name, value] of fields) {
    for (const control of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      `[name="${CSS.escape(name)}"]`,
    )) {
      if (control.type === 'hidden') continue;
      if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox'))
        control.checked ||= control.value === value;
      else control.value = value;
    }
  }
}
