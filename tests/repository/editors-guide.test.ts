import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../admin/server/lib/project.ts';

const read = (file: string) => readFileSync(path.join(projectRoot, file), 'utf8').replace(/\s+/g, ' ');

/** All that editors can be shown: the words of this repository and of Decap itself. */
const shown = [
  ...globSync('{admin,src}/**/*.{ts,astro}', { cwd: projectRoot }).filter(
    (file) => !file.endsWith('.test.ts'),
  ),
  'node_modules/decap-cms/dist/decap-cms.js',
].map(read);

/** Names of buttons, fields and pages in the guide: in bold, beginning with a capital letter, and no sentence. */
const names = new Set(
  [...read('docs/bien-tap.md').matchAll(/\*\*([^*]+)\*\*/g)]
    .flatMap(([, bold = '']) => bold.split('›'))
    .map((name) => name.trim())
    .filter((name) => /^\p{Lu}/u.test(name) && !/[.?]$/.test(name)),
);

test('the guide calls buttons, fields and pages what they are called where editors see them', () => {
  expect(names.size).toBeGreaterThan(70);
  // “Thêm” and what is added come from two places.
  const added = /^Thêm (?=\p{Ll})/u;
  const unknown = [...names].filter(
    (name) => !shown.some((words) => words.includes(name.replace(added, ''))),
  );
  expect(unknown).toEqual([]);
});
