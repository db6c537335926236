/** Designations written out again: the printed form, the keys by which editions are found, and the order of lists. */
import { parseDesignation, tidyDesignation } from './designation.ts';
import type { Designation, Supplement, SupplementType } from './designation.ts';
import { toSlug } from '#text/vietnamese.ts';

const internationalSupplement: Readonly<Record<SupplementType, string>> = {
  amendment: 'Amd',
  corrigendum: 'Cor',
  addendum: 'Add',
  supplement: 'Suppl',
  extension: 'Ext',
};

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
  const { prefix, number, parts, year, issuer, supplements, revision } = designation;
  const yearMark = designation.system === 'CODEX' ? '-' : ':';
  return [
    `${prefix} ${[number, ...parts].join('-')}`,
    year === undefined ? '' : `${yearMark}${year}`,
    issuer ? `/${issuer}` : '',
    ...supplements.map((item) => `/${formatSupplement(item, isVietnamese(designation))}`),
    revision ? `, ${revision}` : '',
  ].join('');
}

function formatSupplement({ type, number, year }: Supplement, vietnamese: boolean): string {
  const yearText = year === undefined ? '' : `:${year}`;
  if (vietnamese && type === 'amendment') return `SĐ${number ?? ''}${yearText}`;
  if (vietnamese && type === 'corrigendum') return `ĐC${number ?? ''}${yearText}`;
  return `${internationalSupplement[type]}${number ? ` ${number}` : ''}${yearText}`;
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

/** Names under which a series goes on: those that Codex gave after 2014, and others that a catalogue prefers. */
const seriesNames: Readonly<Record<string, string>> = {
  // A double logo led by IEC, as printed around 2009; the catalogue has the edition under IEC alone.
  'IEC/ISO': 'IEC',
  'CODEX STAN': 'CXS',
  'CAC/RCP': 'CXC',
  'CAC/GL': 'CXG',
};

/** `08` and `8`, `E01` and `E1` name the same part: people leave the zeros out. */
function withoutZeros(part: string): string {
  return part.replace(/^([A-Z]*)0+(?=\d)/, '$1');
}

function documentKey({ prefix, number, parts, issuer }: Designation): string {
  const numbers = [number, ...parts].map(withoutZeros).join('-');
  return `${seriesNames[prefix] ?? prefix} ${numbers}${issuer ? `/${issuer}` : ''}`.toLowerCase();
}

function supplementKey({ type, number, year }: Supplement): string {
  return `/${type} ${number ? withoutZeros(number) : ''}${year === undefined ? '' : `:${year}`}`;
}

function editionKey(designation: Designation): string {
  return [
    documentKey(designation),
    designation.year === undefined ? '' : `:${designation.year}`,
    ...designation.supplements.map(supplementKey),
    designation.revision ? `,${designation.revision.toLowerCase().replace(/[^a-z0-9]/g, '')}` : '',
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
