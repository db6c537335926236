/** From what a request is about to where that can be read and edited. */
import { definitionOfCollection, collectionNames } from '#schemas/collections.ts';
import { standards } from '#schemas/standards/standards.ts';
import { routes } from '#routes.ts';
import { mainCommit } from '../../cms/context.ts';
import { entryOfFile } from '../../git/entry-file.ts';
import type { Git } from '../../git/git.ts';
import { listFiles } from '../../git/objects.ts';

export interface SubjectLinks {
  /** The public page. */
  page?: string;
  /** The form of the entry in the CMS. */
  edit?: string;
}

const editorAddress = (collection: string, slug: string) =>
  `/admin/#/collections/${collection}/entries/${slug}`;

/** The form of a standard. Its address does not tell its folder; a row of a catalogue has no form. */
async function formOfStandard(git: Git, slug: string): Promise<string | undefined> {
  const files = (standards.parts ?? []).map(({ name }) => `${standards.folder}/${name}/${slug}.yaml`);
  const [found] = await listFiles(git, await mainCommit(git), files);
  const entry = found && entryOfFile(found.path);
  return entry && editorAddress(entry.collection, entry.slug);
}

/** The form of the entry that a page shows, where it shows one. */
async function formOfPage(git: Git, path: string): Promise<string | undefined> {
  const [, section, slug] = /^(\/(?:[a-z-]+\/)+)([a-z0-9-]+)\/(?:[?#].*)?$/.exec(path) ?? [];
  if (section === undefined || slug === undefined) return undefined;
  if (section === routes.standards) return formOfStandard(git, slug);
  if (section === routes.products) return editorAddress('products', slug);
  if (section === routes.topics) return editorAddress('topics', slug);
  const name = collectionNames.find((one) => definitionOfCollection(one).address === section);
  return name && editorAddress(name, slug);
}

/** @param subject the path of a page, or `collection/file` of an entry */
export async function subjectLinks(git: Git, subject: string): Promise<SubjectLinks> {
  if (subject.startsWith('/')) {
    const edit = await formOfPage(git, subject);
    return { page: subject, ...(edit === undefined ? {} : { edit }) };
  }
  const [collection = '', slug = ''] = subject.split('/', 2);
  const edit = editorAddress(collection, slug);
  return collection === 'courses' ? { page: `${routes.training}${slug}/`, edit } : { edit };
}
