/** Standards as they are cited: in a text, and by reference managers. */
import { parseDesignation } from '#domain/designation/designation.ts';
import { citeBibtex, citeVietnamese } from '#domain/editions/citation.ts';
import type { CitableDocument } from '#domain/editions/citation.ts';
import type { CitableStandard } from '#domain/editions/reference-formats.ts';
import { replacementNames } from '#domain/editions/supersession/edition-chain.ts';
import type { Library } from '#library/build-library.ts';
import { standardTitle } from '#library/standards/list-items.ts';
import { adoptedStandards, fullDesignation } from '#library/standards/standard-view.ts';
import type { Standard } from '#library/standards/standard.ts';

const citable = (standard: Standard, url: string): CitableDocument => ({
  designation: fullDesignation(standard),
  title: standardTitle(standard),
  issuer: standard.issuer,
  year: standard.year ?? undefined,
  legalAct: standard.entry?.legal_act,
  url,
});

/** Citations, ready to copy. */
export function citations(standard: Standard, url: string) {
  const document = citable(standard, url);
  return [
    { label: 'Trong văn bản tiếng Việt', text: citeVietnamese(document) },
    { label: 'BibTeX', text: citeBibtex(document, standard.id) },
  ];
}

/**
 * All that a reference manager takes of a standard.
 *
 * @param url the absolute address of its page
 */
export function citableStandard(standard: Standard, library: Library, url: string): CitableStandard {
  const { id, designation, titleVi, titleEn, entry, ics, status } = standard;
  const titles = [
    { text: titleVi, language: 'vi' as const },
    { text: titleEn, language: 'en' as const },
  ];
  return {
    ...citable(standard, url),
    id,
    number: designation,
    series: parseDesignation(designation)?.system,
    titles: titles.flatMap(({ text, language }) => (text === undefined ? [] : [{ text, language }])),
    language: titleVi === undefined ? 'en' : 'vi',
    scope: entry?.scope_vi,
    ics,
    status,
    replaces: entry?.replaces ?? [],
    replacedBy: replacementNames(library.graph, id),
    adopts: adoptedStandards(standard, library).map(({ designation: ref, degree }) => ({
      ref,
      degree: degree ?? undefined,
    })),
  };
}
