import { createTitleGloss, termsFromTitles } from '#domain/titles/title-gloss.ts';
import { termsOfSettings } from '#schemas/settings/title-terms.ts';
import type { TitleTermsSettings } from '#schemas/settings/title-terms.ts';
import type { StandardEntry } from '#schemas/standards/standards.ts';

/**
 * Puts English titles into Vietnamese by the terms of the settings and by the titles of national adoptions. Made at the first
 * title asked for: a process that shows no international standard does without.
 */
export function titleGlossOf(
  terms: TitleTermsSettings | undefined,
  entries: readonly Pick<StandardEntry, 'title_vi' | 'title_en' | 'adopts'>[],
): (titleEn: string) => string | undefined {
  let gloss: ((titleEn: string) => string | undefined) | undefined;
  const make = () => {
    const { patterns, phrases } = terms ? termsOfSettings(terms) : { patterns: [], phrases: [] };
    const adoptions = entries.flatMap(({ title_vi, title_en, adopts }) =>
      title_vi !== undefined && title_en !== undefined && adopts
        ? [{ titleEn: title_en, titleVi: title_vi }]
        : [],
    );
    return createTitleGloss({ patterns, phrases: [...phrases, ...termsFromTitles(adoptions)] });
  };
  return (titleEn) => {
    gloss ??= make();
    return gloss(titleEn);
  };
}
