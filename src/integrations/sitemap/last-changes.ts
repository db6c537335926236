/** The day on which each page last changed, from the record of changes: what the site map tells search engines. */
import type { Content } from '#content/content.ts';
import type { EntryChange } from '#domain/changes/entry-changes.ts';
import { changesMonthPath, entryPath, routes } from '#routes.ts';

/** The parts of the content that tell when pages changed. */
export type ChangedContent = Pick<Content, 'changes' | 'standards' | 'products'> & {
  collections: Pick<Content['collections'], 'legalDocuments' | 'news'>;
};

/** Pages of a changed entry: its own, and those of the products and topics that it is listed on. */
function pagesOf(
  { collection, id, day }: EntryChange,
  subjects: readonly string[],
  products: Set<string>,
): string[] {
  return [
    entryPath(collection === 'standards' ? 'standards' : 'laws', id),
    ...subjects.map((slug) => entryPath(products.has(slug) ? 'products' : 'topics', slug)),
    routes.changes,
    changesMonthPath(day.slice(0, 7)),
  ];
}

/** The last days by path, YYYY-MM-DD. Articles count from their day; of pages that nothing is recorded of nothing is said. */
export function lastChanges(content: ChangedContent): ReadonlyMap<string, string> {
  const products = new Set(content.products.map(({ id }) => id));
  const subjects = new Map([
    ...content.standards.map(({ id, data }) => [`standards/${id}`, data.products] as const),
    ...content.collections.legalDocuments.map(({ id, data }) => [`documents/${id}`, data.products] as const),
  ]);
  const days = new Map<string, string>();
  const note = (path: string, day: string) => {
    if (day > (days.get(path) ?? '')) days.set(path, day);
  };
  for (const { id, data } of content.collections.news) note(entryPath('news', id), data.date);
  for (const change of content.changes)
    for (const path of pagesOf(change, subjects.get(`${change.collection}/${change.id}`) ?? [], products))
      note(path, change.day);
  return days;
}
