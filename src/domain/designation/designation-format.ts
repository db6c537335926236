/** Designations written out again: the printed form, the keys by which editions are found, and the order of lists. */
import { seriesName } from './designation-prefixes.ts';
import { parseDesignation, tidyDesignation } from './designation.ts';
import { formatReadWith, formatSupplement, formatSupplementFirst } from './supplement.ts';
import type { Designation, Supplement } from './designation.ts';
import { toSlug } from '#text/vietnamese.ts';

/** True for designations issued in Viet Nam, where an amendment is printed `SĐ` (sửa đổi) and a corrigendum `ĐC` (đính chính). */
function isVietnamese(designation: Designation): boolean {
  return !['CODEX', 'ISO', 'IWA', 'IATF', 'SA'].includes(designation.system);
}

/**
 * The designation as its issuer prints it: `TCVN 9740:2013`, `QCVN 8-2:2011/BYT`, `ISO/IEC TS 17027:2014`,
 * `CODEX STAN 216-1999`. An adopted document is not appended.
 *
 * @param designation as `parseDesignation` returns it; printed zeros (`QCVN 05A`, `SĐ01`) are kept
 */
export function formatDesignation(designation: Designation): string {
  const { prefix, number, parts, iteration, year, issuer, supplements, revision } = designation;
  const { joint = '', consolidation, supplementFirst, readWith } = designation;
  const yearMark = designation.system === 'CODEX' ? '-' : designation.yearPlace === 'solidus' ? '/' : ':';
  // `ISO 8968-1|IDF 20-1:2014`: the year is printed once, at the end.
  const yearText = year === undefined || designation.yearPlace === 'joint' ? '' : `${yearMark}${year}`;
  const vietnamese = isVietnamese(designation);
  const head = `${prefix} ${[number, ...parts].join('-')}${iteration ? `.${iteration}` : ''}`;
  const base = `${head}${yearText}${joint}${issuer ? `/${issuer}` : ''}`;
  const [first] = supplements;
  if (supplementFirst && first) return `${formatSupplementFirst(first)} ${base}`;
  if (consolidation !== undefined) {
    const worked = supplements.map((item) => `+${formatSupplement({ ...item, compact: true }, false)}`);
    return `${base}${worked.join('')} ${consolidation}`;
  }
  return [
    base,
    ...supplements.map((item) => `/${formatSupplement(item, vietnamese)}`),
    revision ? `, ${revision}` : '',
    readWith ? formatReadWith(readWith, vietnamese) : '',
  ].join('');
}

