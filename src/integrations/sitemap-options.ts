import { readSnapshot, snapshotFile } from '#content/snapshot.ts';

/** The addresses that were taken down, read once for each snapshot. */
let takenDown: { from: string; addresses: ReadonlySet<string> } | undefined;

function isTakenDown(page: string): boolean {
  const from = snapshotFile();
  if (from === undefined) return false;
  if (takenDown?.from !== from) {
    const { content } = readSnapshot(from);
    takenDown = { from, addresses: new Set(content.takenDown.map(({ address }) => address)) };
  }
  return takenDown.addresses.has(decodeURI(new URL(page).pathname));
}

/** The site map leaves out the pages of editors, and addresses that only say that something was taken down. */
export const sitemapOptions = {
  filter: (page: string) => !page.includes('/admin/') && !isTakenDown(page),
};
