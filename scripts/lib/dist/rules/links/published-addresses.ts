import { existsSync, readFileSync } from 'node:fs';
import { publishedAddressesFile } from '#schemas/standards/catalogue.ts';
import type { Rule } from '../rule.ts';

/** Holds a list against a build: identifiers below /tieu-chuan/ and whole paths; each has a page, or a page that leads on. */
export function keepsAddresses(ids: readonly string[]): Rule {
  return {
    name: 'published-addresses',
    summary: 'Every address that was ever published still has a page.',
    start: (site, report) => ({
      end: () => {
        for (const id of ids) {
          const file = id.startsWith('/') ? `${id}index.html` : `/tieu-chuan/${id}/index.html`;
          if (!site.files.has(file)) report(file, 'was published and is missing');
        }
      },
    }),
  };
}

/** The rule for the addresses that this repository has published. */
export const publishedAddresses: Rule = keepsAddresses(
  existsSync(publishedAddressesFile)
    ? readFileSync(publishedAddressesFile, 'utf8').split('\n').filter(Boolean)
    : [],
);
