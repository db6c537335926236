/** Parses a document number typed into the search box: with or without prefix, year and ministry. */
import { seriesName } from './designation-prefixes.ts';
import { parseDesignation, tidyDesignation } from './designation.ts';
import type { Designation, DesignationSystem, Supplement } from './designation.ts';

/** A typed number: what it names; a field that was not typed is absent and matches anything. */
export interface DesignationQuery {
  system?: DesignationSystem;
  prefix?: string;
  number: string;
  parts: readonly string[];
  year?: number;
  issuer?: string;
  /** The supplements that the query names; a base document alone does not answer it then. */
  supplements: readonly Supplement[];
}

/** How well a document answers a typed number, best first. */
export type DesignationMatch =
  /** The very edition: number, parts and year as typed. */
  | 'edition'
  /** The document as typed, in one of its editions. */
  | 'document'
  /** A part of the document, an adoption of it, a variant prefix (ISO/TS for ISO), or a supplement. */
  | 'related';

const bareNumber = /^(\d{1,6}[A-Z]{0,2}(?:-[0-9A-Z]+)*)(?: |:)?((?:19|20)\d\d)?((?:\/[A-ZĐ]+)?)$/;

/**
 * Reads typed text as the number of a document.
 *
 * @param text what was typed: `tcvn9740`, `9740:2013`, `9740-2013`, `QCVN 8-2`, `8-2:2011/BYT`, `iso iec 17025`
 * @returns undefined when the text is no number; a bare number of one or two digits is a word, not a designation
 */
export function parseDesignationQuery(text: string): DesignationQuery | undefined {
  const parsed = parseDesignation(text);
  if (parsed) return queryOf(parsed);
  const bare = bareNumber.exec(tidyDesignation(text));
  if (!bare) return undefined;
  const [, number = '', year = '', issuer = ''] = bare;
  if (/^\d{1,2}$/.test(number) && !year) return undefined;
  // The number is read by the same rules as a full designation, whatever series it belongs to.
  const read = parseDesignation(`QCVN ${number}${year ? `:${year}` : ''}${issuer}`);
  if (!read) return undefined;
  const { system: _system, prefix: _prefix, ...query } = queryOf(read);
  return query;
}

function queryOf(designation: Designation): DesignationQuery {
  const { system, prefix, number, parts, year, issuer, supplements } = designation;
  return {
    system,
    prefix,
    number,
    parts,
    supplements,
    ...(year === undefined ? {} : { year }),
    ...(issuer === undefined ? {} : { issuer }),
  };
}

const bare = (part: string): string => part.replace(/^([A-Z]*)0+(?=\d)/, '$1');

/**
 * Tells how well a document answers a typed number.
 *
 * @param query from `parseDesignationQuery`
 * @param designation of a document in the library
 * @returns the kind of match, or undefined when the document is another one
 */
export function matchDesignation(
  query: DesignationQuery,
  designation: Designation,
): DesignationMatch | undefined {
  const adopted = designation.adopted;
  if (query.system !== undefined && query.system !== designation.system) {
    // "iso 9001" also names the national adoption TCVN ISO 9001.
    return adopted?.system === query.system && sameNumber(query, adopted) ? 'related' : undefined;
  }
  if (!sameNumber(query, designation)) return undefined;
  if (query.issuer !== undefined && query.issuer.toUpperCase() !== designation.issuer?.toUpperCase())
    return undefined;
  if (query.year !== undefined && query.year !== designation.year) return undefined;
  if (!query.supplements.every((wanted, index) => sameSupplement(wanted, designation.supplements[index]))) {
    return undefined;
  }
  const samePrefix =
    query.prefix === undefined || seriesName(query.prefix) === seriesName(designation.prefix);
  const whole = query.parts.length === designation.parts.length;
  if (!samePrefix || !whole || query.supplements.length !== designation.supplements.length) return 'related';
  return query.year === undefined ? 'document' : 'edition';
}

function sameNumber(query: DesignationQuery, { number, parts }: Designation): boolean {
  return (
    bare(query.number) === bare(number) &&
    query.parts.every((part, index) => bare(part) === bare(parts[index] ?? ''))
  );
}

/** A supplement typed without its number or year (`/Amd`, `/SĐ1`) may be any that fits. */
function sameSupplement(wanted: Supplement, found: Supplement | undefined): boolean {
  return (
    wanted.type === found?.type &&
    (wanted.number === undefined || bare(wanted.number) === bare(found.number ?? '')) &&
    (wanted.year === undefined || wanted.year === found.year)
  );
}
