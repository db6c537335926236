import type { Page } from '../dist-page.ts';

/** Facts about the whole build that rules may use. */
export interface Site {
  /** Every file, with a leading slash. */
  files: ReadonlySet<string>;
  /** The public address without a path, such as `https://example.vn`; '' when the home page does not tell it. */
  origin: string;
  /** The text of a file of the build. */
  read: (file: string) => string;
  /** How many bytes a file of the build has. */
  size: (file: string) => number;
}

/** Tells a fault: the file, and what is wrong in it. */
export type Report = (file: string, message: string) => void;

/** One check while it runs: it sees each page once, and then the end. */
export interface RuleRun {
  page?: (page: Page) => void;
  end?: () => void;
}

export interface Rule {
  /** A short name for lists, such as `unique-ids`. */
  name: string;
  /** The requirement in one sentence. */
  summary: string;
  start: (site: Site, report: Report) => RuleRun;
}

/** A rule that looks at one page at a time and remembers nothing. */
export function pageRule(
  name: string,
  summary: string,
  check: (page: Page, report: (message: string) => void, site: Site) => void,
): Rule {
  return {
    name,
    summary,
    start: (site, report) => ({
      page: (page) => {
        check(
          page,
          (message) => {
            report(page.file, message);
          },
          site,
        );
      },
    }),
  };
}

/** Whether a page is one that people read: not a redirect, not a tool. */
export const isContent = ({ kind }: Page): boolean => kind === 'public' || kind === 'unlisted';

/**
 * A copy of a text that does not keep the page it was cut from in memory: V8 lets a slice hold on to the whole string.
 * Needed for what is remembered across tens of thousands of pages.
 */
export const detached = (text: string): string => Buffer.from(text).toString();
