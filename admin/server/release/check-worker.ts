/** The content check in a thread of its own: reading a large library takes seconds, and visitors must not wait for it. */
import { parentPort } from 'node:worker_threads';
import { designationSlug } from '#domain/designation/designation-format.ts';
import type { ContentProblem } from '#content/problems.ts';
import { readContent } from '#content/read-content.ts';

export interface CheckRequest {
  id: number;
  /** The folder that holds content/. */
  root: string;
}

export interface CheckAnswer {
  id: number;
  /** What would stop a build. */
  problems: ContentProblem[];
  /** Addresses of new editions, which are not in the list of published ones yet. */
  newAddresses: string[];
  /** Set when the check itself failed. */
  failure?: string;
}

function answer({ id, root }: CheckRequest): CheckAnswer {
  try {
    const { content, problems } = readContent(root);
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
