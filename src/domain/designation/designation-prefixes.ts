/** Prefixes of document numbers: the series of Viet Nam, of Codex, and of ISO, IEC and those who publish with them. */

/** The families of documents that the portal knows; each has a numbering of its own. */
export type DesignationSystem =
  'TCVN' | 'QCVN' | 'QCĐP' | 'TCN' | 'TCXD' | 'TCXDVN' | 'TCCS' | 'CODEX' | 'ISO' | 'IWA' | 'IATF' | 'SA';

// CEI is IEC in French, as bilingual covers print it.
const organisations = 'ISO|IEC|CEI|IEEE|ASTM|ASME|CIE|HL7|SAE|OECD|UNDP|IDF';
const stages = 'PRF|PWI|AWI|NP|CD|CDV|FDIS|DIS|WD';
const documentTypes = 'FDTS|FDTR|DTS|DTR|DPAS|TS|TR|PAS|GUIDE|ISP|DATA|TTA|R';

/** The beginning of an international designation, in upper case: organisations, the stage of a draft, the type of the document. */
export const international = new RegExp(
  `^((?:${organisations})(?:[/ ](?:${organisations}))*)(?:([/ ]?)((?:${stages})(?:[/ ](?:TS|TR|PAS|GUIDE))?|${documentTypes})(?![A-Z]))?[ -]?(?=\\d)`,
);

/**
 * The prefix as its publishers print it: ISO sets a solidus before the type of a document of its own (`ISO/TS`), joint documents a
 * space (`ISO/IEC TS`), and a guide always stands apart. IEC prints `IEC TR`, where ISO's catalogue has `IEC/TR`: as it was written.
 */
export function printedPrefix([, organisationText = '', mark, typeText]: RegExpExecArray): string {
  const bodies = organisationText.split(/[/ ]/).map((name) => (name === 'CEI' ? 'IEC' : name));
  if (typeText === undefined) return bodies.join('/');
  const type = typeText.replace(/[/ ]/, ' ').replace('GUIDE', 'Guide');
  if (bodies.length > 1 || type === 'Guide') return `${bodies.join('/')} ${type}`;
  return `${bodies.join('/')}${bodies[0] === 'IEC' && mark !== '/' ? ' ' : '/'}${type}`;
}

const codexPrefixes: readonly (readonly [pattern: RegExp, printed: string])[] = [
  ...['CXS', 'CXC', 'CXG', 'CXM', 'CXA'].map(
    (name) => [new RegExp(`^(?:CODEX ?)?${name}[ -]?(?=\\d)`), name] as const,
  ),
  [/^CODEX ?STAN(?:DARD)?[ -]?(?=\d)/, 'CODEX STAN'],
  [/^CAC[/ ]?RCP[ -]?(?=\d)/, 'CAC/RCP'],
  [/^CAC[/ ]?GL[ -]?(?=\d)/, 'CAC/GL'],
  [/^CAC[/ ]?MRL[ -]?(?=\d)/, 'CAC/MRL'],
  [/^CAC[/ ]?MISC[ -]?(?=\d)/, 'CAC/MISC'],
];

/** The Codex series that a designation in upper case begins with, and how many characters of it that takes. */
export function codexSeries(tidy: string): { printed: string; length: number } | undefined {
  for (const [pattern, printed] of codexPrefixes) {
    const match = pattern.exec(tidy);
    if (match) return { printed, length: match[0].length };
  }
  return undefined;
}

/** Series whose prefix is the name of their system; a longer name stands before one that it begins with. */
export const plainPrefixes: readonly DesignationSystem[] = [
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

/** Names under which a series goes on: those that Codex gave after 2014, and others that a catalogue prefers. */
const seriesNames: Readonly<Record<string, string>> = {
  // A double logo led by IEC, as printed around 2009; the catalogue has the edition under IEC alone.
  'IEC/ISO': 'IEC',
  'CODEX STAN': 'CXS',
  'CAC/RCP': 'CXC',
  'CAC/GL': 'CXG',
  'CAC/MRL': 'CXM',
  'CAC/MISC': 'CXA',
};

/** One name for all ways to print a prefix: `IEC TR` for `IEC/TR`, `CXS` for `CODEX STAN`. */
export function seriesName(prefix: string): string {
  const oneForm = prefix.replace(/^IEC\/(?=(?:TS|TR|PAS|PWI)\b)/, 'IEC ');
  return seriesNames[oneForm] ?? oneForm;
}
