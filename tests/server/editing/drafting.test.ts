/** Drafts on their way to the page, edits that cross, and a server that restarts in between. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SmallCms } from '../support/small-newsroom.ts';
import { openSmallCms, tea } from '../support/small-newsroom.ts';

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
