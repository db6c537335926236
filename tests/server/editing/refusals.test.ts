/** Edits that the server refuses: broken entries, drafts of something else, closed places. */
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SmallCms } from '../support/small-newsroom.ts';
import { openSmallCms, tea } from '../support/small-newsroom.ts';

let small: SmallCms;
beforeAll(async () => {
  small = await openSmallCms();
});
afterAll(() => small.close());

describe('what cannot be published', () => {
  test('an entry that breaks its schema: file, field and reason are told, nothing moves', async () => {
    const editor = await small.person('editor');
    const path = 'content/products/que.yaml';
    const text = await editor.open(path);
    const before = small.git('rev-parse', 'main');
    await editor.save('que', text.replace(/^kind: .*/m, 'kind: khong-co'));
    await editor.move('que', 'pending_publish');
    const check = await editor.post('/api/newsroom/check', { collection: 'products', slug: 'que' });
    expect(check.body['problems']).toContainEqual(expect.objectContaining({ file: path }));
    const answer = await editor.publish('que');
    expect(answer.status).toBe(422);
    expect(answer.body['error']).toContain('content/products/que.yaml');
    expect(answer.body['error']).toContain('chọn một trong');
    expect(small.git('rev-parse', 'main')).toBe(before);
    // The draft is still there, to be corrected.
    const fixed = text.replace(/^name_en: .*/m, 'name_en: Cassia');
    expect((await editor.save('que', fixed)).status).toBe(200);
    expect((await editor.publish('que')).status).toBe(200);
  });

  test('the removal of an entry that others refer to, or whose address was published', async () => {
    const editor = await small.person('editor');
    const path = 'content/standards/qcvn/qcvn-8-2-2011-byt.yaml';
    const options = { commitMessage: 'Xóa' };
    const answer = await editor.call('deleteFiles', { paths: [path], options });
    expect(answer.status).toBe(422);
    const author = await small.person('author');
    expect((await author.call('deleteFiles', { paths: [path], options })).status).toBe(403);
  });
});

describe('a draft is bound to the entry it is named after', () => {
  const settings = 'content/settings/site.yaml';
  const save = async (collectionName: string, slug: string, path: string, useWorkflow = true) => {
    const editor = await small.person('editor');
    const options = { collectionName, commitMessage: 'x', useWorkflow, status: 'draft' };
    return editor.call('persistEntry', { dataFiles: [{ slug, path, raw: 'x: 1' }], assets: [], options });
  };

  test.each([
    ['news', 'tin-moi', settings],
    ['products', 'gia-vi', 'content/products/que.yaml'],
    ['products', 'moi', 'content/topics/moi.yaml'],
    ['tcvn', 'moi', 'content/standards/qcvn/moi.yaml'],
    ['products', 'moi', 'content/products/moi.md'],
    ['settings', 'glossary', settings],
    ['khong-co', 'moi', 'content/khong-co/moi.yaml'],
  ])('%s/%s cannot save %s, as a draft or directly', async (collection, slug, path) => {
    const answers = [await save(collection, slug, path), await save(collection, slug, path, false)];
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    expect(small.git('for-each-ref', `refs/heads/cms/${collection}/${slug}`)).toBe('');
  });

  test('a branch that was pushed past the CMS and changes another file cannot be published', async () => {
    const blob = small.git('rev-parse', `main:${tea}`);
    const index = { ...process.env, GIT_INDEX_FILE: `${small.dataFolder}/test-index` };
    const git = (...args: string[]) =>
      execFileSync('git', ['--git-dir', `${small.dataFolder}/repository.git`, ...args], {
        env: {
          ...index,
          GIT_AUTHOR_NAME: 'x',
          GIT_AUTHOR_EMAIL: 'x@x',
          GIT_COMMITTER_NAME: 'x',
          GIT_COMMITTER_EMAIL: 'x@x',
        },
        encoding: 'utf8',
      }).trim();
    git('read-tree', 'main');
    git('update-index', '--cacheinfo', `100644,${blob},${settings}`);
    const commit = git(
      'commit-tree',
      git('write-tree'),
      '-p',
      'main',
      '-m',
      'x\n\nNewsroom-Status: pending_publish',
    );
    git('update-ref', 'refs/heads/cms/news/tin-moi', commit);
    const editor = await small.person('editor');
    const answer = await editor.call('publishUnpublishedEntry', { collection: 'news', slug: 'tin-moi' });
    expect(answer.status).toBe(403);
    expect(answer.body['error']).toContain(settings);
    git('update-ref', '-d', 'refs/heads/cms/news/tin-moi');
  });

  test('a slug with a slash is refused, so that it keeps no other entry from being saved', async () => {
    expect((await save('products', 'moi/hai', 'content/products/moi/hai.yaml')).status).toBe(403);
    expect((await save('products', 'moi', 'content/products/moi.yaml')).status).toBe(200);
  });

  test('control characters in a message are replaced', async () => {
    const author = await small.person('author');
    const options = {
      collectionName: 'products',
      commitMessage: 'Sửa\0bài\x1b[2J',
      useWorkflow: true,
      status: 'draft',
    };
    const files = [{ slug: 'moi-hai', path: 'content/products/moi-hai.yaml', raw: 'x: 1' }];
    expect((await author.call('persistEntry', { dataFiles: files, assets: [], options })).status).toBe(200);
    expect(small.git('log', '-1', '--format=%s', 'cms/products/moi-hai')).toBe('Sửa bài [2J');
  });
});

