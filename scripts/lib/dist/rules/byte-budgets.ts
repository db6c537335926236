import { posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { routes } from '#routes.ts';
import type { Page } from '../dist-page.ts';
import { innerHtml, type Tag } from '../html-scan.ts';
import { representativePages } from '../../pages/representative-pages.ts';
import { isContent, type Rule, type Site } from './rule.ts';

/** Budgets in bytes: text as brotli sends it, fonts as they are. */
export const budgets = {
  /** HTML and style sheets of the page of one standard, which most visitors land on. */
  standard: 20_000,
  /** HTML and style sheets of any other page. */
  page: 40_000,
  /** Scripts that load before the visitor does anything. */
  script: 5_000,
  /** The same on the pages that are programs: the search must be able to say that the network is gone, the calculation works without it. */
  programScript: 14_000,
  /** Fonts that a page may ask for. */
  fonts: 90_000,
};

/** Pages of the library of standards that are measured; the kinds and everything outside it are always. */
const sampleSize = 150;

/** A standard has a number in its name; pages of lists (`loai`, `nam`, `trang-2`) are not standards. */
const standardPage = /^\/tieu-chuan\/(?!trang-\d+\/)(?=[^/]*\d)[^/]+\/index\.html$/;
const programPages = new Set([`${routes.search}index.html`, `${routes.productivity}index.html`, `${routes.selfAssessment}index.html`]);
const staticImport = /\b(?:import|from)\s*["'](\.[^"']+)["']/g;

const compressed = (text: string) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }).length;

const isStyleSheet = ({ name, attributes }: Tag) => name === 'link' && attributes['rel'] === 'stylesheet';

/** Measures files of the build, each once. */
function weigher({ read, size, files }: Site) {
  const weights = new Map<string, number>();
  const weightOf = (file: string): number => {
    const weight = weights.get(file) ?? (files.has(file) ? compressed(read(file)) : 0);
    weights.set(file, weight);
    return weight;
  };

  /** Adds a script and what it imports at once; what it imports later, on demand, is left out. */
  function collect(file: string, into: Set<string>): void {
    if (into.has(file) || !files.has(file)) return;
    into.add(file);
    for (const [, address = ''] of read(file).matchAll(staticImport)) {
      collect(posix.join(posix.dirname(file), address), into);
    }
  }

  const sum = (all: Iterable<string>) => [...all].reduce((total, file) => total + weightOf(file), 0);

  return {
    text: ({ html, tags }: Page) =>
      compressed(html) + sum(tags.filter(isStyleSheet).map(({ attributes }) => attributes['href'] ?? '')),
    scripts: ({ html, tags }: Page) => {
      const loaded = new Set<string>();
      let inline = '';
      for (const tag of tags) {
        if (tag.name !== 'script') continue;
        const { src, type } = tag.attributes;
        if (src !== undefined) collect(src, loaded);
        else if (type !== 'application/ld+json') inline += innerHtml(html, tag);
      }
      return sum(loaded) + (inline === '' ? 0 : compressed(inline));
    },
    fonts: ({ html }: Page) => {
      const fonts = new Set([...html.matchAll(/url\(["']?(\/[^"')]+\.woff2)/g)].map(([, file = '']) => file));
      return [...fonts].reduce((total, file) => total + size(file), 0);
    },
  };
}

/** Which budget the HTML and styles of a page must keep. */
const textBudget = (file: string) =>
  standardPage.test(file) ? budgets.standard : budgets.page;

const scriptBudget = (file: string) => (programPages.has(file) ? budgets.programScript : budgets.script);

export const byteBudgets: Rule = {
  name: 'byte-budgets',
  summary: `Compressed HTML and CSS of a standard ≤ ${budgets.standard} bytes, of any page ≤ ${budgets.page}; JavaScript before a visitor acts ≤ ${budgets.script} (pages that are programs ${budgets.programScript}); fonts ≤ ${budgets.fonts}.`,
  start: (site, report) => {
    const measured = new Set(representativePages(site.files, sampleSize));
    const weigh = weigher(site);
    return {
      page: (page) => {
        if (!isContent(page) || !measured.has(page.file)) return;
        for (const [what, weight, budget] of [
          ['HTML and CSS', weigh.text(page), textBudget(page.file)],
          ['JavaScript before a visitor acts', weigh.scripts(page), scriptBudget(page.file)],
          ['fonts', weigh.fonts(page), budgets.fonts],
        ] as const) {
          if (weight > budget) report(page.file, `${weight} bytes of ${what}, the budget is ${budget}`);
        }
      },
    };
  },
};
