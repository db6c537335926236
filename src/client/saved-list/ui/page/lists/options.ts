import { element } from '#client/shared/dom.ts';

/** Fills a choice; one that offers the same already is left alone, since it may be open. */
export function showOptions(
  select: HTMLSelectElement,
  offered: readonly { value: string; label: string }[],
): void {
  const present = [...select.options].map(({ value, text }) => `${value} ${text}`);
  if (present.join('\n') === offered.map(({ value, label }) => `${value} ${label}`).join('\n')) return;
  select.replaceChildren(...offered.map(({ value, label }) => element('option', { value }, label)));
}
