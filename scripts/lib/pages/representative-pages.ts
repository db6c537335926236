/** Which built pages stand for all of them, where looking at some twelve thousand would take too long. */
import { pageKinds } from './page-kinds.ts';
import { steadySample } from './sample.ts';
import { routes } from '#routes.ts';

/** Pages of the library of standards are many and alike. */
const isOfLibrary = (file: string) => file.startsWith(routes.standards);

/**
 * One page of every kind, every page outside the library of standards, and a sample of the library that stays the same from run to run.
 * The editors' page is a program of its own.
 *
 * @param files the files of the built site, each beginning with `/`
 * @param sampleSize how many pages of the library; `Infinity` for all
 * @returns the pages among them
 */
export function representativePages(files: Iterable<string>, sampleSize: number): string[] {
  const pages = [...files].filter(
    (file) => file.endsWith('.html') && !file.startsWith('/admin/') && !file.startsWith('/pagefind/'),
  );
  const known = new Set(pages);
  const kinds = pageKinds.map(({ path, status }) => (status === 404 ? '/404.html' : `${path}index.html`));
  return [
    ...new Set([
      ...kinds.filter((file) => known.has(file)),
      ...pages.filter((file) => !isOfLibrary(file)),
      ...steadySample(pages.filter(isOfLibrary), sampleSize),
    ]),
  ];
}
