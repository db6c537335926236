/**
 * Adds the addresses of new editions and pages to the list of published ones. An address on the list never vanishes: the content check
 * stops a build that would lose one.
 *
 *   npm run addresses
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ContentError } from '#content/problems.ts';
import { readContent } from '#content/read-content.ts';
import { isoCatalogueFile, publishedAddressesFile } from '#schemas/standards/catalogue.ts';
import { addressesText, publishedAddresses } from '../lib/published-addresses.ts';

if (process.argv.includes('--help')) {
  console.log('Ghi địa chỉ của các ấn bản mới vào content/catalogue/published-addresses.txt.');
  process.exit(0);
}
const { content, problems } = readContent('.', isoCatalogueFile);
if (problems.length > 0) throw new ContentError(problems);
const before = existsSync(publishedAddressesFile) ? readFileSync(publishedAddressesFile, 'utf8') : '';
const addresses = publishedAddresses(content);
const after = addressesText(addresses);
if (after !== before) writeFileSync(publishedAddressesFile, after);
console.log(
  `${publishedAddressesFile}: ${addresses.size} địa chỉ, thêm mới ${addresses.size - content.publishedAddresses.length}`,
);
