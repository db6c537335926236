import { expect, test } from 'vitest';
import { underItsAddress } from './draft-assets.ts';

class Asset {
  path: string;
  url: string;
  constructor(path: string, url: string) {
    this.path = path;
    this.url = url;
  }
  toString(): string {
    return this.url;
  }
}

test('a new upload is found under the address that entries name, with what it can do', () => {
  const twin = underItsAddress(new Asset('public/media/doi-che.jpg', 'blob:1'));
  expect([twin?.path, String(twin)]).toEqual(['/media/doi-che.jpg', 'blob:1']);
});

test('what stands under its address already is left alone', () => {
  expect(underItsAddress(new Asset('/media/doi-che.jpg', 'blob:1'))).toBeUndefined();
});
