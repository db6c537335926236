import { expect, it } from 'vitest';
import { latestOfSeries } from './latest-of-series.ts';

it('names the latest year of a number', () => {
  expect(latestOfSeries(['TCVN 7042:2009', 'TCVN 7042:2013'])).toEqual(['TCVN 7042:2013']);
  expect(latestOfSeries(['TCVN 7042:2013', 'TCVN 7042:2009'])).toEqual(['TCVN 7042:2013']);
});

it('keeps other numbers, other parts, and amendments', () => {
  const parts = ['TCVN 4884-1:2015', 'TCVN 4884-2:2015'];
  expect(latestOfSeries(parts)).toEqual(parts);
  const amended = ['TCVN I-4:2017', 'TCVN I-4:2017/SĐ01:2024'];
  expect(latestOfSeries(amended)).toEqual(amended);
});

it('never drops a regulation for its number alone', () => {
  const regulations = ['QCVN 02:2009/BYT', 'QCVN 02:2019/BYT'];
  expect(latestOfSeries(regulations)).toEqual(regulations);
});
