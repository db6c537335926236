/** Numbers of standards in running text: "TCVN 9740:2013 còn hiệu lực không", "DIN EN ISO 9001", several at once. */
import { parseDesignationQuery } from '#domain/designation/designation-query.ts';
import type { DesignationQuery } from '#domain/designation/designation-query.ts';

/** A number that a text names. */
export interface FoundNumber {
  /** Readings of it, the likeliest first: a two-digit year may also be a part. */
  readings: readonly DesignationQuery[];
  /** The international standard that the named national one adopts; offered where the library lacks it. */
  international?: DesignationQuery;
  /** As typed. */
  text: string;
  /** Where it stands in the text, end exclusive. */
  start: number;
  end: number;
  /** True when it has the name of a system, and not digits alone. */
  named: boolean;
}

/** Systems whose name makes a number of what follows, with what other bodies put before ISO's name. */
const adopters = '(?:BS|DIN|NF|UNE|UNI|SS|DD|PD|JIS|GB|KS|AS|NZS|CSN|PN|SN|NEN|NS|DS|SFS)';
const system =
  '(?:TCVN|QCVN|QC[ĐD]P|TCXDVN|TCXD|TCCS|\\d{0,2}\\s?TCN|TC(?=[\\s_.-]?\\d)|CODEX\\s?STAN(?:DARD)?|CODEX|CX[SCG]|CAC[/ ]?(?:RCP|GL)|IATF|IWA|SA(?=\\s?\\d{4})|ISO|IEC)';
