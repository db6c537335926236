/** Uploads with a draft: cleaned, refused, published and removed with it. */
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SmallCms } from '../support/small-newsroom.ts';
import { openSmallCms } from '../support/small-newsroom.ts';

let small: SmallCms;
beforeAll(async () => {
  small = await openSmallCms();
});
afterAll(() => small.close());

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
