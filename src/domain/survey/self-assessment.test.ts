import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerNames, scoreAreas, suggestHelps } from './self-assessment.ts';
import type { Answer, Answers, Help, Question } from './self-assessment.ts';

const questions: Question[] = [
  { id: 'tccs', area: 'standards' },
  { id: 'tcvn', area: 'standards' },
  { id: 'haccp', area: 'quality' },
  { id: 'iso', area: 'quality' },
];

const helps: Help[] = [
  { id: 'company-standard', questions: ['tccs'] },
  { id: 'class', questions: ['tccs', 'tcvn'] },
  { id: 'haccp', questions: ['haccp'], inUse: ['haccp'] },
  { id: 'iso-9001', questions: ['iso', 'haccp'], inUse: ['iso'] },
];

const share = (area: string, answers: Answers) =>
  scoreAreas(questions, answers).find((score) => score.area === area)?.share;

const anyAnswers = fc.dictionary(
  fc.constantFrom(...questions.map(({ id }) => id)),
  fc.constantFrom(...answerNames),
) as fc.Arbitrary<Record<string, Answer>>;

describe('the share of an area', () => {
  it('counts what is partly in place as a half', () => {
    expect(share('standards', { tccs: 'yes', tcvn: 'partly' })).toBe(75);
    expect(share('quality', { haccp: 'no', iso: 'no' })).toBe(0);
  });

  it('leaves out what does not concern the enterprise', () => {
    expect(share('quality', { haccp: 'not-applicable', iso: 'yes' })).toBe(100);
  });

  it('is unknown where nothing applies, and while more than half is open', () => {
    expect(share('quality', { haccp: 'not-applicable', iso: 'not-applicable' })).toBeUndefined();
    expect(share('standards', {})).toBeUndefined();
    expect(scoreAreas(questions, { tccs: 'partly' })).toMatchObject([
      { area: 'standards', share: 50, open: 1, counted: 1 },
      { area: 'quality', share: undefined, open: 2, counted: 0 },
    ]);
  });

  it('lies between 0 and 100 and never falls when an answer rises', () => {
    const rise: Partial<Record<Answer, Answer>> = { no: 'partly', partly: 'yes' };
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...questions), (answers, { id, area }) => {
        const before = share(area, answers);
        if (before === undefined) return;
        expect(before).toBeGreaterThanOrEqual(0);
        expect(before).toBeLessThanOrEqual(100);
        const better = rise[answers[id] ?? 'yes'];
        if (better) expect(share(area, { ...answers, [id]: better })).toBeGreaterThan(before);
      }),
    );
  });

  it('does not depend on answers to other areas', () => {
    fc.assert(
      fc.property(anyAnswers, ({ haccp: _haccp, iso: _iso, ...standardsOnly }) => {
        expect(share('standards', { ...standardsOnly, haccp: 'no', iso: 'yes' })).toBe(
          share('standards', standardsOnly),
        );
      }),
    );
  });
});

describe('suggestions', () => {
  it('name what helps with most gaps first, then what helps with others', () => {
    expect(suggestHelps(questions, helps, { tccs: 'no', tcvn: 'no', haccp: 'no', iso: 'yes' }, 3)).toEqual([
      { id: 'class', because: ['tccs', 'tcvn'] },
      { id: 'haccp', because: ['haccp'] },
      { id: 'company-standard', because: ['tccs'] },
    ]);
  });

  it('weigh a gap more in a weaker area', () => {
    const answers: Answers = { tccs: 'no', tcvn: 'yes', haccp: 'no', iso: 'no' };
    const alone: Help[] = [
      { id: 'a', questions: ['tccs'] },
      { id: 'b', questions: ['haccp'] },
    ];
    expect(suggestHelps(questions, alone, answers, 1)).toEqual([{ id: 'b', because: ['haccp'] }]);
  });

  it('never hold what is in use, what fills no gap, or one thing twice', () => {
    fc.assert(
      fc.property(anyAnswers, fc.integer({ min: 0, max: 5 }), (answers, most) => {
        const suggestions = suggestHelps(questions, helps, answers, most);
        expect(suggestions.length).toBeLessThanOrEqual(most);
        expect(new Set(suggestions.map(({ id }) => id)).size).toBe(suggestions.length);
        for (const { id, because } of suggestions) {
          expect(because.length).toBeGreaterThan(0);
          for (const question of because) expect(['no', 'partly']).toContain(answers[question]);
          const inUse = helps.find((help) => help.id === id)?.inUse ?? [];
          expect(inUse.map((question) => answers[question])).not.toContain('yes');
        }
      }),
    );
  });

  it('are none when everything is in place', () => {
    const all = Object.fromEntries(questions.map(({ id }) => [id, 'yes' as const]));
    expect(suggestHelps(questions, helps, all, 3)).toEqual([]);
  });
});
