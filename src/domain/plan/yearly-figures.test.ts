import { expect, test } from 'vitest';
import { fitsIndicator, registrationFigures, surveyFigures, trainingFigures } from './yearly-figures.ts';
import type { HeldCourse } from './yearly-figures.ts';

const held: HeldCourse = {
  kind: 'course',
  state: 'confirmed',
  starts_on: '2026-03-02',
  supports: ['lop-a'],
  attended: 20,
};

test('classes that were confirmed and are over count, with those who attended', () => {
  const courses: HeldCourse[] = [
    held,
    { ...held, ends_on: '2026-03-05', attended: undefined },
    { ...held, state: 'planned' },
    { ...held, starts_on: '2026-12-30' },
    { ...held, starts_on: '2025-03-02' },
    { ...held, sample: true },
    { ...held, kind: 'conference', supports: [] },
  ];
  expect(trainingFigures(courses, 2026, '2026-11-26')).toEqual([
    { measure: 'classes', about: 'lop-a', year: 2026, value: 2, counted: 2 },
    { measure: 'people', about: 'lop-a', year: 2026, value: 20, counted: 1 },
    { measure: 'conferences', about: '', year: 2026, value: 1, counted: 1 },
  ]);
  expect(trainingFigures([], 2026, '2026-11-26')).toEqual([]);
});

test('an enterprise that registers twice counts once in each line of support', () => {
  const figures = registrationFigures(
    [
      { enterprise: '1', supports: ['a', 'b'] },
      { enterprise: '1', supports: ['a'] },
      { enterprise: '2', supports: ['a'] },
    ],
    2026,
  );
  expect(figures.map(({ about, value }) => [about, value])).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
});

test('four answers make no figure, five do', () => {
  const questions = { yes: (answer: boolean) => answer };
  expect(surveyFigures([true, true, false, false], questions, 2026)).toEqual([]);
  expect(surveyFigures([true, true, false, false, false], questions, 2026)).toMatchObject([
    { value: 40, counted: 5 },
  ]);
});

test('a figure fits indicators of its unit and its line of support alone', () => {
  const indicator = { unit: 'lớp', supports: ['lop-a'] };
  expect(fitsIndicator({ measure: 'classes', about: 'lop-a' }, indicator)).toBe(true);
  expect(fitsIndicator({ measure: 'classes', about: 'lop-b' }, indicator)).toBe(false);
  expect(fitsIndicator({ measure: 'people', about: 'lop-a' }, indicator)).toBe(false);
  expect(fitsIndicator({ measure: 'survey', about: 'tools' }, { unit: '%', supports: [] })).toBe(true);
  // Who registered has not been supported yet.
  expect(
    fitsIndicator({ measure: 'registrations', about: 'a' }, { unit: 'doanh nghiệp', supports: ['a'] }),
  ).toBe(false);
});
