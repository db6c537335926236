import { expect, test } from 'vitest';
import { readSiteAddress } from './site-address.ts';

test.each([
  [undefined, undefined],
  ['', undefined],
  ['https://laocai.gov.vn', 'https://laocai.gov.vn'],
  ['https://laocai.gov.vn/', 'https://laocai.gov.vn'],
  ['http://localhost:4321', 'http://localhost:4321'],
])('%s', (text, address) => {
  expect(readSiteAddress(text)).toBe(address);
});

test.each(['https://laocai.gov.vn/nscl', 'https://laocai.gov.vn/nscl/', 'https://laocai.gov.vn/?x=1'])(
  'an address below the root is refused with what to do: %s',
  (text) => {
    expect(() => readSiteAddress(text)).toThrow(/gốc của một tên miền.*https:\/\/nscl\.laocai\.gov\.vn/);
  },
);

test.each(['laocai.gov.vn', 'ftp://laocai.gov.vn', 'xin chào'])(
  'what is no address is refused: %s',
  (text) => {
    expect(() => readSiteAddress(text)).toThrow('không phải địa chỉ trang web');
  },
);
