import { pageRule } from '../rule.ts';

export const uniqueIds = pageRule('unique-ids', 'No id stands twice in a page.', ({ tags, kind }, report) => {
  if (kind === 'tool') return;
  const seen = new Set<string>();
  for (const { attributes } of tags) {
    const id = attributes['id'];
    if (id === undefined) continue;
    if (id === '') report('an id is empty');
    else if (seen.has(id)) report(`id "${id}" stands twice`);
    seen.add(id);
  }
});
