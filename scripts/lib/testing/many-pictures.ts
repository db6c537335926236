/** A media folder with many pictures, each of bytes of its own. */
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { spawn } from 'node:child_process';
import sharp from 'sharp';
import { runGit } from '../../../admin/server/git/git.ts';

/** A JPEG segment that says nothing but a number: it makes files of one picture differ. */
function comment(number: number): Buffer {
  const words = Buffer.from(`picture ${number}`);
  return Buffer.concat([Buffer.from([0xff, 0xfe, 0, words.length + 2]), words]);
}

/** One picture of a landscape's colours and grain; `grain` 0 compresses to a few kilobytes, 14 to some 700 kB at 2560 × 1920 pixels. */
export function landscape(width: number, height: number, grain: number): Promise<Buffer> {
  const plain = { width, height, channels: 3, background: '#3f7a4a' } as const;
  const noise = { type: 'gaussian', mean: 128, sigma: grain } as const;
  const create = grain === 0 ? plain : { ...plain, noise };
  return sharp({ create }).jpeg({ quality: 60 }).toBuffer();
}

/** The stream by which `git fast-import` adds the pictures in one commit. */
function* pictureCommit(count: number, picture: Buffer): Generator<string | Buffer> {
  const message = 'Add pictures';
  yield `commit refs/heads/main\ncommitter Dev <dev@example.vn> 1795651200 +0700\n`;
  yield `data ${message.length}\n${message}\nfrom refs/heads/main^0\n`;
  for (let number = 1; number <= count; number++) {
    const note = comment(number);
    yield `M 100644 inline public/media/anh-${number}.jpg\ndata ${picture.length + note.length}\n`;
    yield picture.subarray(0, 2);
    yield note;
    yield picture.subarray(2);
    yield '\n';
  }
}

/**
 * Commits so many pictures to the media folder of a checkout: `anh-1.jpg`, `anh-2.jpg` … One stream into one pack: adding
 * thousands of files takes git many times longer.
 *
 * @param root a checkout of the branch main with a commit and no changes
 */
export async function commitPictures(root: string, count: number, picture: Buffer): Promise<void> {
  const git = spawn('git', ['-C', root, '-c', 'core.compression=0', 'fast-import', '--quiet'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  Readable.from(pictureCommit(count, picture)).pipe(git.stdin);
  const [status] = (await once(git, 'exit')) as [number | null];
  if (status !== 0) throw new Error(`git fast-import ended with ${status ?? 'a signal'}`);
  await runGit(['-C', root, 'reset', '-q', '--hard']);
}
