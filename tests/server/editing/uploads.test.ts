/** Uploads: what becomes of their bytes, and that they come and go with the draft that they belong to. */
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { openSmallCms } from '../support/small-newsroom.ts';
import type { SmallCms } from '../support/small-newsroom.ts';

let small: SmallCms;
beforeAll(async () => {
  small = await openSmallCms();
});
afterAll(() => small.close());

const picture = (background = '#2b3684') =>
  sharp({ create: { width: 1040, height: 780, channels: 3, background } })
    .withExif({ IFD0: { Artist: 'Secret Person' } })
    .jpeg()
    .toBuffer();

/** A product's text that names uploads. */
const naming = (text: string, assets: readonly { path: string }[]) =>
  text.replace(
    /^name_en: .*/m,
    `name_en: Tea with ${assets.map(({ path }) => path.replace('public', '')).join(', ')}`,
  );

/** Saves a draft of a product whose text names uploads that the server has got. */
async function saveWith(client: Client, slug: string, assets: { path: string; blob: unknown }[]) {
  const text = await client.open(`content/products/${slug}.yaml`);
  return client.save(slug, naming(text, assets), { assets });
}

/** Sends an upload and returns the reference by which a save names it. */
async function upload(client: Client, path: string, bytes: Buffer) {
  return { path, blob: (await client.upload(path, bytes)).body['id'] };
}

const mediaOf = async (client: Client) =>
  (await client.call('getMedia', { mediaFolder: 'public/media' })).body as unknown as {
    id: string;
    name: string;
  }[];

