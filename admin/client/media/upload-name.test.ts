import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMediaPath } from '../../server/git/files/paths.ts';
import { uploadName } from './upload-name.ts';

const none: ReadonlySet<string> = new Set();

test.each([
  ['Đồi chè Bản Liền.JPG', 'doi-che-ban-lien.jpg'],
  ['Đồi chè Bản Liền.JPG'.normalize('NFD'), 'doi-che-ban-lien.jpg'],
  ['IMG_20261120_101112.jpeg', 'img-20261120-101112.jpg'],
  ['1000012345', '1000012345.jpg'],
  ['Ảnh chụp (2).png', 'anh-chup-2.jpg'],
  ['茶.jpg', 'anh.jpg'],
])('%j is uploaded as %j', (given, name) => {
  expect(uploadName(given, 'jpeg', none)).toBe(name);
});

test('a name that is taken is numbered: phones call each photograph the same', () => {
  expect(uploadName('image.jpg', 'jpeg', new Set(['image.jpg', 'image-2.jpg']))).toBe('image-3.jpg');
});

test('every name of a device becomes one that the server takes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom('jpeg', 'png', 'webp', 'pdf'),
      (given, format) => isMediaPath(`public/media/${uploadName(given, format, none)}`),
    ),
  );
});
