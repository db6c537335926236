/**
 * Draws the woven band (src/components/frame/woven-band.svg) stitch by stitch and prints it: `node scripts/assets/woven-band.ts`.
 *
 * One square is one stitch and one CSS pixel, so the band stays crisp. The chart follows the hems of highland brocade:
 * a nested diamond, hooks that turn away from it, and a zigzag of terraces between.
 */
const width = 40;
const height = 13;
const threads: Record<string, string> = {
  indigo: '#1b2259',
  red: '#b8323a',
  ochre: '#f0c25c',
  linen: '#f7f1e1',
  green: '#5d9e63',
};

/** The thread at one stitch; dx and dy count from the middle of the diamond. */
function threadAt(x: number, y: number): string {
  if (y === 0 || y === height - 1) return 'ochre';
  if (y === 1 || y === height - 2) return 'indigo';
  const dy = Math.abs(y - (height - 1) / 2);
  const dx = Math.abs(x - 12);
  const diamond = dx + dy;
  if (diamond === 0) return 'linen';
  if (diamond === 2) return 'ochre';
  if (diamond === 4) return 'linen';
  // The hook: a bar from the diamond's point, turning up and down, then back.
  if (dx >= 5 && dx <= 9) {
    if (dy === 0 && dx <= 7) return 'linen';
    if (dx === 7 && dy <= 3) return 'linen';
    if (dy === 3 && dx <= 9 && dx >= 7) return 'linen';
    if (dx === 9 && dy === 2) return 'linen';
  }
  // Terraces: stepped triangles from both edges and a small lozenge between them.
  const tx = Math.abs(x - 32);
  if (dy === 4 && tx <= 5) return 'green';
  if (dy === 3 && tx <= 3) return 'green';
  if (dy === 2 && tx <= 1) return 'green';
  if (dy === 0 && tx <= 1) return 'ochre';
  if (dy === 1 && tx === 0) return 'ochre';
  if (dy === 0 && tx === 5) return 'ochre';
  return 'red';
}

const paths = new Map<string, string>();
for (let y = 0; y < height; y++) {
  for (let x = 0; x < width;) {
    const thread = threadAt(x, y);
    let run = 1;
    while (x + run < width && threadAt(x + run, y) === thread) run++;
    if (thread !== 'red') paths.set(thread, `${paths.get(thread) ?? ''}M${x} ${y}h${run}v1h-${run}z`);
    x += run;
  }
}

const drawn = [...paths].map(([thread, d]) => `<path fill="${threads[thread] ?? ''}" d="${d}"/>`).join('');
console.log(
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" shape-rendering="crispEdges"><path fill="${threads['red'] ?? ''}" d="M0 0h${width}v${height}H0z"/>${drawn}</svg>`,
);

// A module of its own, so that its names stay its own.
export {};
