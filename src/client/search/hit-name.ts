/** The name of a result, in the list of the search page and in the dialog alike. */
import { element } from '#client/shared/dom.ts';
import type { SearchHit } from '#search/format/types.ts';
import { highlighted } from './highlighted.ts';

/** The name of a result: designation, then title. */
export function hitName(hit: SearchHit, terms: readonly string[]): Node[] {
  const title = highlighted(hit.title, terms);
  const lang = hit.english ? 'en' : undefined;
  if (!hit.designation) return [element('b', { lang }, ...title)];
  return [
    // A number is known at a glance; marks in it would only break it up.
    element('b', {}, hit.designation),
    document.createTextNode(' '),
    element('span', { lang }, ...title),
  ];
}
