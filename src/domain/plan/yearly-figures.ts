/**
 * Figures of a year that follow from what the portal itself holds: enterprises that registered interest, classes held, people trained, answers to the survey.
 * Each says what was counted, so that nobody takes it for something else.
 */
import { fewestAnswers } from '../survey/disclosure.ts';

/**
 * - `registrations`: enterprises that registered interest in a line of support; not those that were supported;
 * - `classes`, `people`: classes of a line of support that took place, and those who attended them;
 * - `conferences`: annual conferences that took place;
 * - `survey`: share of the enterprises that answered the survey.
 */
export type FigureMeasure = 'registrations' | 'classes' | 'people' | 'conferences' | 'survey';

export interface YearlyFigure {
  measure: FigureMeasure;
  /** Slug of the line of support, key of the survey question; '' for conferences. */
  about: string;
  year: number;
  /** Whole for counts; per cent with one decimal for shares. */
  value: number;
  /** How many stand behind the figure: registrations, classes, answers. */
  counted: number;
}

/** A class or an event, as far as figures need it. */
export interface HeldCourse {
  kind: 'course' | 'event' | 'conference';
  state: 'planned' | 'confirmed' | 'cancelled';
  starts_on: string;
  ends_on?: string | undefined;
  supports: readonly string[];
  attended?: number | undefined;
  sample?: boolean | undefined;
}

/** Whether a class took place: somebody confirmed it, and it is over. */
const wasHeld = ({ state, starts_on, ends_on = starts_on, sample }: HeldCourse, today: string): boolean =>
  state === 'confirmed' && ends_on < today && sample !== true;

/** Classes, people trained and conferences of a year, by the day on which each began. What was not held is not a figure: no zeros. */
export function trainingFigures(courses: readonly HeldCourse[], year: number, today: string): YearlyFigure[] {
  const held = courses.filter((course) => course.starts_on.startsWith(`${year}-`) && wasHeld(course, today));
  const classes = held.filter(({ kind }) => kind !== 'conference');
  const conferences = held.length - classes.length;
  const bySupport = Map.groupBy(
    classes.flatMap((course) => course.supports.map((support) => ({ support, course }))),
    ({ support }) => support,
  );
  return [
    ...[...bySupport].flatMap(([about, found]): YearlyFigure[] => {
      const attended = found.flatMap(({ course }) => course.attended ?? []);
      const people = attended.reduce((sum, count) => sum + count, 0);
      const base = { about, year };
      return [
        { ...base, measure: 'classes', value: found.length, counted: found.length },
        ...(attended.length > 0
          ? [{ ...base, measure: 'people' as const, value: people, counted: attended.length }]
          : []),
      ];
    }),
    ...(conferences > 0
      ? [{ measure: 'conferences' as const, about: '', year, value: conferences, counted: conferences }]
      : []),
  ];
}

/** One registration of interest: who, and in which lines of support. */
export interface Interest {
  enterprise: string;
  supports: readonly string[];
}

/** How many enterprises registered interest in each line of support; one that registers twice counts once. */
export function registrationFigures(interests: readonly Interest[], year: number): YearlyFigure[] {
  const bySupport = Map.groupBy(
    interests.flatMap(({ enterprise, supports }) => supports.map((support) => ({ support, enterprise }))),
    ({ support }) => support,
  );
  return [...bySupport].map(([about, found]) => {
    const value = new Set(found.map(({ enterprise }) => enterprise)).size;
    return { measure: 'registrations', about, year, value, counted: value };
  });
}

/**
 * The share of yes to each question of the survey; none of fewer than five answers.
 *
 * @param answers of enterprises that agreed to be counted
 * @param questions by key
 */
export function surveyFigures<Answer>(
  answers: readonly Answer[],
  questions: Readonly<Record<string, (answer: Answer) => boolean>>,
  year: number,
): YearlyFigure[] {
  if (answers.length < fewestAnswers) return [];
  return Object.entries(questions).map(([about, says]) => {
    const share = (100 * answers.filter((answer) => says(answer)).length) / answers.length;
    return { measure: 'survey', about, year, value: Math.round(share * 10) / 10, counted: answers.length };
  });
}

/** Units of indicators that a measure can be a figure of. Registrations of interest are no indicator's: they stand with the line of support. */
const unitsOf: Readonly<Record<FigureMeasure, RegExp | undefined>> = {
  registrations: undefined,
  classes: /^(?:lớp|khóa)(?: |$)/,
  people: /^(?:người|học viên|cán bộ|chuyên gia)(?: |$)/,
  conferences: /^hội nghị(?: |$)/,
  survey: /^%$/,
};

/** Whether a figure may stand for an indicator: the unit agrees, and a figure of a line of support serves one that names it. */
export function fitsIndicator(
  { measure, about }: Pick<YearlyFigure, 'measure' | 'about'>,
  { unit = '', supports }: { unit?: string | undefined; supports: readonly string[] },
): boolean {
  if (unitsOf[measure]?.test(unit) !== true) return false;
  return (measure !== 'classes' && measure !== 'people') || supports.includes(about);
}
