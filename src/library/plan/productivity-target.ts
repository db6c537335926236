/** The growth of productivity that the plan sets for its model enterprises. */
import type { Library } from '#library/build-library.ts';
import { anchorPath } from '#routes.ts';

/** The indicator whose target it is (Kế hoạch 191/KH-UBND, section I.2.a). */
const indicator = 'muc-tang-nang-suat';

/**
 * The target in per cent, and where the plan's page shows it.
 *
 * @throws Error when the indicator or its target is gone: the page that compares with it would say something untrue
 */
export function productivityTarget(library: Library): { value: number; href: string } {
  const entry = library.collections.indicators.find(({ slug }) => slug === indicator);
  const value = entry?.targets[0]?.value;
  if (value === undefined) throw new Error(`Thiếu chỉ tiêu ${indicator} hoặc mức của chỉ tiêu đó`);
  return { value, href: anchorPath('plan', indicator) };
}
