import type { PublishStatus } from '../publisher.ts';

/** Where each stage begins, in per cent of the whole: by the times of usual publications. */
const begins: Readonly<Record<string, number>> = { prepare: 5, compile: 20, pages: 40, finish: 95 };

/**
 * How far a publication is, as a whole number from 0 to 99; undefined while none runs. It says something from the first moment and only
 * ever grows: stages count as long as they usually take, the pages by their number.
 */
export function publishPercent({ state, progress }: PublishStatus): number | undefined {
  if (state === 'checking') return 0;
  if (state !== 'building') return undefined;
  const begin = begins[progress?.stage ?? 'prepare'] ?? 5;
  if (progress?.stage !== 'pages') return begin;
  const part = Math.min(1, progress.pages / Math.max(1, progress.ofPages ?? progress.pages * 2));
  return Math.floor(begin + (94 - begin) * part);
}
