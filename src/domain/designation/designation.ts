/**
 * Designations of standards and technical regulations: reading what is printed and what people type.
 *
 * Sources of the rules: Thông tư 11/2021/TT-BKHCN and, before it, Thông tư 21/2007/TT-BKHCN (TCVN: number, colon, year);
 * Thông tư 23/2007/TT-BKHCN and 26/2019/TT-BKHCN (QCVN: number, colon, year, slash, issuing ministry; QCĐP for a province);
 * ISO/IEC Directives, Part 2 and the ISO catalogue (organisations, document type, parts, amendments and corrigenda);
 * the Codex Alimentarius procedural manual (number, hyphen, year; CODEX STAN, CAC/RCP and CAC/GL became CXS, CXC and CXG).
 */

/** The families of documents that the portal knows; each has a numbering of its own. */
export type DesignationSystem =
  'TCVN' | 'QCVN' | 'QCĐP' | 'TCN' | 'TCXD' | 'TCXDVN' | 'TCCS' | 'CODEX' | 'ISO' | 'IWA' | 'IATF' | 'SA';

/** What a supplement does to the document that it belongs to. */
export type SupplementType = 'amendment' | 'corrigendum' | 'addendum' | 'supplement' | 'extension';

/** An amendment, corrigendum or other supplement, published under the number of its base document. */
export interface Supplement {
  type: SupplementType;
  /** As printed, zeros included (`01` in SĐ01:2024); absent when the supplement has no number. */
  number?: string;
  year?: number;
}

/** A designation taken apart. */
export interface Designation {
  system: DesignationSystem;
  /** What stands before the number, as the issuer prints it: `TCVN`, `10TCN`, `ISO/IEC TS`, `CODEX STAN`. */
  prefix: string;
  /** The main number as printed, with a letter where there is one: `9740`, `05A`, `306R`, `I`. */
  number: string;
  /** Parts in order, as printed: `['1']` of 5716-1, `['C10']` of 7835-C10, `['5', '1', '1']` of 29110-5-1-1. */
  parts: string[];
  year?: number;
  /** The ministry or body behind the slash of a QCVN, QCĐP or TCCS: `BYT`, `BNNPTNT`. */
  issuer?: string;
  supplements: Supplement[];
  /** What follows a Codex number in prose, as printed: `Rev. 4-2003`. */
  revision?: string;
  /**
   * The document that this one adopts, when the designation names it. `TCVN ISO 9001:2015` names ISO 9001 without a
   * year (2015 is the year of the TCVN); `TCVN 9740:2013 (ISO 11287:2011)` names a dated edition.
   */
  adopted?: Designation;
}

const organisations = 'ISO|IEC|IEEE|ASTM|ASME|CIE|HL7|SAE|OECD|UNDP';
const documentTypes = 'TS|TR|PAS|GUIDE|ISP|DATA|TTA|PWI|AWI|CD|DIS|FDIS|WD|R';
const international = new RegExp(
  `^((?:${organisations})(?:[/ ](?:${organisations}))*)(?:[/ ]?(${documentTypes})(?![A-Z]))?[ ]?(?=\\d)`,
);

const codexPrefixes: readonly (readonly [pattern: RegExp, printed: string])[] = [
  [/^(?:CODEX ?)?CXS ?/, 'CXS'],
  [/^(?:CODEX ?)?CXC ?/, 'CXC'],
  [/^(?:CODEX ?)?CXG ?/, 'CXG'],
  [/^CODEX ?STAN(?:DARD)? ?/, 'CODEX STAN'],
  [/^CAC[/ ]?RCP ?/, 'CAC/RCP'],
  [/^CAC[/ ]?GL ?/, 'CAC/GL'],
];

const plainPrefixes: readonly DesignationSystem[] = [
  'TCVN',
  'QCVN',
  'QCĐP',
  'TCXDVN',
  'TCXD',
  'TCCS',
  'IWA',
  'IATF',
  'SA',
];

const body = /^(\d+[A-Z]{0,2}|[IVX]+)((?:-[0-9A-Z][0-9A-Z.]*)*)(?::(\d{4}))?((?:\/.*)?)$/;
const supplement = /^(SĐ|SD|ĐC|DC|AMD|COR|ADD|SUPPL|EXT)[. ]?(\d+)?(?:[:-](\d{4}))?$/;
const supplementTypes: Readonly<Record<string, SupplementType>> = {
  SĐ: 'amendment',
  SD: 'amendment',
  AMD: 'amendment',
  ĐC: 'corrigendum',
  DC: 'corrigendum',
  COR: 'corrigendum',
  ADD: 'addendum',
  SUPPL: 'supplement',
  EXT: 'extension',
};
const plausibleYear = /^(?:19|20)\d\d$/;

