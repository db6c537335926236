/** Which option of a combobox's list a key leads to (WAI-ARIA Authoring Practices, "Combobox"). Pure. */

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * @param active the option that is active now; -1 while the caret is in the box
 * @param count how many options there are
 * @returns the option to activate, -1 to go back to the box, or undefined when the key is the box's own
 */
export function moveOption(
  { key, altKey, ctrlKey, metaKey, shiftKey }: Key,
  active: number,
  count: number,
): number | undefined {
  if (count === 0 || altKey || ctrlKey || metaKey || shiftKey) return undefined;
  switch (key) {
    // Past either end comes the box, then the other end: -1 is one place of the round.
    case 'ArrowDown':
      return active + 1 === count ? -1 : active + 1;
    case 'ArrowUp':
      return active === -1 ? count - 1 : active - 1;
    // In the box, Home and End move the caret.
    case 'Home':
      return active === -1 ? undefined : 0;
    case 'End':
      return active === -1 ? undefined : count - 1;
    default:
      return undefined;
  }
}
