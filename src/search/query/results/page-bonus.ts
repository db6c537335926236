/** Score bonus for pages, on top of their match: those that gather what applies to a thing answer its bare name. */
import { coverage, wordsTold } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import type { Ranking, Scored } from './ranking.ts';

const gathers = new Set(['product', 'topic']);

/** Bonus for a body whose name the query abbreviates; laws have the same words in their titles. */
const abbreviated = 9;

/** True where the query is one abbreviation in capitals: `TĐC`. */
const isAbbreviation = ({ slots: [only, ...others] }: Ranking): boolean =>
  others.length === 0 && only?.words.length === 1 && only.words[0]?.typed.capitals === true;

/** The page of a product gathers what applies to it, so for the bare name of a product it is the best answer. */
export function pageBonus(
  content: string,
  title: Coverage,
  name: Coverage,
  other: Coverage,
  { key, whole, share, paired }: Scored,
  ranking: Ranking,
): number {
  const { pairs } = ranking;
  const length = wordsTold(ranking);
  if (content === 'members' && title.covered > 0.7 && isAbbreviation(ranking)) return abbreviated;
  if (title.covered > 0.7 && title.inOrder === 1)
    return length <= 2 || title.early === 1 || title.filled > (content === 'law' ? 0.5 : 0.66) ? 5 : 1;
  if (name.covered > 0.7 && name.inOrder === 1) return 4;
  if (other.covered > 0.95 && other.inOrder === 1 && other.early === 1) return 4;
  // A page that gathers all that applies to a thing answers its bare name, even where only its lead says it.
  const lead = gathers.has(content) ? coverage(key, ['scope', 'names'], 1, ranking) : undefined;
  if (lead && length <= 2 && lead.covered > 0.7 && lead.inOrder === 1) return 4;
  const together = paired || pairs.length === 0;
  return whole && together && share > 0.4 && length <= 3 ? 3 : 0;
}
