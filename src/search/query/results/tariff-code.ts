/** Headings of the customs tariff (HS): a product of the portal has them as names. */
import { fieldOf, readPostings } from '#search/format/words/postings.ts';
import { shownHit } from '#search/format/records/stored-hit.ts';
import type { SearchOutcome } from '#search/format/types.ts';
import type { OpenIndex } from '#search/query/files/open-index.ts';

const code =
  /^(?:(?:mã(?: số)?|ma(?: so)?|nhóm|nhom)\s+)?(hs\s*(?:code)?\s*:?\s*)?(\d{4})(?:\.?\d\d){0,3}$/iu;

/**
 * The answer to a heading that no product has: the products of its chapter, and that the heading itself is not there. A bare number is
 * taken for a heading where it begins with a zero, as that of no standard does.
 *
 * @returns undefined for anything else
 */
export async function answerUnknownTariff(
  text: string,
  index: OpenIndex,
): Promise<SearchOutcome | undefined> {
  const [, named, heading] = code.exec(text) ?? [];
  if (heading === undefined || (named === undefined && !heading.startsWith('0'))) return undefined;
  const chapter = heading.slice(0, 2);
  const terms = await index.termsBeginning('main', chapter);
  if (terms.some(({ folded }) => folded === heading)) return undefined;
  const records = terms
    .filter(({ folded }) => /^\d{4}$/.test(folded))
    .flatMap(({ spellings }) => spellings.map(({ postings }) => readPostings(postings)))
    .flatMap(({ records: list, places }) =>
      list.filter((_record, at) => places[at]?.some((place) => fieldOf(place) === 'names')),
    );
  const hits = await Promise.all([...new Set(records)].map((record) => index.hit('main', record)));
  const products = hits.filter((hit) => hit !== undefined).filter(({ content }) => content === 'product');
  return {
    hits: products.map(shownHit),
    total: products.length,
    unmatched: [heading],
    terms: [],
    counts: {},
  };
}
