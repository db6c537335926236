/** From a typed number to documents, in order: what it names, what adopts it or is adopted by it, other editions, relatives. */
import { matchDesignation } from '#domain/designation/designation-query.ts';
import type { DesignationMatch, DesignationQuery } from '#domain/designation/designation-query.ts';
import { designationSortKey, seriesKey } from '#domain/designation/designation-format.ts';
import { parseDesignation } from '#domain/designation/designation.ts';
import { leadingDigits } from '#search/format/records/number-index.ts';
import type { NumberRow } from '#search/format/records/number-index.ts';
import { isOutdated } from '#search/format/records/stored-hit.ts';
import type { StoredHit } from '#search/format/records/stored-hit.ts';

export interface NumberMatch {
  row: NumberRow;
  match: DesignationMatch | 'beginning';
}

/** The rows of the fetched files that a typed number names, best first. */
export function lookUpNumber(query: DesignationQuery, rows: readonly NumberRow[]): NumberMatch[] {
  const matches = rows.flatMap((row): NumberMatch[] => {
    const designation = parseDesignation(row.designation);
    const match = designation && matchDesignation(query, designation);
    return match ? [{ row, match }] : [];
  });
  return unique(matches.sort(compareMatches));
}

/**
 * The rows whose numbers begin with the typed digits: for a number that is still being typed. Digits with a letter behind them go no
 * further: `5S` is a word, not the beginning of a number.
 */
export function completeNumber(query: DesignationQuery, rows: readonly NumberRow[]): NumberMatch[] {
  const digits = leadingDigits(query.number);
  if (digits !== query.number.replace(/^0+(?=\d)/, '')) return [];
  const matches = rows.flatMap((row): NumberMatch[] => {
    const designation = parseDesignation(row.designation);
    if (!designation || row.because !== undefined || query.year !== undefined) return [];
    if (query.system !== undefined && query.system !== designation.system) return [];
    return leadingDigits(designation.number).startsWith(digits) ? [{ row, match: 'beginning' }] : [];
  });
  return unique(matches.sort(compareMatches));
}

/**
 * The one edition that the query names: the edition of the typed year, or the current edition where no year was typed and only
 * one document has the number.
 */
export function namedEdition(matches: readonly NumberMatch[]): NumberMatch | undefined {
  const named = matches.filter(
    ({ row, match }) => row.because === undefined && (match === 'edition' || match === 'document'),
  );
  const [first] = named;
  const documents = new Set(named.map(({ row }) => seriesKey(row.designation)));
  return documents.size === 1 ? first : undefined;
}

/** Each document once, where it stands best. */
function unique(matches: readonly NumberMatch[]): NumberMatch[] {
  const seen = new Set<string>();
  return matches.filter(({ row: { hit } }) => {
    const isNew = !seen.has(hit.href);
    seen.add(hit.href);
    return isNew;
  });
}

/** Sort rank: named or current editions; adoptions; outdated editions; parts, supplements, variants; numbers that begin alike. */
function rank({ row, match }: NumberMatch): number {
  const outdated = isOutdated(row.hit);
  const foreign = row.because !== undefined;
  if (match === 'beginning') return outdated ? 9 : 8;
  // A page on the document stands behind what is current, and before what is not.
  if (match === 'related' && row.hit.designation === undefined) return 4.5;
  if (match === 'related') return 4 + (foreign ? 2 : 0) + (outdated ? 1 : 0);
  if (foreign) return outdated ? 3 : 1;
  return match === 'edition' || !outdated ? 0 : 2;
}

function compareMatches(a: NumberMatch, b: NumberMatch): number {
  const order = rank(a) - rank(b);
  if (order !== 0) return order;
  const national = Number(isForeign(a.row.hit)) - Number(isForeign(b.row.hit));
  if (national !== 0) return national;
  // Editions of one document from the newest; documents in the order of their numbers.
  const sameDocument = seriesKey(a.row.hit.designation ?? '') === seriesKey(b.row.hit.designation ?? '');
  if (sameDocument) return (b.row.hit.year ?? 0) - (a.row.hit.year ?? 0);
  return designationSortKey(a.row.hit.designation ?? '') < designationSortKey(b.row.hit.designation ?? '')
    ? -1
    : 1;
}

function isForeign({ kind }: StoredHit): boolean {
  return kind === 'ISO' || kind === 'CODEX' || kind === 'other';
}
