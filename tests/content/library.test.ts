/** The content of the repository as a whole: sound, complete for what was planned, and with numbers that can be read back. */
import { describe, expect, it } from 'vitest';
import { planWarnings } from '#content/checks/check-plan.ts';
import { formatDesignation } from '#domain/designation/designation-format.ts';
import { parseDesignation } from '#domain/designation/designation.ts';
import { realContent } from './real-content.ts';

const { content, problems } = realContent();

describe('the content of the repository', () => {
  it('has nothing that would stop a build', () => {
    expect(problems).toEqual([]);
  });

  it('has entries in every collection, and the addresses that were published', () => {
    expect(Object.entries(content.collections).filter(([, entries]) => entries.length === 0)).toEqual([]);
    for (const entries of [content.standards, content.products, content.topics, content.publishedAddresses])
      expect(entries.length).toBeGreaterThan(0);
  });

  it('names standards by numbers that are read and written back unchanged', () => {
    const changed = content.standards
      .map(({ data }) => data.designation)
      .filter((text) => {
        const parsed = parseDesignation(text);
        return !parsed || formatDesignation(parsed) !== text;
      });
    expect(changed).toEqual([]);
  });
});

/** 191/KH-UBND is of 2021 and does not change: its annex is typed once and compared with its printed sums. */
describe('the annex of the plan', () => {
  const supports = content.collections.supports.map(({ data }) => data);

  it('comes to every sum that the plan prints', () => {
    expect(planWarnings({ plan: content.plan, supports })).toEqual([]);
  });

  it('has 20 lines in the first phase, 14 in the second, and 35.100 million đồng in all', () => {
    const lines = supports.flatMap(({ annex }) => annex);
    expect(lines.filter(({ phase }) => phase === '2021-2025')).toHaveLength(20);
    expect(lines.filter(({ phase }) => phase === '2026-2030')).toHaveLength(14);
    expect(lines.reduce((sum, { state, enterprise }) => sum + state + enterprise, 0)).toBe(35_100);
  });
});
