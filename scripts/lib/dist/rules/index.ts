import { byteBudgets } from './byte-budgets.ts';
import { canonicals } from './links/canonicals.ts';
import { fragments } from './links/fragments.ts';
import { inlineCode } from './page/inline-code.ts';
import { internalLinks } from './links/internal-links.ts';
import { linkText } from './links/link-text.ts';
import { localAddresses } from './links/local-addresses.ts';
import { parentPages } from './links/parent-pages.ts';
import { pageLanguage } from './page/page-language.ts';
import { nothingAfterHtml } from './page/nothing-after-html.ts';
import type { Rule } from './rule.ts';
import { singleH1 } from './page/single-h1.ts';
import { sitemap } from './sitemap.ts';
import { thirdParties } from './links/third-parties.ts';
import { titles } from './page/titles.ts';
import { translations } from './links/translations.ts';
import { uniqueIds } from './page/unique-ids.ts';

/** Every rule that a build must keep. */
export const distRules: readonly Rule[] = [
  internalLinks,
  fragments,
  thirdParties,
  inlineCode,
  localAddresses,
  uniqueIds,
  singleH1,
  pageLanguage,
  translations,
  titles,
  canonicals,
  parentPages,
  linkText,
  sitemap,
  nothingAfterHtml,
  byteBudgets,
];
