/** The phases of the plan with the mark of today, in the form in which the picture is taken away. */
import type { PlanTimelineView } from '#library/plan/plan-timeline.ts';
import { formatDate } from '#text/vietnamese.ts';
import { element, words } from '../svg.ts';
import type { Drawing } from '../svg.ts';

const width = 640;
const top = 32;
const barHeight = 40;
const areas = ['d-area-second d-outline', 'd-area d-outline'];

/** Draws the phases one after the other, their years below them. */
export function drawPlanTimeline({ phases, years, today, share }: PlanTimelineView): Drawing {
  const at = (part: number) => 1 + part * (width - 2);
  const bottom = top + barHeight;
  const mark = at(share);
  return {
    width,
    height: bottom + 28,
    title: 'Các giai đoạn của kế hoạch',
    description: `${phases.map(({ label }) => label).join(', ')}. Hôm nay ${formatDate(today)}.`,
    body: [
      ...phases.flatMap(({ label }, index) => [
        element('rect', {
          class: areas[index % areas.length],
          x: at(index / phases.length),
          y: top,
          width: (width - 2) / phases.length,
          height: barHeight,
        }),
        words(label, {
          x: at((index + 0.5) / phases.length),
          y: top + 25,
          'text-anchor': 'middle',
          class: 'd-strong',
        }),
      ]),
      ...years.flatMap((year, index) => [
        element('path', { class: 'd-hair', d: `M${at(index / years.length)} ${bottom}v8` }),
        words(String(year), {
          x: at((index + 0.5) / years.length),
          y: bottom + 22,
          'text-anchor': 'middle',
          class: 'd-soft',
        }),
      ]),
      element('path', { class: 'd-warn-line', d: `M${mark} ${top - 12}V${bottom + 8}` }),
      words(`Hôm nay, ${formatDate(today)}`, {
        x: mark,
        y: 14,
        'text-anchor': share > 0.85 ? 'end' : share < 0.15 ? 'start' : 'middle',
        class: 'd-strong',
      }),
    ].join(''),
  };
}

/** The phases as rows of a spreadsheet. */
export const planTimelineRows = ({ phases, today }: PlanTimelineView): (string | number)[][] => [
  ['Giai đoạn', 'Năm đầu', 'Năm cuối', 'Ngày lập hình'],
  ...phases.map(({ label, first, last }) => [label, first, last, today]),
];
