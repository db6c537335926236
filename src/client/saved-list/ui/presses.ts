/**
 * Presses of save buttons. The program that saves is fetched at the first press, and a visitor may leave the page before it has come: the
 * press lies in storage from the moment of pressing, shows at once, and is carried out here or on the next page.
 */
import { readPresses, savedIds, writePresses } from './saved-ids.ts';
import type { Press, PressOutcome } from './saved-ids.ts';

/** Says that the program that saves did not come. */
export function notSaved(error: unknown): string {
  console.error(error);
  return 'Chưa lưu xong; hãy mở lại trang khi có mạng.';
}

/**
 * Puts an entry on the list, or takes it off when it is there, whatever becomes of the page.
 *
 * @returns what came of it; rejects when the program that saves did not come, and then the press waits
 */
export async function press(entry: Omit<Press, 'on'>): Promise<PressOutcome> {
  const own = { ...entry, on: !savedIds().current.has(entry.id) };
  try {
    writePresses([...readPresses().filter(({ id }) => id !== own.id), own]);
  } catch {
    // The browser blocks storage, or it is full; the program that saves finds out which, and says so.
  }
  const { applyPresses } = await import('./toggle.ts');
  return applyPresses(own);
}