/** The printed form of typed text, or the tidied text itself when it is not a designation that the portal knows. */
export function normaliseDesignation(text: string): string {
  const parsed = parseDesignation(text);
  return parsed ? formatDesignation(parsed) : text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The address of an edition: a public contract, see `toSlug`. */
export function designationSlug(designation: string): string {
  return toSlug(designation);
}

/** `08` and `8`, `E01` and `E1` name the same part: people leave the zeros out. */
function withoutZeros(part: string): string {
  return part.replace(/^([A-Z]*)0+(?=\d)/, '$1');
}

function documentKey({ prefix, number, parts, iteration, issuer }: Designation): string {
  const numbers = [number, ...parts].map(withoutZeros).join('-') + (iteration ? `.${iteration}` : '');
  return `${seriesName(prefix)} ${numbers}${issuer ? `/${issuer}` : ''}`.toLowerCase();
}

function supplementKey({ type, number, year, draft }: Supplement): string {
  return `/${draft ? `${draft} ` : ''}${type} ${number ? withoutZeros(number) : ''}${year === undefined ? '' : `:${year}`}`;
}

/** `Rev.4-2003`, `Rev. 4 (2003)` and `Revised in 2020`, `Rev. 2020`: one key for each revision, however it is put. */
function revisionKey(revision: string): string {
  return revision
    .toLowerCase()
    .replace(/\b(?:revised|revision|rev)\b\.?(?: in)?/g, 'rev')
    .replace(/\b(?:amended|amendment|amd)\b\.?(?: in)?|sửa đổi(?: năm)?/g, 'amd')
    .replace(/\bwith\b/g, '')
    .replace(/[^a-z0-9]/g, '');
}

function editionKey(designation: Designation): string {
  return [
    documentKey(designation),
    designation.year === undefined ? '' : `:${designation.year}`,
    ...designation.supplements.map(supplementKey),
    designation.consolidation ? ` ${designation.consolidation}` : '',
    designation.revision ? `,${revisionKey(designation.revision)}` : '',
  ].join('');
}

/**
 * The key of one edition, equal for all spellings of it (case, spaces, hyphen before the year, leading zeros, older and newer Codex
 * series names). Text that is not a known designation keys on its letters and digits.
 */
export function designationKey(text: string): string {
  const parsed = parseDesignation(text);
  return parsed ? editionKey(parsed) : `?${toSlug(tidyDesignation(text))}`;
}

/**
 * The key of a document whatever its edition: the same for TCVN 6754:2007 and TCVN 6754:2019. A supplement belongs to one
 * edition, so its key names that edition: /Amd 1 of ISO 7513:1990 is never an edition of ISO 7513.
 */
export function seriesKey(text: string): string {
  const parsed = parseDesignation(text);
  if (!parsed) return `?${toSlug(tidyDesignation(text))}`;
  if (parsed.supplements.length === 0) return documentKey(parsed);
  const supplements = parsed.supplements.map(({ year: _year, ...item }) => supplementKey(item));
  return `${documentKey(parsed)}:${parsed.year ?? ''}${supplements.join('')}`;
}

/** The edition that a supplement belongs to (`ISO 7513:1990` of `ISO 7513:1990/Amd 1:2012`); undefined for a base document. */
export function baseDesignation(text: string): string | undefined {
  const parsed = parseDesignation(text);
  if (!parsed || parsed.supplements.length === 0) return undefined;
  return formatDesignation({ ...parsed, supplements: parsed.supplements.slice(0, -1) });
}

/** The document without part, edition and supplements: the key that the parts of one standard share (5716-1, 5716-2). */
export function multipartKey(text: string): string | undefined {
  const parsed = parseDesignation(text);
  return parsed && documentKey({ ...parsed, parts: [] });
}

const systemOrder = [
  'QCVN',
  'QCĐP',
  'TCVN',
  'TCN',
  'TCXDVN',
  'TCXD',
  'TCCS',
  'CODEX',
  'ISO',
  'IWA',
  'IATF',
  'SA',
];

/** Digits padded so that text order is number order; letters stay. */
function padded(part: string): string {
  return part.replace(/\d+/g, (digits) => digits.padStart(8, '0'));
}

/**
 * A text by which designations sort as the field sorts them: by family, then numbers and parts by value (8-2 before 8-10, 9740
 * before 11041), then prefix, year and supplements. Compare two keys with `<`.
 */
export function designationSortKey(text: string): string {
  const parsed = parseDesignation(text);
  if (!parsed) return `99 ${toSlug(text)}`;
  const { system, prefix, number, parts, year, issuer, supplements, revision } = parsed;
  const family = String(systemOrder.indexOf(system)).padStart(2, '0');
  // National adoptions (TCVN ISO 9001) carry foreign numbers and follow the national numbering.
  const adoption = system === 'TCVN' && prefix !== 'TCVN' ? '1' : '0';
  return [
    `${family}${adoption}`,
    padded(number),
    // A space sorts before every letter and digit, so a document comes before its parts.
    parts.map((part) => ` ${padded(part)}`).join(''),
    prefix,
    issuer ?? '',
    year ?? '9999',
    supplements.map((item) => ` ${item.type}${padded(item.number ?? '')}${item.year ?? ''}`).join(''),
    revision ?? '',
  ].join('\u0001');
}

/** Compares two designations as lists show them; see `designationSortKey`. */
export function compareDesignations(a: string, b: string): number {
  const [keyA, keyB] = [designationSortKey(a), designationSortKey(b)];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}
