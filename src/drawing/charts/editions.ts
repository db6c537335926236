/** The editions of one standard on an axis of time, above the list that names each. */
import type { LifecycleStep } from '#library/view-types.ts';
import { element, words } from '../svg.ts';
import type { Drawing } from '../svg.ts';

const width = 320;
const edge = 18;
const axis = 30;
/** Two years that stand closer would print over each other. */
const yearRoom = 38;

type Edition = LifecycleStep & { editionYear: number };

const isDated = (step: LifecycleStep): step is Edition => step.editionYear !== undefined;

/** The distinct years of the editions, from the first; several editions may share one. */
function yearsOf(editions: readonly Edition[]): { year: number; current: boolean }[] {
  const years = [...new Set(editions.map(({ editionYear }) => editionYear))].toSorted((a, b) => a - b);
  const current = editions.find((one) => one.current)?.editionYear;
  return years.map((year) => ({ year, current: year === current }));
}

/**
 * Draws the editions of which the year is known.
 *
 * @param thisYear ends the axis, unless an edition is of a later year
 * @returns nothing where fewer than two years would stand on the axis
 */
export function drawEditions(steps: readonly LifecycleStep[], thisYear: number): Drawing | undefined {
  const editions = steps.filter(isDated);
  const years = yearsOf(editions);
  const [first] = years;
  if (!first || years.length < 2) return undefined;
  const last = Math.max(years.at(-1)?.year ?? thisYear, thisYear);
  const x = (year: number) => edge + ((year - first.year) / (last - first.year)) * (width - 2 * edge);
  const apart = (a: number, b: number) => Math.abs(x(a) - x(b)) >= yearRoom;
  // The edition in view is named first, then the others from the latest, as far as there is room.
  const named = new Set<number>();
  for (const { year } of [...years.filter(({ current }) => current), ...years.toReversed()])
    if ([...named].every((other) => apart(year, other))) named.add(year);
  return {
    width,
    height: 56,
    title: 'Các ấn bản trên trục thời gian',
    description: `${editions.map(({ designation, current }) => `${designation}${current ? ' (bản đang xem)' : ''}`).join(', ')}. Trục kết thúc ở năm ${last}.`,
    body: [
      element('path', { class: 'd-line', d: `M${edge} ${axis}H${width - edge}` }),
      ...years.map(({ year, current }) => {
        const size = current ? 8 : 5;
        return element('path', {
          class: current ? 'd-mark' : 'd-paper d-outline',
          d: `M${x(year)} ${axis - size}l${size} ${size}l${-size} ${size}l${-size} ${-size}z`,
        });
      }),
      ...years
        .filter(({ year }) => named.has(year))
        .map(({ year, current }) =>
          words(String(year), {
            x: x(year),
            y: axis + 23,
            'text-anchor': 'middle',
            class: current ? 'd-strong' : 'd-soft',
          }),
        ),
      ...(last > (years.at(-1)?.year ?? last)
        ? [
            element('path', { class: 'd-line', d: `M${width - edge} ${axis - 5}v10` }),
            words('nay', { x: width - edge, y: axis - 10, 'text-anchor': 'middle', class: 'd-soft' }),
          ]
        : []),
    ].join(''),
  };
}
