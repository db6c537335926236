/** A media folder with many pictures, each of bytes of its own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

/** A JPEG segment that says nothing but a number: it makes files of one picture differ. */
function comment(number: number): Buffer {
  const words = Buffer.from(`picture ${number}`);
  return Buffer.concat([Buffer.from([0xff, 0xfe, 0, words.length + 2]), words]);
}

/** One picture of a landscape's colours and grain; `grain` 0 compresses to a few kilobytes, 30 to some 700 kB at 2560 × 1920 pixels. */
export function landscape(width: number, height: number, grain: number): Promise<Buffer> {
  if (grain === 0)
    return sharp({ create: { width, height, channels: 3, background: '#3f7a4a' } })
      .jpeg()
      .toBuffer();
  const noise = { type: 'gaussian', mean: 128, sigma: grain } as const;
  return sharp({ create: { width, height, channels: 3, background: '#3f7a4a', noise } })
    .jpeg({ quality: 60 })
    .toBuffer();
}

/** Writes so many pictures into the media folder of a checkout: `anh-1.jpg`, `anh-2.jpg` … */
export function writePictures(root: string, count: number, picture: Buffer): void {
  const folder = path.join(root, 'public/media');
  mkdirSync(folder, { recursive: true });
  const [start, rest] = [picture.subarray(0, 2), picture.subarray(2)];
  for (let number = 1; number <= count; number++)
    writeFileSync(path.join(folder, `anh-${number}.jpg`), Buffer.concat([start, comment(number), rest]));
}
