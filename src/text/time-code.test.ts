import { describe, expect, it } from 'vitest';
import { timeCodeDuration, timeCodeSeconds } from './time-code.ts';

describe('time codes', () => {
  it.each([
    ['00:00', 0],
    ['03:25', 205],
    ['3:25', 205],
    ['59:59', 3599],
    ['1:02:03', 3723],
    ['10:00:00', 36000],
  ])('%s is %i seconds', (text, seconds) => {
    expect(timeCodeSeconds(text)).toBe(seconds);
  });

  it.each(['', '205', '3:5', '03:60', '60:00', '1:2:3:4', '-1:00', '3.25'])('%j is none', (text) => {
    expect(() => timeCodeSeconds(text)).toThrow(RangeError);
  });

  it.each([
    ['14:30', 'PT14M30S'],
    ['1:00:00', 'PT1H'],
    ['1:02:03', 'PT1H2M3S'],
    ['00:45', 'PT45S'],
    ['00:00', 'PT0S'],
  ])('the length %s is %s', (text, duration) => {
    expect(timeCodeDuration(text)).toBe(duration);
  });
});
