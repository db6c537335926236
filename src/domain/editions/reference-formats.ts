/** Standards as records of reference managers: CSL-JSON, and Relaton's model, in which the bodies of standardisation exchange them. */
import type { CitableDocument } from './citation.ts';

/** Fields of a record that a citation does without. */
export interface CitableStandard extends CitableDocument {
  /** The last part of the address: a key that never changes. */
  id: string;
  /** The designation alone, without what is adopted. */
  number: string;
  /** Its series, such as TCVN or QCVN. */
  series?: string | undefined;
  titles: readonly { text: string; language: 'vi' | 'en' }[];
  /** Of the title by which it is cited. */
  language: 'vi' | 'en';
  /** In Vietnamese, of our own. */
  scope?: string | undefined;
  ics: readonly string[];
  /** `in-force`, `superseded` … */
  status: string;
  replaces: readonly string[];
  replacedBy: readonly string[];
  adopts: readonly { ref: string; degree?: string | undefined }[];
}

/** An item of CSL-JSON (Citation Style Language 1.0.2). */
export interface CslItem {
  id: string;
  type: 'standard';
  title: string;
  number: string;
  publisher?: string;
  issued?: { 'date-parts': [[number]] };
  URL: string;
  language: string;
  note?: string;
}

/**
 * A standard as an item of CSL-JSON.
 *
 * @param standard with its key, and the language of its title
 */
export function cslItem(standard: CitableDocument & Pick<CitableStandard, 'id' | 'language'>): CslItem {
  const { id, title, language, designation, issuer, year, url, legalAct } = standard;
  return {
    id,
    type: 'standard',
    title,
    number: designation,
    ...(issuer === undefined ? {} : { publisher: issuer }),
    ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
    URL: url,
    language,
    ...(legalAct === undefined ? {} : { note: legalAct }),
  };
}

const scripts = { vi: 'Latn', en: 'Latn' } as const;

const related = (type: string, ref: string, description?: string) => ({
  type,
  ...(description === undefined ? {} : { description: { content: description } }),
  bibitem: { formattedref: { content: ref }, docid: [{ id: ref }] },
});

/** A standard as an item of a Relaton collection (relaton-models, schema 1.2). */
export function relatonItem(standard: CitableStandard): Record<string, unknown> {
  const { id, number, series, titles, issuer, year, url, scope, ics, status } = standard;
  const relations = [
    ...standard.replaces.map((ref) => related('obsoletes', ref)),
    ...standard.replacedBy.map((ref) => related('obsoletedBy', ref)),
    ...standard.adopts.map(({ ref, degree }) => related('adoptedFrom', ref, degree)),
  ];
  const [main] = titles;
  return {
    id,
    type: 'standard',
    docid: [{ id: number, ...(series === undefined ? {} : { type: series }), primary: true }],
    title: titles.map(({ text, language }) => ({
      content: text,
      language: [language],
      script: [scripts[language]],
      format: 'text/plain',
      type: 'main',
    })),
    link: [{ content: url, type: 'src' }],
    ...(year === undefined ? {} : { date: [{ type: 'published', value: String(year) }] }),
    ...(issuer === undefined
      ? {}
      : { contributor: [{ organization: { name: [{ content: issuer }] }, role: [{ type: 'publisher' }] }] }),
    ...(main ? { language: [main.language], script: [scripts[main.language]] } : {}),
    ...(scope === undefined
      ? {}
      : { abstract: [{ content: scope, language: ['vi'], script: ['Latn'], format: 'text/plain' }] }),
    docstatus: { stage: { value: status } },
    ...(relations.length === 0 ? {} : { relation: relations }),
    ...(ics.length === 0 ? {} : { ics: ics.map((code) => ({ code })) }),
  };
}
