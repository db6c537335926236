/**
 * How many programmes the plan asks for in a year, and what is known of them. A year without a recorded programme is a year of which
 * nothing is known; nobody said that nothing was broadcast.
 */
import type { Library } from '#library/build-library.ts';
import type { CollectionEntry } from '#library/collections.ts';
import { programmeSection } from '#library/media/programmes.ts';
import type { Programme } from '#library/media/programmes.ts';
import { entryLink } from '#library/related.ts';

export interface TargetYear {
  year: number;
  /** The target of the year in words; undefined where the plan names none. */
  target?: string | undefined;
  /** Known facts about the plan's programmes, in words. */
  known: string;
  /** Page of a published figure. */
  source?: string | undefined;
  /** Other broadcasts near the subject in the archive. */
  related: number;
}

type Indicator = Pick<CollectionEntry<'indicators'>, 'targets' | 'actuals'>;
type Counted = Pick<Programme, 'kind' | 'aired' | 'sample'>;

/** The first and the last year of a phase such as `2021-2025`. */
function phaseYears(phase: string): readonly [number, number] {
  const [first = 0, last = 0] = phase.split('-').map(Number);
  return [first, last];
}

function knownWords(recorded: number, unfinished: boolean): string {
  const words =
    recorded === 0 ? 'Chưa có chương trình nào được ghi nhận' : `Cổng ghi nhận ${recorded} chương trình`;
  return unfinished ? `${words}; năm chưa kết thúc` : words;
}

/**
 * The years of the plan so far, the newest first.
 *
 * @param indicator the plan's target, with figures where any were published
 * @param programmes all that the archive holds; samples are not counted
 * @param currentYear the year in which the page is made, not over yet
 */
export function targetYears(
  { targets, actuals }: Indicator,
  programmes: readonly Counted[],
  currentYear: number,
): TargetYear[] {
  const real = programmes.filter(({ sample }) => !sample);
  const count = (kind: Programme['kind'], year: number) =>
    real.filter((one) => one.kind === kind && one.aired?.startsWith(`${year}-`)).length;
  const start = Math.min(...targets.map(({ phase }) => phaseYears(phase)[0]), currentYear);
  return Array.from({ length: currentYear - start + 1 }, (_, index) => {
    const year = currentYear - index;
    const target = targets.find(({ phase }) => {
      const [first, last] = phaseYears(phase);
      return first <= year && year <= last;
    });
    const published = actuals.find((actual) => actual.year === year);
    return {
      year,
      target: target && `${target.minimum ? 'ít nhất ' : ''}${target.value} chương trình`,
      known: published
        ? `${published.value} chương trình theo số đã công bố`
        : knownWords(count('plan', year), year === currentYear),
      source: published?.source,
      related: count('related', year),
    };
  });
}

/** The plan's target for television, and what is known of it by the year; undefined where the plan's indicator has no entry. */
export function programmeTargets({ collections, today }: Library) {
  const indicator = collections.indicators.find(({ slug }) => slug === programmeSection.indicator);
  if (!indicator) return undefined;
  const years = targetYears(indicator, collections.programmes, Number(today.slice(0, 4)));
  const ofPlan = collections.programmes.filter(({ kind, sample }) => kind === 'plan' && !sample).length;
  const { href } = entryLink('indicators', indicator);
  return { href, words: indicator.targets.map(({ words }) => words), years, ofPlan };
}
