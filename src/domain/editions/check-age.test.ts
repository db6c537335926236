import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeCheckAge, monthsSince, needsRecheck } from './check-age.ts';

const isoDate = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('monthsSince', () => {
  it.each([
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-23', '2026-12-22', 0],
    ['2026-11-23', '2026-12-23', 1],
    ['2026-11-23', '2028-01-23', 14],
    ['2026-01-31', '2026-02-27', 0],
    ['2026-01-31', '2026-02-28', 1],
    ['2024-02-29', '2025-02-28', 12],
    ['2026-12-31', '2026-11-23', 0],
  ])('from %s to %s: %i', (from, to, months) => {
    expect(monthsSince(from, to)).toBe(months);
  });

  it.each(['2026-02-30', '2026-13-01', '2026-00-10', '23/11/2026', '2026-11', ''])('refuses "%s"', (date) => {
    expect(() => monthsSince(date, '2026-11-23')).toThrow(RangeError);
    expect(() => monthsSince('2026-11-23', date)).toThrow(RangeError);
  });

  it('never shrinks as days go by', () => {
    fc.assert(
      fc.property(isoDate, isoDate, isoDate, (from, a, b) => {
        const [sooner, later] = a <= b ? [a, b] : [b, a];
        expect(monthsSince(from, sooner)).toBeLessThanOrEqual(monthsSince(from, later));
      }),
    );
  });
});

describe('needsRecheck', () => {
  it('is due on the day that completes the threshold', () => {
    expect(needsRecheck('2026-11-23', '2027-11-22', 12)).toBe(false);
    expect(needsRecheck('2026-11-23', '2027-11-23', 12)).toBe(true);
  });

  it('is due when nobody has checked', () => {
    expect(needsRecheck(null, '2026-11-23', 12)).toBe(true);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses a threshold of %d months', (threshold) => {
    expect(() => needsRecheck('2026-11-23', '2026-11-23', threshold)).toThrow(RangeError);
  });
});

describe('describeCheckAge', () => {
  it.each([
    ['2026-11-23', '2026-11-23', 'mới kiểm tra hôm nay'],
    ['2026-11-22', '2026-11-23', 'kiểm tra hôm qua'],
    ['2026-11-03', '2026-11-23', 'kiểm tra 20 ngày trước'],
    ['2026-08-23', '2026-11-23', 'kiểm tra 3 tháng trước'],
    ['2025-09-20', '2026-11-23', 'kiểm tra 14 tháng trước, cần kiểm tra lại'],
    [null, '2026-11-23', 'chưa kiểm tra lần nào'],
    ['2026-11-24', '2026-11-23', 'ngày kiểm tra ghi muộn hơn hôm nay, cần xem lại'],
  ])('%s seen on %s', (checkedOn, today, words) => {
    expect(describeCheckAge(checkedOn, today, 12)).toBe(words);
    expect(words).toBe(words.normalize('NFC'));
  });

  it('asks for a new check exactly when one is due', () => {
    fc.assert(
      fc.property(isoDate, isoDate, fc.integer({ min: 1, max: 120 }), (checkedOn, today, threshold) => {
        const asks = describeCheckAge(checkedOn, today, threshold).includes('cần kiểm tra lại');
        expect(asks).toBe(needsRecheck(checkedOn, today, threshold));
      }),
    );
  });
});
