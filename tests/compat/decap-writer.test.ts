/** Our writer of front matter is held to Decap's own. */
import { frontmatterYAML } from 'decap-cms-core/dist/esm/formats/frontmatter.js';
import { expect, it } from 'vitest';
import { writeEntry } from '#content/entry/yaml-entry.ts';
import { readContentFiles } from '../content/content-files.ts';

const entry = { title: 'Chè: mùa mới', date: '2026-11-26', body: '## Một\n\nA --- b\n\n---\n\nHết.\n' };
const written = writeEntry(entry, ['title', 'date', 'body'], 'markdown');

it('writes the bytes that Decap writes, and Decap reads them alike', () => {
  expect(written).toBe(frontmatterYAML().toFile(entry, Object.keys(entry)));
  expect(frontmatterYAML().fromFile(written)).toEqual(entry);
});

it('does so for every entry with a text in content/', () => {
  const changed = readContentFiles().filter(({ data, text, format }) => {
    return format !== 'yaml' && frontmatterYAML().toFile(data, Object.keys(data)) !== text;
  });
  expect(changed.map(({ file }) => file)).toEqual([]);
});