describe('places that are closed', () => {
  const paths = [
    '../../etc/passwd',
    'content/../package.json',
    'content/products/../../src/content.config.ts',
    '/etc/passwd',
    'package.json',
    'src/pages/index.astro',
    '.git/config',
    'content/.git/config',
    'content/catalogue/iso.jsonl',
    'content/catalogue/x.yaml',
    'content/settings/cms.yaml',
    'content/Settings/CMS.yaml',
    'content/products/evil.mdx',
    'content/products/evil.astro',
    'content/products/che.yaml\0.png',
    'content/products/%2e%2e/che.yaml',
    'content\\products\\che.yaml',
    'content//products/che.yaml',
    'content/products/che.yaml/',
    'public/robots.txt',
    'public/media/../../package.json',
  ];
  test.each(paths)('%j can be neither read nor written nor deleted', async (path) => {
    const editor = await small.person('editor');
    const options = { commitMessage: 'x' };
    const answers = await Promise.all([
      editor.call('getEntry', { path }),
      editor.call('entriesByFiles', { files: [{ path }] }),
      editor.call('getMediaFile', { path }),
      editor.call('deleteFiles', { paths: [path], options }),
      editor.call('deleteFile', { path, options }),
      editor.call('persistMedia', { asset: { path, content: 'eA==', encoding: 'base64' }, options }),
      editor.call('persistEntry', {
        dataFiles: [{ slug: 'che', path, raw: 'x: 1' }],
        assets: [],
        options: { ...options, collectionName: 'products', useWorkflow: true, status: 'draft' },
      }),
      editor.call('persistEntry', {
        dataFiles: [{ slug: 'che', path: tea, newPath: path, raw: 'x: 1' }],
        assets: [],
        options: { ...options, collectionName: 'products', useWorkflow: false },
      }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
    // A folder of such a name may be listed where it lies in content/; nothing is found in it.
    const listing = await editor.call('entriesByFolder', { folder: path, extension: '', depth: 9 });
    expect([200, 403]).toContain(listing.status);
    if (listing.status === 200) expect(listing.body).toEqual([]);
  });

  test('other branches, strange draft names and unknown actions are refused', async () => {
    const editor = await small.person('editor');
    for (const branch of ['cms/products/che', 'HEAD', '--upload-pack=x', 'main~1', 'refs/heads/main'])
      expect((await editor.call('getEntry', { branch, path: tea })).status, branch).toBe(400);
    for (const slug of ['../main', 'a..b', '-x', 'x.lock', 'a b', 'che~1', '@{0}', ''])
      expect(
        (await editor.call('publishUnpublishedEntry', { collection: 'products', slug })).status,
        slug,
      ).not.toBe(200);
    for (const action of ['exec', '__proto__', 'constructor', ''])
      expect((await editor.call(action)).status, action).toBe(400);
    expect((await editor.post('/api/v1', 'not json')).status).toBe(400);
    expect((await editor.post('/api/v1', 'null')).status).toBe(400);
  });
});
