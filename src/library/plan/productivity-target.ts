/** The growth of productivity that the plan sets for its model enterprises. */
import type { Library } from '#library/build-library.ts';
import { targetPath } from '#routes.ts';

/** The indicator whose target it is (Kế hoạch 191/KH-UBND, section I.2.a). */
const indicator = 'muc-tang-nang-suat';

/** The target in per cent, and where the plan's page shows it; undefined where the content has no such indicator. */
export function productivityTarget(library: Library): { value: number; href: string } | undefined {
  const entry = library.collections.indicators.find(({ slug }) => slug === indicator);
  const value = entry?.targets[0]?.value;
  return value === undefined ? undefined : { value, href: targetPath(indicator) };
}
