/** Growth of each measure as a bar drawn in SVG, with a line where the plan's target lies. */
import type { ResultRow } from '#client/productivity/results.ts';

const namespace = 'http://www.w3.org/2000/svg';
const width = 320;
const height = 18;

/** An element of a drawing. */
export function shape(name: string, attributes: Readonly<Record<string, number | string>>): SVGElement {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** The range of per cents that all bars share: zero and the target are always in it. */
export function chartRange(
  rows: readonly ResultRow[],
  target: number | undefined,
): readonly [low: number, high: number] {
  const values = rows.flatMap(({ growth }) => growth ?? []);
  return [Math.min(0, ...values), Math.max(target ?? 1, ...values) * 1.1];
}

/** One bar; decorative, since the number stands beside it. */
export function growthBar(
  growth: number,
  target: number | undefined,
  [low, high]: readonly [number, number],
): SVGElement {
  const x = (value: number) => ((value - low) / (high - low)) * width;
  const svg = shape('svg', {
    viewBox: `0 0 ${width} ${height}`,
    preserveAspectRatio: 'none',
    class: 'growth-bar',
    'aria-hidden': 'true',
  });
  svg.append(
    shape('rect', {
      x: Math.min(x(0), x(growth)),
      y: 3,
      width: Math.max(1, Math.abs(x(growth) - x(0))),
      height: height - 6,
      class: growth < 0 ? 'growth-loss' : 'growth-gain',
    }),
  );
  if (target !== undefined) {
    svg.append(shape('rect', { x: x(target) - 0.75, y: 0, width: 1.5, height, class: 'growth-target' }));
  }
  return svg;
}
