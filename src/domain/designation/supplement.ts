/** Amendments, corrigenda and other supplements: how they are written behind the number of their document, or before it. */

/** The effect of a supplement on the document that it belongs to. */
export type SupplementType = 'amendment' | 'corrigendum' | 'addendum' | 'supplement' | 'extension';

/** An amendment, corrigendum or other supplement, published under the number of its base document. */
export interface Supplement {
  readonly type: SupplementType;
  /** As printed, zeros included (`01` in SĐ01:2024); absent when the supplement has no number. */
  readonly number?: string;
  readonly year?: number;
  /** The stage of a draft: `D` of DAmd (enquiry), `FD`, `CD`, `PRF` …; absent once it is published. */
  readonly draft?: string;
  /** Printed as IEC does, in capitals and without a space: `AMD1:2013`. */
  readonly compact?: true;
}

const supplementTypes: Readonly<Record<string, SupplementType>> = {
  SĐ: 'amendment',
  SD: 'amendment',
  AMD: 'amendment',
  AM: 'amendment',
  ĐC: 'corrigendum',
  DC: 'corrigendum',
  COR: 'corrigendum',
  ADD: 'addendum',
  SUPPL: 'supplement',
  EXT: 'extension',
};

const supplement =
  /^(?:(PRF|PWI|AWI|NP|WD|CD|PD|FD|D)[ ]?)?(SĐ|SD|ĐC|DC|AMD|AM|COR|ADD|SUPPL|EXT)[. ]{0,2}(\d+)?(?:[:-](\d{4}))?$/;

/** Reads one supplement as it stands behind a solidus, tidied and in upper case: `AMD 1:2024`, `SĐ01:2024`, `DAMD 1`. */
export function parseSupplement(segment: string): Supplement | undefined {
  const [, draft, name = '', number, year] = supplement.exec(segment) ?? [];
  const type = supplementTypes[name];
  if (!type) return undefined;
  return {
    type,
    ...(number ? { number } : {}),
    ...(year ? { year: Number(year) } : {}),
    ...(draft ? { draft } : {}),
  };
}

const namedFirst =
  /^(SỬA ĐỔI|SĐ|ĐÍNH CHÍNH|ĐC|AMD|AMENDMENT|COR|CORRIGENDUM)[. ]{0,2}(?:SỐ )?(\d+)?(?:[:-](\d{4}))? (?:(?:TO|OF|CỦA|CHO) )?(?=\D)(.+)$/;

/** A supplement that is named before its document: `Sửa đổi 1:2016 QCVN 9:2012/BKHCN`, `Amd 1:2024 to ISO 9001:2015`. */
export function parseSupplementFirst(
  tidy: string,
): { supplement: Supplement; base: string; inWords: boolean } | undefined {
  const [, name = '', number, year, base = ''] = namedFirst.exec(tidy) ?? [];
  if (!name) return undefined;
  return {
    supplement: {
      type: /^(?:SỬA|SĐ|A)/.test(name) ? 'amendment' : 'corrigendum',
      ...(number ? { number } : {}),
      ...(year ? { year: Number(year) } : {}),
    },
    base,
    inWords: name === 'SỬA ĐỔI' || name === 'ĐÍNH CHÍNH',
  };
}

const readWith = /^(.+?[:-](?:19|20)\d\d\S*?),? (?:WITH|INCLUDING|INCL\.?|KÈM(?: THEO)?|CÙNG) (?=\D)(.+)$/;

/**
 * An edition cited together with its supplements, as forewords of adoptions have it: `ISO 1234:2016 with Amd 1:2017 and Cor 1:2018`.
 *
 * @param tidy in upper case
 * @returns undefined where what follows is anything but supplements
 */
export function parseReadWith(tidy: string): { base: string; supplements: Supplement[] } | undefined {
  const [, base, rest = ''] = readWith.exec(tidy) ?? [];
  if (base === undefined) return undefined;
  const supplements = rest
    .split(/, ?(?:AND |VÀ )?| (?:AND|VÀ|&) |\+/)
    .map((one) =>
      parseSupplement(one.replace(/^SỬA ĐỔI (?:SỐ )?/, 'SĐ ').replace(/^ĐÍNH CHÍNH (?:SỐ )?/, 'ĐC ')),
    );
  return supplements.includes(undefined)
    ? undefined
    : { base, supplements: supplements.filter((one) => one !== undefined) };
}

/** ` with Amd 1:2017 and Cor 1:2018`; ` kèm Sửa đổi 1:2017` behind a number of Viet Nam. */
export function formatReadWith(supplements: readonly Supplement[], vietnamese: boolean): string {
  const names = supplements.map((one) =>
    vietnamese ? formatSupplementFirst(one) : formatSupplement(one, false),
  );
  const [last = '', ...before] = names.toReversed();
  const list =
    before.length === 0 ? last : `${before.toReversed().join(', ')} ${vietnamese ? 'và' : 'and'} ${last}`;
  return ` ${vietnamese ? 'kèm' : 'with'} ${list}`;
}

const internationalSupplement: Readonly<Record<SupplementType, string>> = {
  amendment: 'Amd',
  corrigendum: 'Cor',
  addendum: 'Add',
  supplement: 'Suppl',
  extension: 'Ext',
};

/** `Amd 1:2024`, `DAmd 1`, `CD Amd 1`; Vietnamese issuers print `SĐ1:2024` (sửa đổi) and `ĐC1:2024` (đính chính). */
export function formatSupplement(
  { type, number, year, draft, compact }: Supplement,
  vietnamese: boolean,
): string {
  const yearText = year === undefined ? '' : `:${year}`;
  if (vietnamese && type === 'amendment') return `SĐ${number ?? ''}${yearText}`;
  if (vietnamese && type === 'corrigendum') return `ĐC${number ?? ''}${yearText}`;
  if (compact) return `${internationalSupplement[type].toUpperCase()}${number ?? ''}${yearText}`;
  const stage = draft === undefined ? '' : /^F?D$/.test(draft) || draft === 'PD' ? draft : `${draft} `;
  return `${stage}${internationalSupplement[type]}${number ? ` ${number}` : ''}${yearText}`;
}

/** `Sửa đổi 1:2016`, as Vietnamese issuers print it before the designation of the document. */
export function formatSupplementFirst({ type, number, year }: Supplement): string {
  const name = type === 'amendment' ? 'Sửa đổi' : 'Đính chính';
  return `${name}${number ? ` ${number}` : ''}${year === undefined ? '' : `:${year}`}`;
}
