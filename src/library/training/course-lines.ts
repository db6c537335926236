/** The classes that the plan asks for, and what is known of them. */
import type { CourseLine } from './view-types.ts';
import { foldVietnamese } from '#text/vietnamese.ts';
import type { Library } from '#library/build-library.ts';
import { lastDay } from './courses.ts';
import { phaseLabels } from '#schemas/collections/supports.ts';

const phases = Object.keys(phaseLabels) as (keyof typeof phaseLabels)[];

const isClassUnit = (unit: string | undefined) =>
  unit !== undefined && /^(?:lop|khoa)\b/.test(foldVietnamese(unit));

/** The lines of the plan's annex that are counted in classes, in the order of the annex. A class that was held counts; a sample never does. */
export function courseLines({ collections, today }: Library): CourseLine[] {
  const held = collections.courses.filter(
    (course) => course.state === 'confirmed' && !course.sample && lastDay(course) < today,
  );
  return collections.supports
    .filter(({ annex }) => annex.some(({ unit }) => isClassUnit(unit)))
    .toSorted((a, b) => a.order - b.order)
    .map(({ title, href, slug, annex }) => ({
      title,
      href,
      phases: phases.map((phase) => {
        const line = annex.find((one) => one.phase === phase);
        const [from = '', to = ''] = phase.split('-');
        return {
          label: phaseLabels[phase],
          target: line?.target,
          unit: line?.unit,
          held: held.filter(
            ({ supports, starts_on }) =>
              supports.includes(slug) && starts_on.slice(0, 4) >= from && starts_on.slice(0, 4) <= to,
          ).length,
        };
      }),
    }));
}