const start = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${adopters}[\\s-]+)?(?:C?EN[\\s-]+)?)?(${system})(?=[\\s\\d/._:-]|ISO|CXS|$)`,
  'giu',
);
/** Text that may follow the name of a system, up to the end of its number. */
const rest =
  /^(?:[\s/_.-]*(?:ISO|IEC|CEI|IEEE|ASTM|CIE|HL7|TS|TR|PAS|GUIDE|ISP|IWA|DIS|FDIS|CD|R|STAN|CXS|CXC|CXG)(?![\p{L}]))*[\s:/_.-]*(?:số\s+)?[0-9IVX]+(?!\d)[A-Z]{0,2}(?![\p{L}])(?:\s?[-–._:]\s?[0-9A-Z]{1,6}(?![\p{L}]))*(?:\s(?:phần|phan|part)\s?\d{1,3}(?!\d)|\s[A-Z]\d{2}(?![\p{L}\d]))?(?:\s*[:/–-]\s*\d{2,4}(?!\d))?(?:\s(?:19|20)\d\d(?!\d))?(?:\s(?:năm|nam)\s\d{4})?(?:\s?\/\s?(?!(?:ISO|IEC|TCVN|QCVN|CXS|CODEX|CAC)[\s/-]?(?:IEC[\s/-])?\d)[\p{L}&]{2,}[\p{L}\d&.]*(?:\s?\d{1,2})?(?:\s?:\s?\d{4})?)*(?:[\s,]+(?:AMD|COR|ADD|SĐ|SD|ĐC)\.?\s*\d+(?:\s?:\s?\d{4})?)?/iu;
/** Digits alone that can only be a number: `9740:2013`, `1651-2:2018`, `12605/2019`. */
const bareNumber =
  /(?<![\p{L}\p{N}/:.-])\d{2,6}(?:-\d{1,3})*\s?[:/]\s?(?:19|20)\d\d(?:\/[A-ZĐ]{2,})?(?![\p{L}\p{N}/-])/giu;
/** The revision of a Codex text says which edition, but editions are found by their year. */
const revision = /^[\s,(]*(?:rev\.?\s?\d*)?[\s,.(-]*(?:(?:19|20)\d\d)?\)?/iu;

/** Finds every number in a text, in its order. */
export function findNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  start.lastIndex = 0;
  for (const match of text.matchAll(start)) {
    const from = match.index;
    if (found.some(({ end }) => from < end)) continue;
    const name = match[1] ?? '';
    const nameStart = from + match[0].length - name.length;
    const tail = rest.exec(text.slice(nameStart + name.length))?.[0];
    if (tail === undefined) continue;
    let end = nameStart + name.length + tail.length;
    const typed = text.slice(nameStart, end);
    const read = readingsOf(typed);
    if (read.readings.length === 0) continue;
    if (/^(?:CX[SCG]|CAC|CODEX)/i.test(name)) end += revision.exec(text.slice(end))?.[0].length ?? 0;
    found.push({ ...read, text: typed.trim(), start: from, end, named: true });
  }
  for (const match of text.matchAll(bareNumber)) {
    const end = match.index + match[0].length;
    if (found.some((other) => match.index < other.end && end > other.start)) continue;
    const read = readingsOf(match[0]);
    if (read.readings.length > 0)
      found.push({ ...read, text: match[0], start: match.index, end, named: false });
  }
  if (found.length === 0) {
    const read = readingsOf(text);
    if (read.readings.length > 0) found.push({ ...read, text, start: 0, end: text.length, named: false });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Possible readings of a number, the likeliest first. */
function readingsOf(typed: string): Pick<FoundNumber, 'readings' | 'international'> {
  const text = typed
    .trim()
    .replace(/[\s:/,;.–-]+$/u, '')
    .replace(/^TC(?=[\s_.-]?\d)/iu, 'TCVN')
    .replace(/\bCEI\b/giu, 'IEC')
    .replace(/\s(?:số|so)\s/iu, ' ')
    .replace(/\s(?:phần|phan|part)\s?(?=\d)/iu, '-')
    // A part with a letter: `7835 B05`.
    .replace(/(?<=\d)\s(?=[A-Z]\d{2}(?!\d))/iu, '-')
    .replace(/[\s,]+(?:năm|nam)\s(?=\d{4})/iu, ':')
    .replace(/^CODEX\s(?=CX)/iu, '')
    .replace(/^CODEX\s(?=\d)/iu, 'CODEX STAN ');
  const dotted = text.replace(/(?<=[\p{L}\d])[._](?=[\p{L}\d])/gu, ' ').replace(/[._]/gu, ' ');
  const forms = [
    text,
    dotted,
    // `TCVN 9740 2013` written with other signs: `TCVN_9740_2013`
    dotted.replace(/(?<=\d) (?=(?:19|20)\d\d$)/u, ':'),
    // `12605/2019`, the way administrative documents are numbered
    text.replace(/\/((?:19|20)\d\d)(?=$|\/)/u, ':$1'),
    // `iso-14001-2015`, the way files are named
    text.replace(/^(\p{L}+(?:[/-]\p{L}+)*)-(?=\d)/u, '$1 '),
    // `iso 9001 amd 1`: the slash before a supplement left out
    text.replace(/[\s,]+(amd|cor|add|sđ|sd|đc)\.?\s*(?=\d)/iu, '/$1 '),
    text.replace(/\/(amd|cor|add)\.\s*(?=\d)/iu, '/$1 '),
    // a stage code before a supplement: `/AWI Cor 1`
    text.replace(/\/(?:AWI|CD|DIS|FDIS|WD|DAM|FDAM|DAmd|NP|PWI)\s(?=(?:amd|cor|add))/iu, '/'),
  ];
  const readings = forms.flatMap((form) => parseDesignationQuery(form) ?? []).slice(0, 1);
  // `TCVN 1455:83`, `TCVN 5084-90`: the year of older editions is often written with two digits.
  const short = /^(.*\d)\s?([:/-])\s?(\d\d)$/u.exec(
    dotted.includes(':') || !dotted.includes(' ') ? text : text,
  );
  if (short) {
    const [, number = '', sign = '', year = ''] = short;
    const centuries = Number(year) > 40 ? ['19'] : ['20'];
    const dated = centuries.flatMap((century) => parseDesignationQuery(`${number}:${century}${year}`) ?? []);
    if (sign === '-') readings.push(...dated);
    else readings.unshift(...dated);
  }
  // A body behind the slash that no edition of the number has: `TCVN 9740:2013/BKHCN`.
  const [first] = readings;
  if (first?.issuer !== undefined) {
    const { issuer: _issuer, ...without } = first;
    readings.push(without);
  }
  // An adoption that the library lacks: the international document is offered.
  const adopted = /^TCVN\s(?=ISO|IEC)/iu.test(text) ? text.replace(/^TCVN\s/iu, '') : undefined;
  const international =
    adopted === undefined ? undefined : parseDesignationQuery(adopted.replace(/:\d{4}$/u, ''));
  return { readings, ...(international ? { international } : {}) };
}
