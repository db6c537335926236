/**
 * Which content is one province's own and which is every province's: one line for each collection, settings file and catalogue. The
 * compiler asks for the line of a new one. `npm run province` makes a second portal from it.
 */
import type { CollectionName } from './collections.ts';
import type { settingsFiles } from './settings/site.ts';

/**
 * - `every`: true anywhere in Viet Nam, such as standards and laws;
 * - `province`: of the portal's own province, such as its news, its plan, its products.
 */
export type Scope = 'every' | 'province';

export const collectionScopes: Readonly<Record<CollectionName | 'standards' | 'products' | 'topics', Scope>> =
  {
    standards: 'every',
    topics: 'every',
    products: 'province',
    news: 'province',
    programmes: 'province',
    courses: 'province',
    duties: 'every',
    markets: 'every',
    members: 'province',
    experts: 'province',
    supports: 'province',
    methods: 'every',
    guides: 'every',
    templates: 'every',
    indicators: 'province',
    legalDocuments: 'every',
    pages: 'province',
  };

export const settingsScopes: Readonly<Record<keyof typeof settingsFiles, Scope>> = {
  site: 'province',
  plan: 'province',
  redirects: 'province',
  health: 'province',
  glossary: 'every',
  synonyms: 'every',
  pageWords: 'every',
  overtakings: 'every',
  titleTerms: 'every',
  selfAssessment: 'every',
};

/** Data of the place outside of `content/`: districts of before July 2025 and the outline of the province. */
export const placeFiles = {
  districts: 'src/domain/law/former-districts.json',
  outline: 'src/drawing/province.json',
} as const;

/** Fields of shared entries that speak of the province's own plan. */
export const placeFields: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  methods: ['plan_words', 'plan_words_meaning'],
};
