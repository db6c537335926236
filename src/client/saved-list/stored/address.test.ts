import { expect, test } from 'vitest';
import { mostShared, readShared, sharedAddress } from './address.ts';

test('a list survives the way through an address', () => {
  const ids = ['tcvn-9740-2013', 'qcvn-8-2-2011-byt'];
  const address = sharedAddress(ids);
  expect(address).toBe('/danh-sach/?tl=tcvn-9740-2013,qcvn-8-2-2011-byt');
  expect(readShared(new URL(address, 'https://x.example').search)).toEqual({ ids, unread: false });
});

test('what chats and mail programs do to an address is forgiven', () => {
  expect(readShared('?tl=TCVN-9740-2013%2Cqcvn-8-2-2011-byt,,tcvn-9740-2013')).toEqual({
    ids: ['tcvn-9740-2013', 'qcvn-8-2-2011-byt'],
    unread: false,
  });
});

test('nonsense is left out and said', () => {
  expect(readShared('?tl=<img src=x>,tcvn-9740-2013,../admin')).toEqual({
    ids: ['tcvn-9740-2013'],
    unread: true,
  });
  expect(readShared('')).toEqual({ ids: [], unread: false });
  const many = Array.from({ length: mostShared + 1 }, (_, index) => `tcvn-${index}`);
  expect(readShared(`?tl=${many.join(',')}`)).toMatchObject({ ids: { length: mostShared }, unread: true });
});
