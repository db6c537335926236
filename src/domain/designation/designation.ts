/**
 * Designations of standards and technical regulations: reading what is printed and what people type.
 *
 * Sources of the rules: Thông tư 11/2021/TT-BKHCN and, before it, Thông tư 21/2007/TT-BKHCN (TCVN: number, colon, year;
 * TCCS: number, colon, year, slash, the company's code); Thông tư 23/2007/TT-BKHCN and 26/2019/TT-BKHCN (QCVN: number, colon, year,
 * slash, issuing ministry; QCĐP for a province); ISO/IEC Directives, Part 2 and the ISO catalogue (organisations, document type,
 * parts, amendments and corrigenda); the Codex Alimentarius procedural manual (number, hyphen, year; CODEX STAN, CAC/RCP and CAC/GL
 * became CXS, CXC and CXG, and CXM and CXA joined them).
 */
import { codexSeries, international, plainPrefixes, printedPrefix } from './designation-prefixes.ts';
import {
  expandYear,
  tidyDesignation,
  tidyKeepingCase,
  typedCase,
  withoutLanguageMarks,
} from './designation-text.ts';
import { parseReadWith, parseSupplement, parseSupplementFirst } from './supplement.ts';
import type { DesignationSystem } from './designation-prefixes.ts';
import type { Supplement } from './supplement.ts';

export { tidyDesignation } from './designation-text.ts';
export type { DesignationSystem } from './designation-prefixes.ts';
export type { Supplement, SupplementType } from './supplement.ts';

/** A designation taken apart. */
export interface Designation {
  readonly system: DesignationSystem;
  /** The prefix of the number, as the issuer prints it: `TCVN`, `10TCN`, `ISO/IEC TS`, `CODEX STAN`. */
  readonly prefix: string;
  /** The main number as printed, with a letter where there is one: `9740`, `05A`, `306R`, `I`. */
  readonly number: string;
  /** Parts in order, as printed: `['1']` of 5716-1, `['C10']` of 7835-C10, `['5', '1', '1']` of 29110-5-1-1. */
  readonly parts: readonly string[];
  /** The second or later round of a draft: `2` of ISO/FDIS 21420.2. */
  readonly iteration?: string;
  readonly year?: number;
  /** Where the year is printed when not behind a colon: `TCCS 02/2022/ABC` of a company; once for both in `ISO 8968-1|IDF 20-1:2014`. */
  readonly yearPlace?: 'solidus' | 'joint';
  /** The ministry, province or company behind the slash of a QCVN, QCĐP or TCCS: `BYT`, `BTr`. */
  readonly issuer?: string;
  readonly supplements: readonly Supplement[];
  /** Supplements that are read together with the edition, which stays the one that is meant: `ISO 1234:2016 with Amd 1:2017`. */
  readonly readWith?: readonly Supplement[];
  /** The supplement is printed before the document, as in `Sửa đổi 1:2016 QCVN 9:2012/BKHCN`. */
  readonly supplementFirst?: true;
  /** A text of IEC with its amendments worked in: `CSV` (consolidated), `RLV` (redline), `EXV` (extended), `CMV`, `SER`. */
  readonly consolidation?: string;
  /** The number under which another body publishes the same text, with the bar before it: `|IDF 20-1:2014`. */
  readonly joint?: string;
  /** The revision after a Codex number in prose, as printed: `Rev. 4-2003`. */
  readonly revision?: string;
  /**
   * The document that this one adopts, when the designation names it. `TCVN ISO 9001:2015` names ISO 9001 without a
   * year (2015 is the year of the TCVN); `TCVN 9740:2013 (ISO 11287:2011)` names a dated edition.
   */
  readonly adopted?: Designation;
}

/**
 * Whether the issuers of a system use a number again for another subject: QCVN 02:2009/BYT is about water, QCVN 02:2019/BYT about dust.
 * Such numbers alone never show which edition is newer.
 */
export const reusesNumbers = (system: DesignationSystem): boolean => system === 'QCVN' || system === 'QCĐP';

const body =
  /^(\d+[A-Z]{0,2}|[IVX]+)((?:-[0-9A-Z][0-9A-Z.]*)*?)(?:\.(\d))?(?:[:](\d{4}|\d\d)|-((?:19|20)\d\d))?((?:\/.*)?)$/;
const companyBody = /^(\d+[A-Z]{0,2}|[IVX]+)((?:-[0-9A-Z]+)*?)(?:([:/-])((?:19|20)\d\d))?(?:\/(\S.*))?$/;
const consolidation = /^(.*?)((?:\+(?:AMD|COR)\d+:\d{4})*)(?: (CSV|RLV|EXV|CMV|SER))?$/;
const joint = /^(.*?)(?:\||\/| ?\()(IDF ?\d[^()|]*)\)?$/;

/** One publication asks for the same ten thousand designations thirteen times over. */
const read = new Map<string, Designation | undefined>();

/** Bounds of `read`: entries, above the whole catalogue of ISO (a process that meets more begins anew), and characters of each. */
const mostRead = 100_000;
const longestRead = 120;

