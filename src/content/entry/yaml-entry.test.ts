import { describe, expect, it } from 'vitest';
import { parseEntry, parseYamlEntry, withoutEmpty, writeEntry, writeYamlEntry } from './yaml-entry.ts';

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
