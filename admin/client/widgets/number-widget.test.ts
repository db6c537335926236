import { describe, expect, it } from 'vitest';
import { echo, keptValue, shownText } from './number-widget.ts';

describe('the number control', () => {
  it('keeps the number, or the text while it is none', () => {
    expect(['72,5', '1.250', '72,', 'abc ', ''].map(keptValue)).toEqual([72.5, 1250, '72,', 'abc', '']);
  });

  it('leaves what is typed alone, and shows what the form got from elsewhere', () => {
    expect(shownText('72,50', 72.5)).toBe('72,50');
    expect(shownText('72,', '72,')).toBe('72,');
    expect(shownText('', 0.75)).toBe('0,75');
    expect(shownText('1', 60)).toBe('60');
    expect(shownText('1', undefined)).toBe('');
  });

  it('reads the value back with its unit', () => {
    expect(echo(72.5, '%', false)).toBe('= 72,5 %');
    expect(echo(1250, '', false)).toBe('= 1.250');
    expect(echo(2026, '', true)).toBe('');
    expect(echo('72,', '%', false)).toBe('');
  });
});
