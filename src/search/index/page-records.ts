/** Landing pages, listings, forms and tools as the index is told of them: every page of the site map that has no record of its own. */
import type { Library } from '#library/build-library.ts';
import { icsLineage } from '#domain/classification/ics.ts';
import { siteMap } from '#library/site/site-map.ts';
import { icsPath, productParts, routes, targetPath } from '#routes.ts';
import type { SearchRecord } from '#search/format/records/record.ts';

/** Titles as the index is told of them, where the words of a title would answer those who mean another page. */
const indexedTitles: Readonly<Record<string, string>> = {
  // “Hủy đăng ký lớp, sự kiện” holds all that somebody types who wants to enrol.
  [routes.cancellation]: 'Hủy chỗ',
};

/** A name with commas as people say it, where it has any: `rau quả`. */
export function spokenNames(name: string): string[] {
  const [head = ''] = name.split(' (');
  return head.includes(', ') ? [head.replaceAll(', ', ' ')] : [];
}

/** A page below a product's: a roadmap, the answer on conformity, who helps, how it is made. */
const productGuide = new RegExp(`^${routes.products}([^/]+)/(?:${Object.values(productParts).join('|')})/`);

/** The roadmap for selling in the country: where people say that they want to sell, and what they ask for. */
const soldAtHome = '/trong-nuoc/';
const whereSold = 'siêu thị, cửa hàng, chợ';
const whatIsAsked = 'giấy tờ, giấy phép, thủ tục, điều kiện';

interface Page {
  href: string;
  title: string;
  names: string[];
  words: string[];
  english?: boolean;
  content: 'pages' | 'listing' | 'productGuide';
  /** The product that it is about. */
  product?: string;
  titleWords?: string;
  asked?: readonly string[] | undefined;
}

/** The words by which people ask for a page; the plan is called by its number too: `chỉ tiêu của Kế hoạch 191`. */
function wordsFor(href: string, { pageWords, plan }: Library): readonly string[] {
  const words = pageWords.get(href) ?? [];
  const [number] = plan?.number.split('/') ?? [];
  if (number === undefined || !href.startsWith(routes.plan)) return words;
  return words.map((word) => word.replace('Kế hoạch', `Kế hoạch ${number}`));
}

function recordOf(
  { href, title, names, words, english, content, product, ...page }: Page,
  library: Library,
): SearchRecord {
  const titleWords = page.titleWords ?? indexedTitles[href];
  const all = [...names, ...wordsFor(href, library)];
  return {
    hit: {
      href,
      content,
      title,
      ...(english ? { english: true } : {}),
      ...(all.length > 0 ? { names: all } : {}),
    },
    part: 'main',
    facets: { content: [content], ...(product === undefined ? {} : { subject: [product] }) },
    ...(titleWords === undefined ? {} : { titleWords }),
    ...(page.asked === undefined ? {} : { asked: page.asked }),
    text: words.join('\n'),
    related: [],
  };
}

/** A guide is found by its question and by its product, and shown where a query names both. */
function guideOf(href: string, title: string, slug: string, { products }: Library) {
  const product = products.find((one) => one.slug === slug);
  const name = product?.name_vi ?? '';
  const at = title.toLocaleLowerCase('vi').lastIndexOf(name.toLocaleLowerCase('vi'));
  const question = at > 0 ? title.slice(0, at) : title;
  const atHome = href.endsWith(soldAtHome);
  return {
    product: slug,
    names: [
      name,
      ...spokenNames(name),
      ...(product?.geographical_indication ?? []).map(({ product: of }) => of),
    ],
    titleWords: [question, ...(atHome ? [whereSold, whatIsAsked] : [])].join(' '),
    asked: atHome ? product?.asked : undefined,
  };
}

/** @param known addresses that other records have */
export function pageRecords(library: Library, known: ReadonlySet<string>): SearchRecord[] {
  // A target of the plan is found once, where the plan shows it.
  const targets = new Set(library.collections.indicators.map(({ slug }) => targetPath(slug)));
  const pages = new Map<string, Page>();
  const add = (page: Page) => {
    if (!known.has(page.href) && !targets.has(page.href) && !pages.has(page.href)) pages.set(page.href, page);
  };
  const sections = siteMap(library);
  add({ href: routes.siteMap, title: 'Sơ đồ trang', names: [], words: [], content: 'pages' });
  for (const { label, href } of sections) add({ href, title: label, names: [], words: [], content: 'pages' });
  for (const { lists, label: section } of sections) {
    for (const { heading, page, items } of lists) {
      if (page) add({ href: page.href, title: page.title, names: [], words: [section], content: 'listing' });
      for (const { href, label, lang } of items) {
        if (href.startsWith(routes.icsTree)) continue;
        const english = lang === 'en';
        const guided = productGuide.exec(href)?.[1];
        // The last section names pages and tools; every other one names lists.
        const content =
          guided !== undefined ? 'productGuide' : section === sections.at(-1)?.label ? 'pages' : 'listing';
        add({
          href,
          title: label,
          names: [],
          words: [heading, section],
          english,
          content,
          ...(guided === undefined ? {} : guideOf(href, label, guided, library)),
        });
      }
    }
  }
  const national = new Set(
    library.standards.filter(({ isoEdition }) => !isoEdition).flatMap(({ ics }) => ics.flatMap(icsLineage)),
  );
  for (const { code, entry } of library.ics.byCode.values()) {
    if (!library.icsCounts.has(code)) continue;
    const title = `ICS ${code} ${entry.name_vi ?? ''}`.trim();
    // A list of international standards alone is found by its code: its Vietnamese name would promise a Vietnamese text.
    const titleWords = national.has(code) ? undefined : `ICS ${code}`;
    add({
      href: icsPath(code),
      title,
      names: titleWords === undefined ? [entry.name_en] : [],
      words: [],
      content: 'listing',
      ...(titleWords === undefined ? {} : { titleWords }),
    });
  }
  return [...pages.values()].map((page) => recordOf(page, library));
}
