import { element } from '#client/shared/dom.ts';
import { highlightRanges } from '#search/query/results/highlight.ts';

/** Text as nodes, with the terms marked where they stand. */
export function highlighted(text: string, terms: readonly string[]): Node[] {
  const nodes: Node[] = [];
  let place = 0;
  for (const { start, end } of highlightRanges(text, terms)) {
    if (start > place) nodes.push(document.createTextNode(text.slice(place, start)));
    nodes.push(element('mark', {}, text.slice(start, end)));
    place = end;
  }
  if (place < text.length) nodes.push(document.createTextNode(text.slice(place)));
  return nodes;
}
