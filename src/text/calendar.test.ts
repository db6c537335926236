import { describe, expect, it } from 'vitest';
import { addDays, dayInVietnam, daysFrom, momentInVietnam, monthWeeks, weekdayName } from './calendar.ts';

describe('counting days', () => {
  it('goes over the ends of months and years, and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
    expect(daysFrom('2026-12-30', '2027-01-02')).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
    ]);
    expect(daysFrom('2026-12-30', '2026-12-30')).toEqual(['2026-12-30']);
    expect(daysFrom('2026-12-30', '2026-12-29')).toEqual([]);
  });

  it('knows the days of the week by their Vietnamese names', () => {
    expect(weekdayName('2026-12-08')).toBe('Thứ Ba');
    expect(weekdayName('2026-12-13')).toBe('Chủ Nhật');
  });
});

describe('a time of day in Viet Nam', () => {
  it('is seven hours ahead of universal time, so that early hours fall on the day before', () => {
    expect(momentInVietnam('2026-12-08', '08:00').toISOString()).toBe('2026-12-08T01:00:00.000Z');
    expect(momentInVietnam('2027-01-01', '06:30').toISOString()).toBe('2026-12-31T23:30:00.000Z');
  });
});

describe('a month in weeks', () => {
  it('begins its weeks on Monday and leaves the days of other months open', () => {
    const weeks = monthWeeks('2026-12');
    expect(weeks).toHaveLength(5);
    expect(weeks[0]?.slice(0, 2)).toEqual([undefined, '2026-12-01']);
    expect(weeks[4]).toEqual([
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('has four to six weeks', () => {
    expect(monthWeeks('2027-02')).toHaveLength(4);
    expect(monthWeeks('2027-05')).toHaveLength(6);
  });
});

describe('the day in Viet Nam', () => {
  it('begins seven hours before it does in universal time', () => {
    expect(dayInVietnam(new Date('2026-12-31T16:59:59Z'))).toBe('2026-12-31');
    expect(dayInVietnam(new Date('2026-12-31T17:00:00Z'))).toBe('2027-01-01');
  });
});
