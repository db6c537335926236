/** From what a request is about to where that can be read and edited. */
import { definitionOfCollection, collectionNames } from '#schemas/collections.ts';
import { routes } from '#routes.ts';

export interface SubjectLinks {
  /** The public page. */
  page?: string;
  /** The form of the entry in the CMS. */
  edit?: string;
}

const editorAddress = (collection: string, slug: string) =>
  `/admin/#/collections/${collection}/entries/${slug}`;

/** The entry that a page shows, where it shows one. Standards are in folders that their address does not tell; the CMS finds them by name. */
function entryOfPage(path: string): string | undefined {
  const [, section, slug] = /^(\/(?:[a-z-]+\/)+)([a-z0-9-]+)\/(?:[?#].*)?$/.exec(path) ?? [];
  if (section === undefined || slug === undefined) return undefined;
  if (section === routes.products) return editorAddress('products', slug);
  if (section === routes.topics) return editorAddress('topics', slug);
  const name = collectionNames.find((one) => definitionOfCollection(one).address === section);
  return name && editorAddress(name, slug);
}

/** @param subject the path of a page, or `collection/file` of an entry */
export function subjectLinks(subject: string): SubjectLinks {
  if (subject.startsWith('/')) {
    const edit = entryOfPage(subject);
    return { page: subject, ...(edit === undefined ? {} : { edit }) };
  }
  const [collection = '', slug = ''] = subject.split('/', 2);
  const edit = editorAddress(collection, slug);
  return collection === 'courses' ? { page: `${routes.training}${slug}/`, edit } : { edit };
}
