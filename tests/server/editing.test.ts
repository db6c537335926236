import { execFileSync } from 'node:child_process';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SmallCms } from './small-newsroom.ts';
import { openSmallCms, tea } from './small-newsroom.ts';

let small: SmallCms;
beforeAll(async () => {
  small = await openSmallCms();
});
afterAll(() => small.close());

/** The text of the tea entry with another opening sentence. */
const withLead = (text: string, lead: string) =>
  text.replace(/^lead: [^\n]*(?:\n {2}[^\n]*)*/m, `lead: ${lead}`);
const served = async () => (await fetch(`${small.address}/`)).text();

describe('from draft to page', () => {
  test('an author drafts, an editor approves and publishes, visitors read it', async () => {
    const author = await small.person('author');
    const text = await author.open(tea);
    expect((await author.save('che', withLead(text, 'Bản nháp của người viết'))).status).toBe(200);
    expect((await author.call('unpublishedEntries')).body).toEqual(['products/che']);
    expect(await served()).not.toContain('Bản nháp của người viết');
    expect((await author.move('che', 'pending_review')).status).toBe(200);

    expect((await author.move('che', 'pending_publish')).status).toBe(403);
    expect((await author.publish('che')).status).toBe(403);
    expect((await author.save('che', text, { useWorkflow: false })).status).toBe(403);

    const editor = await small.person('editor');
    expect((await editor.publish('che')).status).toBe(409);
    expect(await editor.openDraft('che')).toContain('Bản nháp của người viết');
    expect((await editor.move('che', 'pending_publish')).status).toBe(200);
    expect((await editor.publish('che')).status).toBe(200);
    await small.newsroom.publisher.settled();
    expect(await served()).toContain('Bản nháp của người viết');
    expect((await editor.call('unpublishedEntries')).body).toEqual([]);
    expect(await editor.status()).toMatchObject({ state: 'published', problems: [] });
  });

  test('commits carry the names of the people, and go back to the original repository', async () => {
    await small.newsroom.push();
    const log = small.origin.git('log', '--format=%an <%ae> %s', '-4', 'main');
    expect(log).toContain('Nguyễn author <author@example.vn> Sửa products “che”');
    expect(log).toContain('Nguyễn editor <editor@example.vn> Xuất bản products/che');
    expect(small.origin.read(tea)).toContain('Bản nháp của người viết');
    expect(small.origin.git('status', '--porcelain')).toBe('');
  });

  test('what others publish meanwhile is no part of a draft', async () => {
    const editor = await small.person('editor');
    const text = await editor.open('content/products/que.yaml');
    await editor.save('que', text.replace(/^name_en: .*/m, 'name_en: Cinnamon bark'));
    const other = await small.person('editor');
    const teaText = await other.open(tea);
    expect((await other.save('che', withLead(teaText, 'Đã sửa thẳng'), { useWorkflow: false })).status).toBe(
      200,
    );
    const draft = await editor.call('unpublishedEntry', { collection: 'products', slug: 'que' });
    expect(draft.body['diffs']).toMatchObject([{ path: 'content/products/que.yaml', newFile: false }]);
    await editor.move('que', 'pending_publish');
    expect((await editor.publish('que')).status).toBe(200);
    expect(await editor.open(tea)).toContain('Đã sửa thẳng');
    expect(await editor.open('content/products/que.yaml')).toContain('Cinnamon bark');
  });

  test('an author who changes what was found ready sends it back to review', async () => {
    const editor = await small.person('editor');
    const text = await editor.open('content/products/gao.yaml');
    await editor.save('gao', text);
    await editor.move('gao', 'pending_publish');
    const author = await small.person('author');
    await author.save('gao', (await author.openDraft('gao')).replace(/^name_en: .*/m, 'name_en: Paddy rice'));
    const { body } = await author.call('unpublishedEntry', { id: 'products/gao' });
    expect(body['status']).toBe('pending_review');
    await editor.openDraft('gao');
    const removal = { collection: 'products', slug: 'gao' };
    expect((await editor.call('deleteUnpublishedEntry', removal)).status).toBe(200);
  });
});

