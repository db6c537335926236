/** Moments and lengths of a video as people write them: minutes and seconds, or hours, minutes and seconds. */

/** A time code such as `03:25` or `1:02:03`. */
export const timeCode = /^(?:(\d+):)?([0-5]?\d):([0-5]\d)$/;

/**
 * The seconds of a time code.
 *
 * @param text `03:25` (minutes and seconds) or `1:02:03` (hours, minutes and seconds)
 * @returns whole seconds, for example 205
 * @throws RangeError when the text is no time code
 */
export function timeCodeSeconds(text: string): number {
  const match = timeCode.exec(text);
  if (!match) throw new RangeError(`Not a time code: ${text}`);
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/**
 * A length as ISO 8601 writes it, which schema.org asks for: `14:30` → `PT14M30S`.
 *
 * @throws RangeError when the text is no time code
 */
export function timeCodeDuration(text: string): string {
  const total = timeCodeSeconds(text);
  const parts = [
    [Math.floor(total / 3600), 'H'],
    [Math.floor((total % 3600) / 60), 'M'],
    [total % 60, 'S'],
  ] as const;
  const written = parts.filter(([value]) => value > 0).map(([value, unit]) => `${value}${unit}`);
  return `PT${written.join('') || '0S'}`;
}
