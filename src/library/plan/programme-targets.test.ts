import { describe, expect, it } from 'vitest';
import { targetYears } from './programme-targets.ts';

const indicator: Parameters<typeof targetYears>[0] = {
  targets: [
    { phase: '2021-2025', value: 2, minimum: true, by: 2025, section: 'I.2.a', words: 'tối thiểu 02' },
  ],
  actuals: [],
};
const programme = (kind: 'plan' | 'related', aired: string | undefined, sample?: true) => ({
  kind,
  aired,
  sample,
});

describe('programmes and the target of the plan', () => {
  it('runs from the year that is not over back to the first of the plan', () => {
    expect(targetYears(indicator, [], 2026).map(({ year }) => year)).toEqual([
      2026, 2025, 2024, 2023, 2022, 2021,
    ]);
  });

  it('says that nothing is recorded, never that nothing was broadcast', () => {
    const [, last] = targetYears(indicator, [], 2026);
    expect(last).toMatchObject({
      target: 'ít nhất 2 chương trình',
      known: 'Chưa có chương trình nào được ghi nhận',
      related: 0,
    });
  });

  it('names no target for a year beyond the phase of the target, and says that the year goes on', () => {
    const [current] = targetYears(indicator, [], 2026);
    expect(current?.target).toBeUndefined();
    expect(current?.known).toBe('Chưa có chương trình nào được ghi nhận; năm chưa kết thúc');
  });

  it('counts the programmes of the plan and those near it apart, and leaves samples and undated ones out', () => {
    const years = targetYears(
      indicator,
      [
        programme('plan', '2024-03-01'),
        programme('plan', '2024-10-01', true),
        programme('related', '2024-05-20'),
        programme('related', undefined),
      ],
      2024,
    );
    expect(years[0]).toMatchObject({
      year: 2024,
      known: 'Cổng ghi nhận 1 chương trình; năm chưa kết thúc',
      related: 1,
    });
  });

  it('prefers a published figure, with its source', () => {
    const source = 'https://example.org/bao-cao';
    const years = targetYears(
      { ...indicator, actuals: [{ year: 2022, value: 3, source }] },
      [programme('plan', '2022-01-01')],
      2023,
    );
    expect(years[1]).toMatchObject({ known: '3 chương trình theo số đã công bố', source });
  });
});