/**
 * Tidies typed text without changing what it says: NFC, one kind of hyphen and colon, no spaces around them, one space
 * elsewhere, upper case.
 */
export function tidyDesignation(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-')
    .replace(/[\uFF1A\u2236]/g, ':')
    .replace(/[\s\u00A0\u200B]+/g, ' ')
    .replace(/ ?([:/-]) ?/g, '$1')
    .trim()
    .toUpperCase();
}

/**
 * Reads a designation as it is printed or as people type it: any case, glued (`tcvn9740`), with a hyphen or a space before the
 * year (`TCVN 9740-2013`, `iso 9001 2015`), without a year, with spaces around the punctuation.
 *
 * @param text the whole designation and nothing else
 * @returns its parts, or undefined when the text is not a designation of a system that the portal knows (DIN, JIS, GS1 …)
 */
export function parseDesignation(text: string): Designation | undefined {
  const revised = /^([^,(]+),\s*(.+)$/su.exec(text.normalize('NFC').trim());
  if (revised) {
    const designation = parseTidy(tidyDesignation(revised[1] ?? ''));
    return designation?.system === 'CODEX' ? { ...designation, revision: revised[2] ?? '' } : undefined;
  }
  const tidy = tidyDesignation(text);
  const withAdopted = /^(.+?) ?\(([^()]+)\)$/.exec(tidy);
  if (withAdopted) {
    const national = parseTidy(withAdopted[1] ?? '');
    const adopted = parseTidy(withAdopted[2] ?? '');
    return national && adopted ? { ...national, adopted } : undefined;
  }
  return parseTidy(tidy);
}

function parseTidy(tidy: string): Designation | undefined {
  const sector = /^(\d{1,2}) ?TCN ?/.exec(tidy) ?? /^()TCN ?(?=\d)/.exec(tidy);
  if (sector) return parseBody(tidy.slice(sector[0].length), 'TCN', `${sector[1] ?? ''}TCN`);

  const system = plainPrefixes.find(
    (prefix) => tidy.startsWith(prefix) || tidy.startsWith(prefix.replace('Đ', 'D')),
  );
  if (system) {
    const rest = tidy.slice(system.length).trimStart();
    if (system === 'TCVN' && international.test(rest)) return parseNationalAdoption(rest);
    return parseBody(rest, system, system);
  }
  for (const [pattern, printed] of codexPrefixes) {
    const match = pattern.exec(tidy);
    if (match) return parseBody(tidy.slice(match[0].length), 'CODEX', printed);
  }
  return parseInternational(tidy);
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
  const bodies = (match[1] ?? '').split(/[/ ]/);
  const type = match[2] === 'GUIDE' ? 'Guide' : match[2];
  // ISO prints `ISO/TS` for a single organisation and `ISO/IEC TS` for several; a guide always stands apart.
  const separator = bodies.length === 1 && type !== 'Guide' ? '/' : ' ';
  const prefix = bodies.join('/') + (type ? separator + type : '');
  return parseBody(tidy.slice(match[0].length), 'ISO', prefix);
}

function parseBody(rest: string, system: DesignationSystem, prefix: string): Designation | undefined {
  const match = body.exec(rest.replace(/ ((?:19|20)\d\d)(?=$|\/)/, ':$1'));
  if (!match) return undefined;
  const [, number = '', partText = '', yearText, tail = ''] = match;
  const parts = partText.split('-').slice(1);
  let year = yearText ? Number(yearText) : undefined;
  const last = parts.at(-1);
  // No series has a part numbered like a year without a year behind it, so `9740-2013` means `9740:2013`.
  if (year === undefined && last !== undefined && plausibleYear.test(last)) {
    parts.pop();
    year = Number(last);
  }
  const designation: Designation = { system, prefix, number, parts, supplements: [] };
  if (year !== undefined) designation.year = year;
  for (const segment of tail.split('/').slice(1)) {
    const found = supplement.exec(segment);
    const type = supplementTypes[found?.[1] ?? ''];
    if (found && type) {
      designation.supplements.push({
        type,
        ...(found[2] ? { number: found[2] } : {}),
        ...(found[3] ? { year: Number(found[3]) } : {}),
      });
    } else if (/^[A-ZĐ][A-ZĐ0-9&-]*$/.test(segment) && designation.issuer === undefined) {
      designation.issuer = segment.replace('&', '');
    } else {
      return undefined;
    }
  }
  return designation;
}
