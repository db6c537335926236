/** Adds a collection to the small site, step by step as CONTRIBUTING.md describes it, and looks at all places where it has to appear. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { engineOn } from '#search/query/engine.ts';
import { createSmallSite } from './small-site.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const site = createSmallSite();
afterAll(() => {
  site.remove();
});

/** Inserts text before the only occurrence of a mark in a file. */
function insertBefore(file: string, mark: string, text: string): void {
  const source = site.read(file);
  expect(source.split(mark), `${mark} in ${file}`).toHaveLength(2);
  site.write(
    file,
    source.replace(mark, () => `${text}${mark}`),
  );
}

/** The files that the compiler finds fault with. */
function filesWithErrors(): string[] {
  const compiler = path.join(repository, 'node_modules/typescript/bin/tsc');
  const options = [
    '--noEmit',
    '--pretty',
    'false',
    '--incremental',
    '--tsBuildInfoFile',
    '.cache/types.json',
  ];
  const { stdout } = spawnSync(process.execPath, [compiler, ...options], {
    cwd: site.root,
    encoding: 'utf8',
  });
  const files = [...stdout.matchAll(/^(\S[^(\n]*)\(\d+,\d+\): error/gm)].map((match) => match[1] ?? '');
  return [...new Set(files)].sort();
}

const schema = 'src/schemas/collections/questions.ts';
const registry = 'src/schemas/collections.ts';
const scopes = 'src/schemas/scopes.ts';
const routes = 'src/routes.ts';
const contents = 'src/search/format/contents.ts';
const records = 'src/search/index/entry-records.ts';
const sections = 'src/library/site/sections.ts';

const question = `---
title: Chè xanh bán ở chợ có phải công bố hợp quy không?
asker: household
lead: Tùy nơi bán và cách đóng gói.
products:
  - che
---
## Khi nào phải công bố

Hãy xem **quy chuẩn** của sản phẩm.
`;

describe('a new collection', { timeout: 180_000 }, () => {
  it('is asked of by the compiler in each of the places that need to know it', () => {
    site.write(
      schema,
      readFileSync(path.join(repository, 'tests/fixtures/collection/questions.ts.txt'), 'utf8'),
    );
    insertBefore(
      registry,
      'import { supports }',
      "import { questions } from './collections/questions.ts';\n",
    );
    insertBefore(registry, '  supports,\n', '  questions,\n');
    // The section that its definition names has no address yet.
    expect(filesWithErrors()).toEqual([schema, scopes, contents, records].sort());

    insertBefore(scopes, "  supports: 'province',", "  questions: 'every',\n");
    insertBefore(routes, "  supports: '/ho-tro/',", "  questions: '/hoi-dap/',\n");
    insertBefore(
      contents,
      '  supports: { label',
      "  questions: { label: 'Câu hỏi thường gặp', weight: 0.6 },\n",
    );
    insertBefore(
      records,
      '  guides: (entry) => ({',
      `  questions: (entry) => ({
    title: entry.title,
    excerpt: entry.lead,
    subjects: entry.products,
    words: [bodyOf(entry, 'questions')],
  }),
`,
    );
    expect(filesWithErrors()).toEqual([sections]);

    insertBefore(
      sections,
      '  supports: {\n',
      `  questions: {
    label: 'Hỏi đáp',
    menu: 'howTo',
    lists: entriesOf('questions', 'Câu hỏi thường gặp'),
    pages: { lede: 'Những điều mà người làm hàng hay hỏi.' },
  },
`,
    );
    expect(filesWithErrors()).toEqual([]);
  });

  it('has its section, its pages, its place in menu and site map, its form and its records after a build', () => {
    site.write('content/questions/cong-bo-che-xanh.md', question);
    const { status, output } = site.build();
    expect(output).not.toContain('lỗi trong');
    expect(status).toBe(0);

    const address = '/hoi-dap/cong-bo-che-xanh/';
    const listing = site.read('dist/hoi-dap/index.html');
    expect(listing).toContain('Những điều mà người làm hàng hay hỏi.');
    expect(listing).toContain(`href="${address}"`);

    const page = site.read(`dist${address}index.html`);
    expect(page).toMatch(/<h1>\s*Chè xanh bán ở chợ có phải công bố hợp quy không\?\s*<\/h1>/);
    expect(page).toMatch(/<dt[^>]*>Người hỏi<\/dt>\s*<dd[^>]*>\s*Hộ sản xuất/);
    expect(page).toContain('<strong>quy chuẩn</strong>');
    expect(page).toContain('href="/san-pham/che/"');

    expect(site.read('dist/san-pham/che/index.html')).toContain(`href="${address}"`);
    expect(site.read('dist/index.html')).toMatch(/href="\/hoi-dap\/"[^>]*>\s*Hỏi đáp/);
    expect(site.read('dist/so-do-trang/index.html')).toContain(`href="${address}"`);
    expect(site.read('dist/sitemap-0.xml')).toContain(address);
    const form = JSON.parse(site.read('dist/admin/config.json')) as { collections: { name: string }[] };
    expect(form.collections.map(({ name }) => name)).toContain('questions');
  });

  it('is found by the words of its entries', async () => {
    const engine = engineOn(async (name) =>
      gunzipSync(await readFile(path.join(site.root, 'dist/pagefind', name))).toString(),
    );
    const { hits } = await engine.search({ query: 'chè xanh bán ở chợ', limit: 5 });
    expect(hits[0]).toMatchObject({ href: '/hoi-dap/cong-bo-che-xanh/', content: 'questions' });
  });
});
