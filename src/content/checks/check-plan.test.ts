import { describe, expect, it } from 'vitest';
import { planWarnings } from './check-plan.ts';
import { readCollection, readYamlFile } from '#content/read-collection.ts';
import { planSchema } from '#schemas/settings/plan.ts';
import { settingsFiles } from '#schemas/settings/site.ts';
import { supports as definition } from '#schemas/collections/supports.ts';

const portal = 'tests/fixtures/content/portal';
const { data: plan } = readYamlFile(portal, settingsFiles.plan, planSchema);
const supports = readCollection(portal, definition).entries.map(({ data }) => data);

describe('the annex of a plan', () => {
  it('comes to every sum that the plan prints', () => {
    expect(planWarnings({ plan, supports })).toEqual([]);
  });

  it('has 20 lines in the first phase, 14 in the second, and 35.100 million đồng in all', () => {
    const lines = supports.flatMap(({ annex }) => annex);
    expect(lines.filter(({ phase }) => phase === '2021-2025')).toHaveLength(20);
    expect(lines.filter(({ phase }) => phase === '2026-2030')).toHaveLength(14);
    expect(lines.reduce((sum, { state, enterprise }) => sum + state + enterprise, 0)).toBe(35_100);
  });
});

describe('a line that was typed wrong', () => {
  it('is told at its group, its phase and the whole, with both numbers', () => {
    const wrong = supports.map((support, index) =>
      index === 0
        ? { ...support, annex: support.annex.map((line) => ({ ...line, state: line.state + 10 })) }
        : support,
    );
    const messages = planWarnings({ plan, supports: wrong }).map(({ message }) => message);
    expect(messages.length).toBeGreaterThanOrEqual(3);
    expect(messages[0]).toMatch(/^Tổng cộng: Kế hoạch ghi 35\.100 .* cộng các dòng được 35\.1[12]0 /);
  });

  it('is not looked for among samples, nor where there is no plan', () => {
    const samples = supports.map((support) => ({ ...support, sample: true as const }));
    expect(planWarnings({ plan, supports: [...supports, ...samples] })).toEqual([]);
    expect(planWarnings({ plan: undefined, supports })).toEqual([]);
  });
});
