import { expect, test } from 'vitest';
import { isDraftDesignation } from './draft.ts';

test.each([
  'ISO/CD 9001.2',
  'IEC/DIS 60601',
  'ISO/IEC DIS 17025',
  'ISO/AWI 22000',
  'ISO/FDIS 21420.2',
  'ISO/DTS 22002-1',
  'ISO/DGuide 73',
  'ISO/PRF 3720',
  'ISO 22000:2018/DAmd 1',
  'ISO 22000:2018/CD Amd 2',
])('a draft: %s', (designation) => {
  expect(isDraftDesignation(designation)).toBe(true);
});

test.each([
  'ISO 9001:2015',
  'ISO/TS 22002-1:2009',
  'ISO Guide 73:2009',
  'ISO 22000:2018/Amd 1:2024',
  'TCVN 9740:2013',
])('an edition: %s', (designation) => {
  expect(isDraftDesignation(designation)).toBe(false);
});