describe('two people on one entry', () => {
  test('the second save of a published entry is refused and names the first', async () => {
    const one = await small.person('editor');
    const two = await small.person('administrator');
    const text = await one.open(tea);
    await two.open(tea);
    expect((await one.save('che', withLead(text, 'Của người thứ nhất'), { useWorkflow: false })).status).toBe(
      200,
    );
    const late = await two.save('che', withLead(text, 'Của người thứ hai'), { useWorkflow: false });
    expect(late.status).toBe(409);
    expect(late.body['error']).toContain('Nguyễn editor');
    expect(await two.open(tea)).toContain('Của người thứ nhất');
  });

  test('so is one that begins a draft on old text, one on an older draft, and a decision on unseen text', async () => {
    const one = await small.person('editor');
    const two = await small.person('author');
    const text = await one.open(tea);
    await two.open(tea);
    expect((await one.save('che', withLead(text, 'Nháp một'))).status).toBe(200);
    expect((await two.save('che', withLead(text, 'Nháp hai'))).status).toBe(409);
    const draft = await two.openDraft('che');
    expect((await two.save('che', withLead(draft, 'Nháp ba'))).status).toBe(200);
    expect((await one.save('che', withLead(text, 'Nháp bốn'))).status).toBe(409);
    expect((await one.move('che', 'pending_publish')).status).toBe(409);
    await one.openDraft('che');
    expect((await one.move('che', 'pending_publish')).status).toBe(200);
    expect((await one.publish('che')).status).toBe(200);
  });

  test('of two saves sent at the same moment one is kept, the other told', async () => {
    const people = await Promise.all([small.person('editor'), small.person('author')]);
    const texts = await Promise.all(people.map((person) => person.open('content/products/gao.yaml')));
    const saves = await Promise.all(
      people.map((person, index) =>
        person.save('gao', (texts[index] ?? '').replace(/^name_en: .*/m, `name_en: Rice ${index}`)),
      ),
    );
    expect(saves.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('another entry cannot travel under the name of a draft', async () => {
    const author = await small.person('author');
    const path = 'content/products/ca-nuoc-lanh.yaml';
    const text = await author.open(path);
    expect((await author.save('ca-nuoc-lanh', text.replace(/^name_en: .*/m, 'name_en: Fish'))).status).toBe(
      200,
    );
    const settings = 'content/settings/site.yaml';
    const files = [{ slug: 'ca-nuoc-lanh', path: settings, raw: await author.open(settings) }];
    const options = { collectionName: 'products', commitMessage: 'x', useWorkflow: true, status: 'draft' };
    expect((await author.call('persistEntry', { dataFiles: files, assets: [], options })).status).toBe(403);
    const both = [...files, { slug: 'ca-nuoc-lanh', path, raw: text }];
    expect((await author.call('persistEntry', { dataFiles: both, assets: [], options })).status).toBe(400);
  });

  test('a new entry does not replace one that exists', async () => {
    const editor = await small.person('editor');
    expect((await editor.save('mat-ong', 'name_vi: Mật ong\n')).status).toBe(409);
  });
});

describe('an author', () => {
  test('removes a draft of their own, and none that others have written in', async () => {
    const author = await small.person('author');
    const editor = await small.person('editor');
    const path = 'content/products/gia-vi.yaml';
    const draft = { collection: 'products', slug: 'gia-vi' };
    const text = await author.open(path);
    const changed = (name: string) => text.replace(/^name_en: .*/m, `name_en: ${name}`);
    expect((await author.save('gia-vi', changed('Spice'))).status).toBe(200);
    expect((await author.call('deleteUnpublishedEntry', draft)).status).toBe(200);
    await author.open(path);
    await author.save('gia-vi', changed('Spices'));
    await editor.openDraft('gia-vi');
    await editor.save('gia-vi', changed('All spices'));
    await author.openDraft('gia-vi');
    expect((await author.call('deleteUnpublishedEntry', draft)).status).toBe(403);
    expect((await editor.call('deleteUnpublishedEntry', draft)).status).toBe(200);
  });
});

describe('a server that restarts', () => {
  test('takes the save of a page that was opened before', async () => {
    const editor = await small.person('editor');
    const text = await editor.open(tea);
    // Nothing but the page knows what it has opened: another session of the same page stands for a new server.
    const again = await small.person('editor');
    const dataFiles = [
      {
        slug: 'che',
        path: tea,
        raw: withLead(text, 'Sau khi khởi động lại'),
        opened: editor.versions.version(tea),
      },
    ];
    const options = { collectionName: 'products', commitMessage: 'x', useWorkflow: true, status: 'draft' };
    expect((await again.call('persistEntry', { dataFiles, assets: [], options })).status).toBe(200);
    // The answer was lost: the same text is sent again, and is no conflict.
    expect(
      (
        await again.post('/api/v1', {
          action: 'persistEntry',
          params: { branch: 'main', dataFiles, assets: [], options },
        })
      ).status,
    ).toBe(200);
    expect((await editor.save('che', withLead(text, 'Chưa thấy bản vừa lưu'))).status).toBe(409);
  });
});

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

describe('uploads', () => {
  const upload = (path: string, bytes: Buffer) => ({
    asset: { path, content: bytes.toString('base64'), encoding: 'base64' },
    options: { commitMessage: 'Tải ảnh' },
  });
  const picture = () =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: '#2b3684' } })
      .withExif({ IFD0: { Artist: 'Secret Person' } })
      .jpeg()
      .toBuffer();

  test('a picture is kept without what the camera wrote into it', async () => {
    const editor = await small.person('editor');
    const bytes = await picture();
    expect(bytes.includes('Secret Person')).toBe(true);
    const answer = await editor.call('persistMedia', upload('public/media/a.jpg', bytes));
    expect(answer.status).toBe(200);
    const kept = Buffer.from(String(answer.body['content']), 'base64');
    expect(kept.includes('Secret Person')).toBe(false);
    expect((await sharp(kept).metadata()).width).toBe(40);
    // Sent again as it is now, it stays as it is.
    const again = await editor.call('persistMedia', upload('public/media/a.jpg', kept));
    expect(again.body['id']).toBe(answer.body['id']);
    // Another picture of that name would change pages that use the first.
    const other = await sharp(bytes).negate().jpeg().toBuffer();
    expect((await editor.call('persistMedia', upload('public/media/a.jpg', other))).status).toBe(409);
  });

  test('a script with the name of a picture, SVG, and a file too large are refused', async () => {
    const editor = await small.person('editor');
    const disguised = upload('public/media/b.png', Buffer.from('<script>alert(1)</script>'));
    expect((await editor.call('persistMedia', disguised)).status).toBe(415);
    const svg = upload('public/media/b.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    const refusal = await editor.call('persistMedia', svg);
    expect(refusal.status).toBe(415);
    expect(refusal.body['error']).toContain('SVG');
    const large = upload('public/media/c.jpg', Buffer.alloc(5.5 * 1024 * 1024));
    expect((await editor.call('persistMedia', large)).status).toBe(413);
  });

  test('a request over 10 MB is cut off', async () => {
    const editor = await small.person('editor');
    const answer = await editor.post('/api/v1', `{"action":"info","x":"${'x'.repeat(11 * 1024 * 1024)}"}`);
    expect(answer.status).toBe(413);
  });

  test('a picture of a draft comes and goes with it', async () => {
    const author = await small.person('author');
    const text = await author.open('content/products/mat-ong.yaml');
    const asset = {
      path: 'public/media/bee.jpg',
      content: (await picture()).toString('base64'),
      encoding: 'base64',
    };
    await author.save('mat-ong', text, { assets: [asset] });
    const with1 = await author.call('unpublishedEntry', { id: 'products/mat-ong' });
    expect(with1.body['diffs']).toMatchObject([{ path: asset.path, binary: true, newFile: true }]);
    await author.save('mat-ong', text.replace(/^name_en: .*/m, 'name_en: Honeys'));
    const without = await author.call('unpublishedEntry', { id: 'products/mat-ong' });
    expect(without.body['diffs']).toMatchObject([{ path: 'content/products/mat-ong.yaml' }]);
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
