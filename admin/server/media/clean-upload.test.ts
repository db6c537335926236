import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cleanUpload } from './clean-upload.ts';

const plain = (width = 8, height = 6) =>
  sharp({ create: { width, height, channels: 3, background: '#27663a' } });

describe('uploads', () => {
  test.each(['jpg', 'jpeg', 'png', 'webp'] as const)(
    '.%s is written anew in its own format',
    async (ending) => {
      const format = ending === 'jpg' ? 'jpeg' : ending;
      const bytes = await plain()
        .withExif({ IFD0: { Artist: 'Secret' } })
        .toFormat(format)
        .toBuffer();
      const kept = await cleanUpload(`public/media/a.${ending}`, bytes);
      const { format: found, exif } = await sharp(kept).metadata();
      expect([found, exif]).toEqual([format, undefined]);
      // The same upload gives the same bytes, so that saving a draft again changes nothing.
      expect(await cleanUpload(`public/media/a.${ending}`, bytes)).toEqual(kept);
    },
  );

  test('what hides behind the picture is gone', async () => {
    const bytes = Buffer.concat([await plain().jpeg().toBuffer(), Buffer.from('<?php system($_GET[0]); ?>')]);
    expect((await cleanUpload('public/media/a.jpg', bytes)).includes('<?php')).toBe(false);
  });

  test('a photograph is turned as the camera was held, and not larger than a page needs', async () => {
    const turned = await plain(3000, 200).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const { width, height, orientation } = await sharp(
      await cleanUpload('public/media/a.jpg', turned),
    ).metadata();
    expect(height).toBe(2560);
    expect(width).toBeLessThan(200);
    expect(orientation).toBeUndefined();
  });

  test('a picture under the name of another format becomes what its name says', async () => {
    const kept = await cleanUpload('public/media/a.webp', await plain().png().toBuffer());
    expect((await sharp(kept).metadata()).format).toBe('webp');
  });

  test('no bytes make it fall over: they are refused, or give a picture', async () => {
    const head = fc.constantFrom(
      '\xff\xd8\xff',
      '\x89PNG\r\n\x1a\n',
      'RIFF\0\0\0\0WEBP',
      'GIF89a',
      '<svg>',
      '',
    );
    await fc.assert(
      fc.asyncProperty(head, fc.uint8Array({ maxLength: 300 }), async (start, rest) => {
        const bytes = Buffer.concat([Buffer.from(start, 'latin1'), rest]);
        const result = await cleanUpload('public/media/a.png', bytes).catch((error: unknown) => error);
        if (!Buffer.isBuffer(result)) expect(result).toHaveProperty('name', 'HttpError');
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['\0\0\0\x18ftypheic', 'HEIC'],
    ['\0\0\0\x18ftypmif1', 'HEIC'],
    ['<?xml version="1.0"?><svg xmlns="a">', 'SVG'],
    ['GIF89a', 'GIF'],
  ])('%j under the name of a JPEG is refused by its own name', async (bytes, name) => {
    const upload = cleanUpload('public/media/a.jpg', Buffer.from(bytes, 'latin1'));
    await expect(upload).rejects.toThrow(`ảnh ${name}`);
  });

  test('a PDF begins and ends as one', async () => {
    const pdf = Buffer.from('%PDF-1.7\n...\n%%EOF\n');
    expect(await cleanUpload('public/media/a.pdf', pdf)).toBe(pdf);
    for (const bytes of ['<html>%PDF-1.7 %%EOF', '%PDF-1.7', 'MZ'])
      await expect(cleanUpload('public/media/a.pdf', Buffer.from(bytes))).rejects.toThrow('không phải PDF');
  });
});
