/** The questions of the self-assessment: twenty, and a way on from each. */
import { describe, expect, it } from 'vitest';
import { realContent } from './real-content.ts';

const questions = realContent().content.selfAssessment?.questions ?? [];

describe('the self-assessment', () => {
  it('asks twenty questions, five of each area', () => {
    const areas = Map.groupBy(questions, ({ area }) => area);
    expect([...areas.values()].map(({ length }) => length)).toEqual([5, 5, 5, 5]);
  });

  it('leads from every question to a method or a support', () => {
    const alone = questions.filter(({ methods, supports }) => methods.length + supports.length === 0);
    expect(alone.map(({ id }) => id)).toEqual([]);
  });
});
