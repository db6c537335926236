import { describe, expect, it } from 'vitest';
import { editEntry } from './edit-entry.ts';

const order = ['designation', 'title_vi', 'ics', 'sources', 'note'];
const yaml = `# Chè xanh, do Sở nhập
designation: TCVN 9740:2013
title_vi: "chè xanh: yêu cầu"
sources:
  - url: https://vsqi.gov.vn/a # bản in
    seen: tên
note: |-
  dòng một
  dòng hai
`;

describe('editing a file', () => {
  it('leaves comments, quotes and folded lines of other fields as they stand', () => {
    expect(editEntry(yaml, 'yaml', order, [{ path: ['title_vi'], value: 'Chè xanh: yêu cầu' }])).toBe(
      yaml.replace('"chè xanh', '"Chè xanh'),
    );
  });

  it('puts a new field where the form has it, and takes one away', () => {
    const edited = editEntry(yaml, 'yaml', order, [
      { path: ['ics'], value: ['67.140.10'] },
      { path: ['note'], value: undefined },
    ]);
    expect(edited).toContain('title_vi: "chè xanh: yêu cầu"\nics:\n  - 67.140.10\nsources:\n');
    expect(edited).not.toContain('note');
  });

  it('reaches into lists', () => {
    const edited = editEntry(yaml, 'yaml', order, [
      { path: ['sources', 0, 'url'], value: 'https://vsqi.gov.vn/b' },
    ]);
    expect(edited).toBe(yaml.replace('vsqi.gov.vn/a', 'vsqi.gov.vn/b'));
  });

  it('keeps the text below front matter byte for byte', () => {
    const body = '\n## Một\n\n- *a*   \n\n---\n\nHết.';
    const file = `---\ntitle_vi: chè\n---\n${body}`;
    expect(editEntry(file, 'markdown', order, [{ path: ['title_vi'], value: 'Chè' }])).toBe(
      `---\ntitle_vi: Chè\n---\n${body}`,
    );
  });

  it('gives up where the file cannot be read', () => {
    expect(editEntry('a: [1\nb: 2\n', 'yaml', order, [{ path: ['a'], value: 1 }])).toBeUndefined();
    expect(editEntry('không có phần đầu', 'mdx', order, [{ path: ['a'], value: 1 }])).toBeUndefined();
    expect(editEntry('a: 1\n', 'yaml', order, [{ path: ['a', 'b'], value: 1 }])).toBeUndefined();
  });
});