/**
 * Reads a designation as it is printed or as people type it: any case, glued (`tcvn9740`), with a hyphen or a space before the
 * year (`TCVN 9740-2013`, `iso 9001 2015`), two digits of a year (`TCVN 1455:83`), without a year, with spaces around the punctuation.
 *
 * @param text the whole designation and nothing else
 * @returns its parts, or undefined when the text is not a designation of a system that the portal knows (DIN, JIS, GS1 …)
 */
export function parseDesignation(text: string): Designation | undefined {
  const known = read.get(text);
  if (known !== undefined || read.has(text)) return known;
  const designation = parse(text);
  if (text.length > longestRead) return designation;
  if (read.size >= mostRead) read.clear();
  read.set(text, designation);
  return designation;
}

function parse(text: string): Designation | undefined {
  const typed = withoutLanguageMarks(text.normalize('NFC').trim());
  const tidy = tidyDesignation(typed);
  const codex = codexSeries(tidy);
  if (codex) return parseCodex(typed, tidy.slice(codex.length), codex.printed);

  const together = parseReadWith(tidy);
  if (together) {
    const base = parseDesignation(together.base);
    return base?.year === undefined ? undefined : { ...base, readWith: together.supplements };
  }
  const first = parseSupplementFirst(tidy);
  if (first) {
    const base = parseDesignation(first.base);
    if (!base || base.supplements.length > 0) return undefined;
    const vietnamese = !['ISO', 'CODEX', 'IWA', 'IATF', 'SA'].includes(base.system);
    return {
      ...base,
      supplements: [first.supplement],
      ...(first.inWords && vietnamese ? { supplementFirst: true as const } : {}),
    };
  }
  const shared = joint.exec(tidy);
  if (shared) return parseJoint(shared[1] ?? '', shared[2] ?? '');

  const withAdopted = /^(.+?) ?\((.+?)(?:, ?(?:IDT|MOD|NEQ|EQV))?\)$/su.exec(typed);
  if (withAdopted) {
    const national = parseTidy(tidyDesignation(withAdopted[1] ?? ''), withAdopted[1] ?? '');
    const adopted = parseDesignation(withAdopted[2] ?? '');
    if (national && adopted) return { ...national, adopted };
    // The document may adopt one of a body whose numbers the portal does not read: AOAC 991.20, EN 14083:2003.
    return /^[A-Z]{2,}[A-Z\d ./:-]*\d[A-Za-z\d ./:-]*$/.test(withAdopted[2] ?? '') ? national : undefined;
  }
  return parseTidy(tidy, typed);
}

