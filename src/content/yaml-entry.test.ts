import { readFileSync, readdirSync } from 'node:fs';
import YAML from 'decap-yaml';
import { describe, expect, it } from 'vitest';
import { fieldOrder } from './read-collection.ts';
import { frontmatterYAML } from 'decap-cms-core/dist/esm/formats/frontmatter.js';
import { parseEntry, parseYamlEntry, withoutEmpty, writeEntry, writeYamlEntry } from './yaml-entry.ts';
import { products, topics } from '#schemas/products.ts';
import { standards } from '#schemas/standards.ts';

/** What Decap CMS does when an editor saves: its YAML package, the form's order of fields, no options. */
function savedByDecap(data: Record<string, unknown>, order: readonly string[]): string {
  const contents = YAML.createNode(data) as unknown as { items: { key: { toString: () => string } }[] };
  contents.items.sort((a, b) => order.indexOf(a.key.toString()) - order.indexOf(b.key.toString()));
  const document = new YAML.Document();
  document.contents = contents as never;
  return document.toString();
}

describe.each([standards, products, topics])('the files of $name', (collection) => {
  const order = fieldOrder(collection.schema);
  const files = readdirSync(collection.folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );

  it('are the bytes that a save in the CMS would leave', () => {
    const changed = files.filter((name) => {
      const text = readFileSync(`${collection.folder}/${name}`, 'utf8');
      const data = parseYamlEntry(text).data as Record<string, unknown>;
      return savedByDecap(data, order) !== text || writeYamlEntry(data, order) !== text;
    });
    expect(files.length).toBeGreaterThan(5);
    expect(changed).toEqual([]);
  });
});

describe('entries', () => {
  it('leave out what a form leaves empty', () => {
    expect(withoutEmpty({ a: '', b: null, c: [], d: [{ e: '', f: 1 }], g: false, h: 0 })).toEqual({
      d: [{ f: 1 }],
      g: false,
      h: 0,
    });
  });

  it('keep text that looks like something else', () => {
    const entry = {
      code: '01.10',
      time: '12:30',
      no: 'no',
      number: '8-2:2011/BYT',
      long: 'Chè xanh – '.repeat(30).trim(),
    };
    expect(parseYamlEntry(writeYamlEntry(entry, Object.keys(entry))).data).toEqual(entry);
  });

  it('say where YAML is broken', () => {
    expect(parseYamlEntry('a: [1, 2\nb: 3\n').faults[0]?.line).toBeGreaterThan(0);
  });
});

describe('an entry with a text below', () => {
  const entry = { title: 'Chè: mùa mới', date: '2026-11-26', body: '## Một\n\nA --- b\n\n---\n\nHết.\n' };
  const written = writeEntry(entry, ['title', 'date', 'body'], 'markdown');

  it('is read as it was written', () => {
    expect(parseEntry(written, 'markdown')).toEqual({ data: entry, faults: [] });
  });

  it('has the bytes that Decap would write, and is read by Decap alike', () => {
    expect(written).toBe(frontmatterYAML().toFile(entry, Object.keys(entry)));
    expect(frontmatterYAML().fromFile(written)).toEqual(entry);
  });

  it('may lack its text', () => {
    expect(parseEntry('---\ntitle: Chè\n---\n', 'markdown')).toEqual({ data: { title: 'Chè' }, faults: [] });
  });

  it('tells where its front matter is wrong, counted from the top of the file', () => {
    expect(parseEntry('---\na: 1\nb: [\n---\n', 'mdx').faults[0]?.line).toBeGreaterThan(2);
    expect(parseEntry('title: Chè', 'markdown').faults).toEqual([
      { message: 'thiếu phần đầu giữa hai dòng ---', line: 1 },
    ]);
  });
});
