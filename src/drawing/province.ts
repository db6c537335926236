/** The outlines of the two former provinces, and where the seats of the former districts lie. */
import outline from './province.json' with { type: 'json' };
import { element } from './svg.ts';

/** The file of the outline; a portal whose province nobody has drawn has none of either. */
interface ProvinceOutline {
  width: number;
  height: number;
  parts: { former: string; path: string }[];
  seats: { former: string; x: number; y: number }[];
}

const province: ProvinceOutline = outline;

const margin = 10;
const outlineClasses = ['d-area d-outline', 'd-area-second d-outline'];

export const mapWidth = province.width + 2 * margin;
export const mapHeight = province.height + 2 * margin;

/** Points by the slug of a former district. */
export const seats: ReadonlyMap<string, { x: number; y: number }> = new Map(
  province.seats.map(({ former, x, y }) => [former, { x: x + margin, y: y + margin }] as const),
);

/** The ground of every map. */
export function outlines(): string {
  return element(
    'g',
    { transform: `translate(${margin} ${margin})` },
    ...province.parts.map(({ path }, index) => element('path', { class: outlineClasses[index], d: path })),
  );
}
