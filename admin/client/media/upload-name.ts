/** Names for uploads: by the rule of addresses, whatever the device called the file. */
import type { AcceptedFormat } from '../../config/upload-rules.ts';
import { toSlug } from '../../../src/text/vietnamese.ts';

const endings: Readonly<Record<AcceptedFormat, string>> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  pdf: 'pdf',
};

/** Longer names are cut, in characters. */
const longest = 80;

/**
 * The name under which a file is uploaded: in ASCII, its marks composed or apart (a Mac has them apart), with the ending of what the
 * file is. Phones give each photograph the same name, so a name that is taken is numbered.
 *
 * @param given the name of the file on the device; some phones leave out the ending
 * @param taken names of uploads that are there already, in small letters
 */
export function uploadName(given: string, format: AcceptedFormat, taken: ReadonlySet<string>): string {
  const base = toSlug(given.replace(/\.[A-Za-z0-9]{1,5}$/, ''))
    .slice(0, longest)
    .replace(/-$/, '');
  const name = base === '' ? (format === 'pdf' ? 'tep' : 'anh') : base;
  for (let number = 1; ; number++) {
    const tried = `${name}${number === 1 ? '' : `-${number}`}.${endings[format]}`;
    if (!taken.has(tried)) return tried;
  }
}
