/** The list of addresses that were ever published (see `publishedAddressesFile`). */
import { entryPages } from '#content/checks/cross-check.ts';
import type { Content } from '#content/content.ts';
import { designationSlug } from '#domain/designation/designation-format.ts';

/** Every address that content gives, beside those that were published before. A sample is meant to vanish. */
export function publishedAddresses(content: Content): Set<string> {
  const designations = [
    ...content.standards.map(({ data }) => data.designation),
    ...content.iso.map((row) => row.designation),
  ];
  const pages = entryPages(content).filter(({ sample }) => !sample);
  return new Set([
    ...content.publishedAddresses,
    ...designations.map(designationSlug),
    ...pages.map(({ address }) => address),
  ]);
}

/** The list as its file has it. */
export const addressesText = (addresses: ReadonlySet<string>): string =>
  `${[...addresses].sort().join('\n')}\n`;
