import { byteBudgets } from './byte-budgets.ts';
import { canonicals } from './canonicals.ts';
import { fragments } from './fragments.ts';
import { inlineCode } from './inline-code.ts';
import { internalLinks } from './internal-links.ts';
import { linkText } from './link-text.ts';
import { localAddresses } from './local-addresses.ts';
import { pageLanguage } from './page-language.ts';
import { nothingAfterHtml } from './nothing-after-html.ts';
import type { Rule } from './rule.ts';
import { singleH1 } from './single-h1.ts';
import { sitemap } from './sitemap.ts';
import { thirdParties } from './third-parties.ts';
import { titles } from './titles.ts';
import { translations } from './translations.ts';
import { uniqueIds } from './unique-ids.ts';

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
  linkText,
  sitemap,
  nothingAfterHtml,
  byteBudgets,
];
