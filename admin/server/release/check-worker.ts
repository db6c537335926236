/** The content check in a thread of its own: reading a large library takes seconds, and visitors must not wait for it. */
import { parentPort } from 'node:worker_threads';
import { designationSlug } from '#domain/designation/designation-format.ts';
import type { ContentProblem } from '#content/problems.ts';
import type { EntryMemory } from '#content/read-collection.ts';
import { catalogueFile, readContent } from '#content/read-content.ts';
import { writeSnapshot } from '#content/snapshot.ts';

export interface CheckRequest {
  id: number;
  /** The folder that holds content/. */
  root: string;
  /** Where the checked content is written, for the build of it; nothing is where it is faulty. */
  snapshot: string;
}

export interface CheckAnswer {
  id: number;
  /** Problems that would fail a build. */
  problems: ContentProblem[];
  /** Addresses of new editions, which are not in the list of published ones yet. */
  newAddresses: string[];
  /** Set when the check itself failed. */
  failure?: string;
}

/** One commit differs from the next in few files, and only those are read anew. */
const memory: EntryMemory = new Map();

function answer({ id, root, snapshot }: CheckRequest): CheckAnswer {
  try {
    const checked = readContent(root, catalogueFile(), memory);
    const { content, problems } = checked;
    if (problems.length === 0) writeSnapshot(snapshot, checked);
    const known = new Set(content.publishedAddresses);
    const slugs = content.standards.map(({ data }) => designationSlug(data.designation));
    return { id, problems, newAddresses: slugs.filter((slug) => !known.has(slug)) };
  } catch (error) {
    return { id, problems: [], newAddresses: [], failure: String(error) };
  }
}

parentPort?.on('message', (request: CheckRequest) => {
  parentPort?.postMessage(answer(request));
});