/** Codex prints revisions and amendments as prose behind the year: `, Rev.4-2003`, ` Rev.4 (2003)`, ` (2020)`, `, Revised in 2022`. */
function parseCodex(typed: string, rest: string, prefix: string): Designation | undefined {
  const plain = parseBody(rest, 'CODEX', prefix);
  if (plain) return plain;
  const [, number, prose] = /^([^,()]*?\d)(?:,\s*|\s+(?=\(|REV|AMD|WITH|SỬA))(\S.*)$/su.exec(rest) ?? [];
  const designation = number === undefined ? undefined : parseBody(number, 'CODEX', prefix);
  if (!designation || prose === undefined) return undefined;
  const kept = tidyKeepingCase(typed);
  // A letter may become two in upper case; then the end cannot be found by its length.
  const revision = kept.length === kept.toUpperCase().length ? kept.slice(-prose.length) : prose;
  const year = /^\((?:REV\w*\.? ?(?:IN )?)?((?:19|20)\d\d)\)$/.exec(prose)?.[1];
  return { ...designation, revision: year ? `Rev. ${year}` : revision.replace(/^\(([^()]*)\)$/, '$1') };
}

/** ISO and IDF publish methods of milk together, each under its own number; ISO's leads. */
function parseJoint(leading: string, other: string): Designation | undefined {
  const designation = parseTidy(leading, leading);
  const second = parseTidy(other, other);
  if (designation?.system !== 'ISO' || !second) return undefined;
  const year = designation.year ?? second.year;
  const number = [second.number, ...second.parts].join('-');
  return {
    ...designation,
    ...(year === undefined ? {} : { year }),
    ...(designation.year === undefined && year !== undefined ? { yearPlace: 'joint' as const } : {}),
    joint: `|IDF ${number}${second.year === undefined ? '' : `:${second.year}`}`,
  };
}

function parseTidy(tidy: string, typed: string): Designation | undefined {
  const sector = /^(\d{1,2}) ?TCN[ -]?/.exec(tidy) ?? /^()TCN ?(?=\d)/.exec(tidy);
  if (sector) return parseBody(tidy.slice(sector[0].length), 'TCN', `${sector[1] ?? ''}TCN`);

  const system = plainPrefixes.find(
    (prefix) => tidy.startsWith(prefix) || tidy.startsWith(prefix.replace('Đ', 'D')),
  );
  if (system) {
    const rest = tidy.slice(system.length).replace(/^[ -]+/, '');
    if (system === 'TCVN' && international.test(rest)) return parseNationalAdoption(rest);
    if (system === 'TCCS') return parseCompanyStandard(rest, typed);
    const designation = parseBody(rest, system, system);
    const { issuer } = designation ?? {};
    // Ministries print capitals; the codes of provinces have small letters too.
    return designation && issuer !== undefined && system === 'QCĐP'
      ? { ...designation, issuer: typedCase(typed, issuer) }
      : designation;
  }
  return parseInternational(tidy);
}

/** A company numbers and prints its own standards: `TCCS 01:2020/ABC`, `TCCS 02/2022/ABC`, `TCCS 5:2019/HTX Minh Quế`. */
function parseCompanyStandard(rest: string, typed: string): Designation | undefined {
  const match = companyBody.exec(rest);
  if (!match) return undefined;
  const [, number = '', parts = '', mark, year, issuer] = match;
  if (issuer !== undefined && !/^[\p{L}\d][\p{L}\d .&-]*$/u.test(issuer)) return undefined;
  return {
    system: 'TCCS',
    prefix: 'TCCS',
    number,
    parts: parts.split('-').slice(1),
    supplements: [],
    ...(year ? { year: Number(year) } : {}),
    ...(mark === '/' ? { yearPlace: 'solidus' as const } : {}),
    ...(issuer ? { issuer: typedCase(typed, issuer) } : {}),
  };
}

/** `TCVN ISO 9001:2015`: the number is ISO's, the year is that of the Vietnamese edition. */
function parseNationalAdoption(rest: string): Designation | undefined {
  const dated = parseInternational(rest);
  if (!dated) return undefined;
  const { year: _nationalYear, supplements: _nationalSupplements, ...adopted } = dated;
  return {
    ...dated,
    system: 'TCVN',
    prefix: `TCVN ${dated.prefix}`,
    adopted: { ...adopted, supplements: [] },
  };
}

function parseInternational(tidy: string): Designation | undefined {
  const match = international.exec(tidy);
  if (!match) return undefined;
  const [, text = '', amendments = '', form] = consolidation.exec(tidy.slice(match[0].length)) ?? [];
  const designation = parseBody(text, 'ISO', printedPrefix(match));
  if (!designation || (form === undefined && amendments === '')) return designation;
  // Only IEC publishes texts with their amendments worked in; a bare sum of them is such a text too.
  const worked = amendments.split('+').filter(Boolean).map(parseSupplement);
  if (!designation.prefix.startsWith('IEC') || designation.supplements.length > 0) return undefined;
  return {
    ...designation,
    supplements: worked.filter((item) => item !== undefined),
    consolidation: form ?? 'CSV',
  };
}

/** Series with two digits of a year behind a hyphen; the numbers of TCVN of that time end below 6500. */
function isShortYear(system: DesignationSystem, number: string, parts: readonly string[]): boolean {
  const [part] = parts;
  if (parts.length !== 1 || part === undefined || !/^[6-9]\d$/.test(part)) return false;
  return system === 'TCN' || system === 'TCXD' || (system === 'TCVN' && Number.parseInt(number, 10) < 6500);
}

function parseBody(rest: string, system: DesignationSystem, prefix: string): Designation | undefined {
  const match = body.exec(rest.replace(/ ((?:19|20)\d\d)(?=$|\/)/, ':$1'));
  if (!match) return undefined;
  const [, number = '', partText = '', iteration, colonYear, hyphenYear, tail = ''] = match;
  // No series has a part numbered like a year without a year behind it, so `9740-2013` means `9740:2013`.
  const yearText = colonYear ?? hyphenYear;
  const parts = partText.split('-').slice(1);
  const shortYear = yearText === undefined && isShortYear(system, number, parts) ? parts.pop() : undefined;
  const year = yearText ?? shortYear;
  if (iteration !== undefined && !/[/ ](?:CD|CDV|DIS|FDIS|WD|DTS|DTR|DPAS)$/.test(prefix)) return undefined;
  const supplements: Supplement[] = [];
  let issuer: string | undefined;
  for (const segment of tail.split('/').slice(1)) {
    const found = parseSupplement(segment);
    if (found) {
      // IEC prints `AMD1:2013`; ISO's catalogue has `Amd 1:2013` for IEC's documents too.
      const compact = prefix.startsWith('IEC') && /^(?:AMD|COR)\d/.test(segment);
      supplements.push(compact ? { ...found, compact } : found);
    } else if (/^[A-ZĐ][A-ZĐ0-9&-]*$/.test(segment) && issuer === undefined) {
      issuer = segment.replace('&', '');
    } else {
      return undefined;
    }
  }
  return {
    system,
    prefix,
    number,
    parts,
    supplements,
    ...(iteration === undefined ? {} : { iteration }),
    ...(year === undefined ? {} : { year: expandYear(year) }),
    ...(issuer === undefined ? {} : { issuer }),
  };
}
