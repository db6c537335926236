/** Items that notices may tell, from the served release: what a letter links to is there. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { changesFeedSchema, feedPartName } from '#schemas/changes-feed.ts';
import type { FeedChange } from '#schemas/changes-feed.ts';
import { changesFeedPath, entryPath, routes } from '#routes.ts';

const inSite = (site: string, path: string): string => join(site, ...path.split('/').filter(Boolean));

/** The changes of each product and topic, by its slug; a feed that cannot be read is passed over and told. */
export function releasedChanges(
  site: string,
  onFault: (file: string, error: unknown) => void,
): Map<string, FeedChange[]> {
  const folder = inSite(site, routes.changes);
  const subjects = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []))
    : [];
  return new Map(
    subjects.flatMap((subject): [string, FeedChange[]][] => {
      const file = inSite(site, changesFeedPath('feed.json', subject));
      if (!existsSync(file)) return [];
      try {
        const { items } = changesFeedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
        return [[subject, items.flatMap((item) => item[feedPartName]?.changes ?? [])]];
      } catch (error) {
        onFault(file, error);
        return [];
      }
    }),
  );
}

/** Whether the page of a class has been published. */
export const isCourseReleased = (site: string, slug: string): boolean =>
  existsSync(join(inSite(site, entryPath('training', slug)), 'index.html'));
