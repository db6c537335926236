import { readSnapshot, snapshotFile } from '#content/snapshot.ts';
import { lastChanges } from './last-changes.ts';

interface Known {
  from: string;
  takenDown: ReadonlySet<string>;
  days: ReadonlyMap<string, string>;
}

/** The addresses that were taken down and the days of changes, read once for each snapshot. */
let known: Known | undefined;

function knownPages(): Known | undefined {
  const from = snapshotFile();
  if (from === undefined) return undefined;
  if (known?.from !== from) {
    const { content } = readSnapshot(from);
    known = {
      from,
      takenDown: new Set(content.takenDown.map(({ address }) => address)),
      days: lastChanges(content),
    };
  }
  return known;
}

const pathOf = (page: string) => decodeURI(new URL(page).pathname);

const isTakenDown = (page: string): boolean => knownPages()?.takenDown.has(pathOf(page)) ?? false;

/** The site map leaves out the pages of editors, and addresses that only say that something was taken down. */
export const sitemapOptions = {
  filter: (page: string) => !page.includes('/admin/') && !isTakenDown(page),
  /** Adds the day of the last change, where one is recorded. */
  serialize: <Item extends { url: string; lastmod?: string | undefined }>(item: Item): Item => {
    const day = knownPages()?.days.get(pathOf(item.url));
    return day === undefined ? item : { ...item, lastmod: day };
  },
};
