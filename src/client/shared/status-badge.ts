import { editionStatusLabel } from '#domain/editions/lifecycle.ts';
import type { EditionStatus } from '#domain/editions/lifecycle.ts';
import { element } from './dom.ts';

/** The status of a document in a word and a shape, as everywhere on the portal. */
export function statusBadge(status: EditionStatus): HTMLElement {
  return element('span', { class: `status status-${status}` }, editionStatusLabel[status]);
}
