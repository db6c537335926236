/** A media folder of 2,000 pictures: what opening it costs does not depend on how large they are. */
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commitPictures, landscape } from '../../../scripts/lib/testing/many-pictures.ts';
import { openSmallCms } from '../support/small-newsroom.ts';
import type { SmallCms } from '../support/small-newsroom.ts';

const count = 2000;

let small: SmallCms;
beforeAll(async () => {
  const picture = await landscape(1000, 750, 0);
  small = await openSmallCms({}, ({ root }) => commitPictures(root, count, picture));
});
afterAll(() => small.close());

test('all are listed by name and address, without their bytes', async () => {
  const author = await small.person('author');
  const answer = await author.call('getMedia', { mediaFolder: 'public/media' });
  const files = answer.body as unknown as { id: string; name: string; path: string }[];
  expect(files).toHaveLength(count);
  expect(new Set(files.map(({ id }) => id)).size).toBe(count);
  expect(Object.keys(files[0] ?? {})).toEqual(['id', 'path', 'name']);
  expect(JSON.stringify(files).length).toBeLessThan(count * 150);
});

test('a screenful of cards weighs little, and one picture is there whole', async () => {
  const author = await small.person('author');
  const answer = await author.call('getMedia', { mediaFolder: 'public/media' });
  const files = (answer.body as unknown as { id: string; name: string }[]).slice(0, 24);
  const cards = await Promise.all(files.map(({ id }) => author.bytes(`/api/newsroom/thumbnails/${id}`)));
  expect(cards.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(24 * 40_000);
  const [first] = files;
  const whole = await author.bytes(`/api/newsroom/media/${first?.id ?? ''}/${first?.name ?? ''}`);
  expect((await sharp(whole).metadata()).width).toBe(1000);
});
