/** Imported tables: each one a batch of entries, handed in at once and published as one commit. */
import type { ImportedFile } from '#exchange/import/entry-text.ts';
import type { ActionContext } from '../cms/context.ts';
import { demand } from '../auth/roles.ts';
import { batchChanges, commitToBatch, listBatches, publishBatch, removeBatch } from '../drafts/batches.ts';
import type { Batch, BatchKind } from '../drafts/batches.ts';
import { importRefs } from '../git/drafts.ts';
import { entryOfFile } from '../git/entry-file.ts';
import { entryPath } from '../git/files/paths.ts';
import type { Git } from '../git/git.ts';
import { readBlobs, writeTree } from '../git/objects.ts';
import { compareEntries } from '../history/compare-entries.ts';
import type { FieldChange } from '../history/compare-entries.ts';
import type { Caller } from '../http/caller.ts';
import { HttpError } from '../http/http-error.ts';

const imports: BatchKind = {
  refs: importRefs,
  name: 'đợt nhập',
  onConflict: 'Hãy bỏ đợt này rồi nhập lại tệp: cổng sẽ so với bản đang công bố.',
};

export const listImports = (git: Git): Promise<Batch[]> => listBatches(git, imports);

/** An entry that an import adds or changes. */
export interface ImportedEntry {
  file: string;
  collection: string;
  slug: string;
  isNew: boolean;
  changes: FieldChange[];
}

/** The words that the author of an import said of it: the file and the number of rows. */
export const importText = async (git: Git, { ref }: Batch): Promise<string> => {
  const subjects = await git.text(['log', '--format=%s', '--reverse', ref, '--not', 'refs/heads/main']);
  return subjects.split('\n')[0] ?? '';
};

/** How many entries an import adds and changes, and the first of them with their fields. */
export async function importedEntries(
  git: Git,
  batch: Batch,
  most: number,
): Promise<{ count: number; entries: ImportedEntry[] }> {
  const changed = await batchChanges(git, batch);
  const first = changed.slice(0, most);
  const texts = async (blobs: readonly (string | undefined)[]) => {
    const there = blobs.filter((blob) => blob !== undefined);
    const read = await readBlobs(git, there);
    const byBlob = new Map(there.map((blob, index) => [blob, read[index]?.toString('utf8')]));
    return blobs.map((blob) => (blob === undefined ? undefined : byBlob.get(blob)));
  };
  const before = await texts(first.map((one) => one.before));
  const after = await texts(first.map((one) => one.after));
  const entries = first.flatMap(({ path }, index): ImportedEntry[] => {
    const name = entryOfFile(path);
    if (!name) return [];
    const changes = compareEntries(name, before[index], after[index]);
    return [{ file: path, ...name, isNew: before[index] === undefined, changes }];
  });
  return { count: changed.length, entries };
}

/**
 * Keeps the entries of a table as a batch that waits for review.
 *
 * @param base the commit that the table was held against
 * @param text says what is imported, for the list of changes
 */
export async function proposeImport(
  context: ActionContext,
  caller: Caller,
  { base, files, text }: { base: string; files: readonly ImportedFile[]; text: string },
): Promise<void> {
  demand(caller.account.role, 'draft', 'nhập dữ liệu');
  const strange = files.find(({ path }) => entryPath(path) !== path || !entryOfFile(path));
  if (strange) throw new HttpError('forbidden', `Không nhập được tệp “${strange.path}”.`);
  const { git, mutex } = context;
  await mutex.run(async () => {
    const changes = files.map(({ path, text: content }) => ({ path, bytes: Buffer.from(content) }));
    const tree = await writeTree(git, base, changes);
    await commitToBatch(context, caller, imports, undefined, { tree, base, text, status: 'pending_review' });
  });
}

export const removeImport = (context: ActionContext, caller: Caller, id: string): Promise<void> =>
  removeBatch(context, caller, imports, id);

/** Publishes an import as one commit; see {@link publishBatch}. */
export async function publishImport(
  context: ActionContext,
  caller: Caller,
  id: string,
  seen: string,
): Promise<void> {
  await publishBatch(context, caller, imports, {
    id,
    seen,
    describe: (batch) => importText(context.git, batch),
  });
}
