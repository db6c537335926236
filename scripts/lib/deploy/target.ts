/** Input and outcome of every target of `npm run deploy`. */
import type { Redirects } from '#schemas/settings/site.ts';

export interface Deployment {
  /** The folder of the built site. */
  site: string;
  /** The name of the release; names sort by the time of the build. */
  id: string;
  /** Addresses that lead on, and those that were taken down. */
  addresses: Redirects;
  /** How many releases stay, the new one among them. */
  keep: number;
}

export interface Deployed {
  files: number;
  /** Files that had to be sent; the others were there from the release before. */
  sent: number;
  /** Releases that were removed. */
  removed: string[];
}

/** Names of releases: when, in UTC, as in 20261129T031500Z. */
export const releaseName = /^\d{8}T\d{6}Z$/;

export const nameOfRelease = (now: Date): string => `${now.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;

/** The releases to remove: all but the newest, the served one never among them. */
export const outdated = (names: readonly string[], keep: number, served: string): string[] =>
  names
    .filter((name) => releaseName.test(name))
    .toSorted()
    .toReversed()
    .slice(keep)
    .filter((name) => name !== served);
