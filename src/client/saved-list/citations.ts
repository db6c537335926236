/** The standards of a list as reference managers take them. */
import { citeBibtex, citedDesignation } from '#domain/editions/citation.ts';
import type { CitableDocument } from '#domain/editions/citation.ts';
import { cslItem } from '#domain/editions/reference-formats.ts';
import { known } from './facts.ts';
import type { StandardFacts } from './facts.ts';
import { savedPath } from './stored/saved-id.ts';
import type { SavedStandard } from './table.ts';

const citable = (facts: StandardFacts, origin: string): CitableDocument => ({
  designation: citedDesignation(facts.designation, facts.adopts),
  title: facts.titleVi ?? facts.titleEn ?? facts.designation,
  issuer: facts.issuer,
  year: facts.year,
  legalAct: facts.legalAct,
  url: new URL(savedPath(facts.id), origin).href,
});

const standardsOf = (listed: readonly SavedStandard[]): StandardFacts[] =>
  listed.map(({ state }) => known(state)).filter((facts) => facts !== undefined);

/**
 * BibTeX of the standards and regulations of a list; what else is saved, and what is not known, is left out.
 *
 * @param origin where the portal is, for addresses
 */
export const listBibtex = (listed: readonly SavedStandard[], origin: string): string =>
  standardsOf(listed)
    .map((facts) => `${citeBibtex(citable(facts, origin), facts.id)}\n`)
    .join('\n');

/** The same as CSL-JSON. */
export const listCsl = (listed: readonly SavedStandard[], origin: string): string =>
  `${JSON.stringify(
    standardsOf(listed).map((facts) =>
      cslItem({
        ...citable(facts, origin),
        id: facts.id,
        language: facts.titleVi === undefined ? 'en' : 'vi',
      }),
    ),
    null,
    2,
  )}\n`;
