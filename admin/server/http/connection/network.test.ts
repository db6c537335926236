import { expect, test } from 'vitest';
import { networkOf } from './network.ts';

test.each([
  ['10.0.0.9', '10.0.0.9'],
  ['::ffff:10.0.0.9', '10.0.0.9'],
  ['2001:ee0:4f01:2ec0:1:2:3:4', '2001:ee0:4f01:2ec0'],
  ['2001:0EE0:4f01:2ec0:ffff::1', '2001:ee0:4f01:2ec0'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s belongs to the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
