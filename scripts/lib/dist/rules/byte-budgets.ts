import { routes } from '#routes.ts';
import { representativePages } from '../../pages/representative-pages.ts';
import { weigher } from '../weigher.ts';
import { isContent, type Rule } from './rule.ts';

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
