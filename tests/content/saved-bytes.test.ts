/** Saving an entry of content/ unchanged in the CMS leaves its file as it is, so that commits show only what an editor changed. */
import YAML from 'decap-yaml';
import { expect, it } from 'vitest';
import { fieldOrder } from '#content/read-collection.ts';
import { writeEntry } from '#content/entry/yaml-entry.ts';
import { readContentFiles, type ContentFile } from './content-files.ts';

/** The file that Decap writes, given fields in the order of the form; tests/compat holds `writeEntry` to Decap for entries with a text. */
function savedByDecap({ schema, data, format }: ContentFile): string {
  const order = fieldOrder(schema);
  if (format !== 'yaml') return writeEntry(data, order, format);
  const fields = Object.entries(data).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const document = new YAML.Document();
  document.contents = YAML.createNode(Object.fromEntries(fields));
  return document.toString();
}

it('every file has the bytes that a save in the CMS would leave', () => {
  const changed = readContentFiles().filter((entry) => savedByDecap(entry) !== entry.text);
  expect(changed.map(({ file }) => file)).toEqual([]);
});
