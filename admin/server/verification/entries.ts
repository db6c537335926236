/** The standards of a commit, read once: queue, lists and health ask for them again and again. */
import path from 'node:path';
import { parseYamlEntry } from '#content/entry/yaml-entry.ts';
import { parseDesignation } from '#domain/designation/designation.ts';
import type { Verifiable } from '#domain/verification/queue.ts';
import { standards, standardSchema } from '#schemas/standards/standards.ts';
import type { StandardEntry } from '#schemas/standards/standards.ts';
import type { Git } from '../git/git.ts';
import { listFiles, readBlobs } from '../git/objects.ts';

export interface StandardFile {
  /** The last part of the entry's address. */
  id: string;
  /** From the root of the repository. */
  path: string;
  data: StandardEntry;
}

const kept = new WeakMap<Git, { commit: string; files: readonly StandardFile[] }>();

/** Every standard of a commit but samples. What breaks the schema is left out: the content check names it. */
export async function readStandards(git: Git, commit: string): Promise<readonly StandardFile[]> {
  const known = kept.get(git);
  if (known?.commit === commit) return known.files;
  const listed = (await listFiles(git, commit, [standards.folder])).filter((file) =>
    file.path.endsWith('.yaml'),
  );
  const texts = await readBlobs(
    git,
    listed.map(({ blob }) => blob),
  );
  const files = listed.flatMap((file, index) => {
    const read = standardFile(file.path, texts[index]?.toString('utf8') ?? '');
    return read && !read.data.sample ? [read] : [];
  });
  kept.set(git, { commit, files });
  return files;
}

/** One standard from its file; undefined where the schema is broken. */
export function standardFile(file: string, text: string): StandardFile | undefined {
  const { success, data } = standardSchema.safeParse(parseYamlEntry(text).data);
  return success ? { id: path.posix.basename(file, '.yaml'), path: file, data } : undefined;
}

/** The facts of a standard that decide its place in the queue. */
export const verifiable = ({ data }: StandardFile): Verifiable => ({
  designation: data.designation,
  status: data.status,
  mandatory: data.mandatory,
  products: [...data.products, ...data.topic_page],
  checkedOn: data.checked_on,
  lookedUpOn: data.looked_up_on,
});

/** TCVN, QCVN … as people call the series. */
export const kindOf = ({ data }: StandardFile): string =>
  parseDesignation(data.designation)?.system ?? 'khác';
