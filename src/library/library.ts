/** The library that pages ask: built from the snapshot of the content, once for each state of it. */
import { libraryFromContent } from '#library/build-offline.ts';
import type { Library } from '#library/build-library.ts';
import { readSnapshot, snapshotFile } from '#content/snapshot.ts';

export type { Library, Product, Topic } from '#library/build-library.ts';

let built: { from: string; library: Promise<Library> } | undefined;

/**
 * The library, built at the first call, and anew when a development server has read other content.
 *
 * @throws {Error} outside of a build and a development server, which alone hand a snapshot over
 */
export function getLibrary(): Promise<Library> {
  const from = snapshotFile();
  if (from === undefined)
    throw new Error('Pages are made by `astro build` and `astro dev`, which read the content first.');
  if (built?.from !== from)
    built = { from, library: Promise.resolve(libraryFromContent(readSnapshot(from))) };
  return built.library;
}
