/** The drafts as people see them in lists: with the title that the entry has in the draft. */
import { parseEntry } from '#content/entry/yaml-entry.ts';
import { formOf } from '../../config/forms.ts';
import { listDrafts } from '../git/drafts.ts';
import type { Draft } from '../git/drafts.ts';
import { entryFile } from '../git/entry-file.ts';
import type { Git } from '../git/git.ts';
import { findFile, readBlobs } from '../git/objects.ts';

export interface ListedDraft extends Draft {
  /** `collection/slug`. */
  name: string;
  title: string;
  /** The editors' name for this type of entry. */
  kind: string;
}

async function titleOf(git: Git, { collection, slug, tip }: Draft): Promise<string> {
  const definition = formOf(collection, slug)?.definition;
  const file = entryFile(collection, slug);
  const found = file === undefined ? undefined : await findFile(git, tip, file);
  if (definition === undefined || found === undefined) return slug;
  const [bytes] = await readBlobs(git, [found.blob]);
  const { data } = parseEntry(bytes?.toString('utf8') ?? '', definition.format ?? 'yaml');
  const title = (data as Record<string, unknown> | undefined)?.[definition.summary[0] ?? ''];
  return typeof title === 'string' ? title : slug;
}

/** All drafts, the one that changed last first. */
export async function listedDrafts(git: Git): Promise<ListedDraft[]> {
  const drafts = await listDrafts(git);
  const listed = await Promise.all(
    drafts.map(async (draft) => ({
      ...draft,
      name: `${draft.collection}/${draft.slug}`,
      title: await titleOf(git, draft),
      kind: formOf(draft.collection, draft.slug)?.definition?.labelSingular ?? 'Thiết lập',
    })),
  );
  return listed.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}