describe('what is uploaded', () => {
  test('a picture is kept without what the camera wrote into it', async () => {
    const author = await small.person('author');
    const bytes = await picture();
    expect(bytes.includes('Secret Person')).toBe(true);
    const reference = await upload(author, 'public/media/a.jpg', bytes);
    expect((await saveWith(author, 'que', [reference])).status).toBe(200);
    const kept = await author.bytes(`/api/newsroom/media/${String(reference.blob)}/a.jpg`);
    expect(kept.includes('Secret Person')).toBe(false);
    expect((await sharp(kept).metadata()).width).toBe(1040);
    // A later save names it again, and its bytes stay as they are.
    await saveWith(author, 'que', [reference]);
    expect(small.git('rev-parse', 'cms/products/que:public/media/a.jpg')).toBe(reference.blob);
  });

  test('another picture of a published name is refused: pages use the first', async () => {
    const editor = await small.person('editor');
    await saveWith(editor, 'che', [await upload(editor, 'public/media/b.jpg', await picture())]);
    await editor.move('che', 'pending_publish');
    expect((await editor.publish('che')).status).toBe(200);
    const other = await upload(editor, 'public/media/b.jpg', await picture('#663300'));
    expect((await saveWith(editor, 'gia-vi', [other])).status).toBe(409);
  });

  test('a script with the name of a picture, SVG, and a file too large are refused at once', async () => {
    const author = await small.person('author');
    const send = (name: string, bytes: Buffer) => author.upload(`public/media/${name}`, bytes);
    expect((await send('c.png', Buffer.from('<script>alert(1)</script>'))).status).toBe(415);
    const refusal = await send('c.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    expect([refusal.status, refusal.body['error']]).toEqual([415, expect.stringContaining('SVG')]);
    expect((await send('c.jpg', Buffer.alloc(5.5 * 1024 * 1024))).status).toBe(413);
    expect((await send('../../index.html', await picture())).status).toBe(403);
    expect((await send('empty.jpg', Buffer.alloc(0))).status).toBe(400);
  });

  test('a save can name neither bytes that are no picture nor bytes that are not there', async () => {
    const author = await small.person('author');
    const entry = small.git('rev-parse', 'main:content/products/che.yaml');
    const path = 'public/media/d.jpg';
    expect((await saveWith(author, 'gia-vi', [{ path, blob: entry }])).status).toBe(415);
    expect((await saveWith(author, 'gia-vi', [{ path, blob: '0'.repeat(40) }])).status).toBe(404);
  });

  test('a request over 10 MB is cut off', async () => {
    const editor = await small.person('editor');
    const answer = await editor.post('/api/v1', `{"action":"info","x":"${'x'.repeat(11 * 1024 * 1024)}"}`);
    expect(answer.status).toBe(413);
  });
});

describe('uploads of a draft', () => {
  test('come and go with it, and are published with it in one build', async () => {
    const author = await small.person('author');
    const editor = await small.person('editor');
    const references = [];
    for (let number = 1; number <= 12; number++) {
      const bytes = await picture(`#0000${(number + 16).toString(16)}`);
      references.push(await upload(author, `public/media/bee-${number}.jpg`, bytes));
    }
    await saveWith(author, 'mat-ong', references);
    expect((await mediaOf(editor)).some(({ name }) => name.startsWith('bee-'))).toBe(false);
    // The reviewer gets the address of each.
    const draft = await editor.call('unpublishedEntry', { id: 'products/mat-ong' });
    expect(draft.body['diffs']).toHaveLength(13);
    const path = 'public/media/bee-7.jpg';
    const params = { collection: 'products', slug: 'mat-ong', path };
    const seen = await editor.call('unpublishedEntryMediaFile', params);
    expect(seen.body).toEqual({ id: references[6]?.blob, path, name: 'bee-7.jpg' });
    expect((await editor.get(`/api/newsroom/media/${String(seen.body['id'])}/bee-7.jpg`)).status).toBe(200);

    const before = small.builder.built.length;
    await editor.openDraft('mat-ong');
    await editor.move('mat-ong', 'pending_publish');
    await editor.publish('mat-ong');
    await small.newsroom.publisher.settled();
    expect(small.builder.built.length).toBe(before + 1);
    expect((await mediaOf(editor)).filter(({ name }) => name.startsWith('bee-'))).toHaveLength(12);
  });

  test('are gone when it is removed, or when its text no longer names them', async () => {
    const author = await small.person('author');
    const reference = await upload(author, 'public/media/gone.jpg', await picture('#123456'));
    await saveWith(author, 'gao', [reference]);
    const text = await author.openDraft('gao');
    await author.save('gao', text.replace(/^name_en: .*/m, 'name_en: Timber'));
    const diffs = (await author.call('unpublishedEntry', { id: 'products/gao' })).body['diffs'];
    expect(diffs).toMatchObject([{ path: 'content/products/gao.yaml' }]);
    await author.save('gao', naming(text, [reference]), { assets: [reference] });
    await author.call('deleteUnpublishedEntry', { collection: 'products', slug: 'gao' });
    expect(small.git('branch', '--list', 'cms/products/gao')).toBe('');
    expect((await mediaOf(author)).map(({ name }) => name)).not.toContain('gone.jpg');
  });

  test('are only those that its text names: the form sends all that were chosen in it', async () => {
    const author = await small.person('author');
    const [used, chosen] = [
      await upload(author, 'public/media/used.jpg', await picture('#224466')),
      await upload(author, 'public/media/chosen.jpg', await picture('#446622')),
    ];
    const text = await author.open('content/products/mat-ong.yaml');
    const answer = await author.save('mat-ong', naming(text, [used]), { assets: [used, chosen] });
    expect(answer.status).toBe(200);
    const diffs = (await author.call('unpublishedEntry', { id: 'products/mat-ong' })).body['diffs'];
    expect((diffs as { path: string }[]).map(({ path }) => path)).toEqual([
      'content/products/mat-ong.yaml',
      used.path,
    ]);
    await author.call('deleteUnpublishedEntry', { collection: 'products', slug: 'mat-ong' });
  });

  test('outside of a draft nothing is uploaded', async () => {
    const editor = await small.person('editor');
    const asset = {
      path: 'public/media/e.jpg',
      content: (await picture()).toString('base64'),
      encoding: 'base64',
    };
    const answer = await editor.call('persistMedia', { asset, options: { commitMessage: 'Tải ảnh' } });
    expect([answer.status, answer.body['error']]).toEqual([403, expect.stringContaining('trong bài')]);
  });
});

describe('addresses of uploads', () => {
  test('need a session, never change, and run nothing', async () => {
    const author = await small.person('author');
    const { blob } = await upload(author, 'public/media/f.jpg', await picture('#00ff00'));
    for (const address of [
      `/api/newsroom/media/${String(blob)}/f.jpg`,
      `/api/newsroom/thumbnails/${String(blob)}`,
    ]) {
      expect((await fetch(small.address + address)).status).toBe(401);
      const answer = await author.get(address);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toContain('immutable');
      expect(answer.headers.get('content-security-policy')).toContain('sandbox');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
    const small1 = await author.bytes(`/api/newsroom/thumbnails/${String(blob)}`);
    expect((await sharp(small1).metadata()).width).toBe(480);
    const entry = small.git('rev-parse', 'main:content/products/che.yaml');
    expect((await author.get(`/api/newsroom/thumbnails/${entry}`)).status).toBe(404);
    expect((await author.get(`/api/newsroom/media/${entry}/a.html`)).status).toBe(404);
  });
});
