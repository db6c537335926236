/**
 * Draws the rice terraces under the hero (src/components/home/terraces.svg) and prints them: `node scripts/assets/terraces.ts`.
 *
 * One hillside is cut into steps. Every step follows the hill above it at a fraction of the height, as the paddies
 * follow a contour, and ends in a thin bright line: water at the lip of the field.
 */
const width = 1600;
const height = 320;
const steps = 11;

const bell = (x: number, middle: number, spread: number) => Math.exp(-(((x - middle) / spread) ** 2));

/** Height of the hillside over the foot of the picture. */
const hill = (x: number) => 70 + 205 * bell(x, 1290, 330) + 62 * bell(x, 760, 210) + 92 * bell(x, 130, 300);

/** Height of the lip of one step; 0 is the highest. */
function lip(step: number, x: number): number {
  const share = 1 - step / steps;
  const wander = 7 * Math.sin(x / 95 + step * 2.1) + 5 * Math.sin(x / 41 + step * 1.3);
  return height - (hill(x + step * 16) * share ** 1.15 + wander * share + 4);
}

/** From the blue of distance to the green of the near field. */
function mix(share: number): string {
  const far = [36, 46, 112];
  const middle = [38, 92, 100];
  const near = [70, 138, 82];
  const [from, to, t] = share < 0.5 ? [far, middle, share * 2] : [middle, near, share * 2 - 1];
  const channel = (i: number) => Math.round((from[i] ?? 0) + ((to[i] ?? 0) - (from[i] ?? 0)) * t);
  return `#${[0, 1, 2].map((i) => channel(i).toString(16).padStart(2, '0')).join('')}`;
}

/** A smooth line through the points, by quadratic curves whose joints lie halfway between them. */
function line(step: number): string {
  const points: [number, number][] = [];
  for (let x = -50; x <= width + 50; x += 50) points.push([x, lip(step, x)]);
  let path = '';
  points.slice(0, -1).forEach(([x, y], index) => {
    const [nextX, nextY] = points[index + 1] ?? [x, y];
    const middle = `${Math.round((x + nextX) / 2)} ${((y + nextY) / 2).toFixed(0)}`;
    path += index === 0 ? `M${middle}` : index === 1 ? `Q${x} ${y.toFixed(0)} ${middle}` : `T${middle}`;
  });
  return path;
}

const drawn = Array.from({ length: steps }, (_, step) => {
  const share = step / (steps - 1);
  const edge = line(step);
  return (
    `<path fill="${mix(share)}" d="${edge}V${height}H0z"/>` +
    `<path d="${edge}" stroke-opacity="${(0.14 + 0.26 * share).toFixed(2)}"/>`
  );
});
console.log(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" fill="none" stroke="none"><g stroke="#e9f6d8" stroke-width="1.5">${drawn.join('').replaceAll('<path fill', '<path stroke="none" fill')}</g></svg>`,
);

// A module of its own, so that its names stay its own.
export {};
