/** Uploaded pictures from the file to the page: sizes, smaller copies, and what happens to a file that is none. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureAttributes, withPictureAttributes } from '#library/media/images.ts';
import { writePictureCopies } from './picture-copies.ts';

const root = mkdtempSync(path.join(tmpdir(), 'nscl-pictures-'));
const site = path.join(root, 'dist');
const upload = (name: string) => path.join(root, 'public/media', name);

async function picture(name: string, width: number, height: number, orientation?: number): Promise<void> {
  mkdirSync(path.dirname(upload(name)), { recursive: true });
  const image = sharp({ create: { width, height, channels: 3, background: '#486' } });
  await (orientation === undefined ? image : image.withMetadata({ orientation })).toFile(upload(name));
}

beforeAll(async () => {
  await picture('che/doi-che.jpg', 1600, 900);
  await picture('nho.png', 300, 200);
  await picture('doc.jpg', 1000, 600, 6);
  writeFileSync(upload('phieu.pdf'), '%PDF-1.7');
  await writePictureCopies(root, site);
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('an uploaded picture', () => {
  it('has its size on the page, and copies for narrower screens that are there', async () => {
    const attributes = await pictureAttributes('/media/che/doi-che.jpg', { root });
    expect(attributes).toMatchObject({ width: 1600, height: 900 });
    const candidates = (attributes?.srcset ?? '').split(', ').map((one) => one.split(' '));
    expect(candidates.map(([, width]) => width)).toEqual(['480w', '800w', '1200w', '1600w']);
    for (const [href = '', width = ''] of candidates.slice(0, -1)) {
      const copy = await sharp(path.join(site, href)).metadata();
      expect([copy.format, `${copy.width}w`]).toEqual(['webp', width]);
    }
  });

  it('that is small already is left as it is', async () => {
    expect(await pictureAttributes('/media/nho.png', { root })).toEqual({ width: 300, height: 200 });
    expect(existsSync(path.join(site, 'anh/480/nho.png.webp'))).toBe(false);
  });

  it('that was taken upright has the size that it is seen in', async () => {
    expect(await pictureAttributes('/media/doc.jpg', { root })).toMatchObject({ width: 600, height: 1000 });
    const copy = await sharp(path.join(site, 'anh/480/doc.jpg.webp')).metadata();
    expect([copy.width, copy.height]).toEqual([480, 800]);
  });

  it('in a text gets the same attributes; other pictures and files stay as they are', async () => {
    const html = await withPictureAttributes(
      '<img src="/media/nho.png" alt="x"><img src="/media/khong-co.png" alt="">',
      { root },
    );
    expect(html).toBe(
      '<img src="/media/nho.png" width="300" height="200" alt="x"><img src="/media/khong-co.png" alt="">',
    );
    expect(await pictureAttributes('/media/phieu.pdf', { root })).toBeUndefined();
  });
});

describe('the copies', () => {
  it('go with their picture', async () => {
    rmSync(upload('doc.jpg'));
    await writePictureCopies(root, site);
    expect(readdirSync(path.join(site, 'anh/480'))).toEqual(['che']);
  });

  it('of a file that is no picture stop the build, by its name', async () => {
    writeFileSync(upload('hong.webp'), 'no picture');
    await expect(writePictureCopies(root, site)).rejects.toThrow('/media/hong.webp');
  });
});
