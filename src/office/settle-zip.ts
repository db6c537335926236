/**
 * Office files (zip archives, ECMA-376) with the same bytes from build to build. The libraries that make them write the hour of the
 * build into the archive and the properties, and random names of relationships; an incremental build compares bytes.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** The first day that a zip archive can name; it reads the local time of the machine. */
const firstDay = new Date(1980, 0, 1);

const coreProperties = 'docProps/core.xml';

/** Times in the properties of a document (ECMA-376 part 2, 11.1), left out: they are optional. */
const times = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;

/** Writes an office file again without what differs between two builds of the same content. */
export function settleZip(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const files = unzipSync(file);
  const settled: Zippable = {};
  for (const name of Object.keys(files).sort()) {
    const content = files[name] ?? new Uint8Array();
    const stable = name === coreProperties ? strToU8(strFromU8(content).replace(times, '')) : content;
    settled[name] = [stable, { mtime: firstDay, level: 6 }];
  }
  return new Uint8Array(zipSync(settled));
}
