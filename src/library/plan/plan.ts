/** The plan's targets as its pages show them: by theme, with what was published of them, and the few facts that the home page tells. */
import { currentPhase, progressOf, yearsLeft } from '#domain/plan/progress.ts';
import type { Progress } from '#domain/plan/progress.ts';
import { formatNumber } from '#text/vietnamese.ts';
import type { Link } from '#library/view-types.ts';
import type { Library } from '#library/build-library.ts';
import { phases } from './plan-budget.ts';
import type { Phase } from './plan-budget.ts';
import { entryAt } from '#library/site/pages/entry-pages.ts';
import { namedEntries } from '#library/collections.ts';
import type { CollectionEntry } from '#library/collections.ts';
import { indicatorThemeLabels } from '#schemas/collections/indicators.ts';
import { phaseLabels } from '#schemas/collections/supports.ts';
import { routes, targetPath } from '#routes.ts';

export type Indicator = CollectionEntry<'indicators'>;
export type PlanTarget = Indicator['targets'][number];

export const noFigure = 'Chưa có số liệu công bố';

/** An amount with its unit: `60%`, `20 chuyên gia`. */
export function quantity(value: number, unit = ''): string {
  return unit === '%' ? `${formatNumber(value)}%` : `${formatNumber(value)} ${unit}`.trim();
}

/** A target in words: `tối thiểu 60%`, `1–2 doanh nghiệp mỗi năm`, `1 cổng thông tin, đến năm 2022`. */
function targetWords({ phase, value, upper, minimum, by }: PlanTarget, unit?: string): string {
  const early = phase.endsWith(String(by)) ? '' : `, đến năm ${by}`;
  if (value === undefined) return `Không nêu con số${early}`;
  const amount =
    upper === undefined ? quantity(value, unit) : `${formatNumber(value)}–${quantity(upper, unit)}`;
  return `${minimum ? 'Tối thiểu ' : ''}${amount}${early}`;
}

/** The result so far, in words; empty where there is nothing to measure. */
export function progressWords(progress: Progress, { unit, sum }: Pick<Indicator, 'unit' | 'sum'>): string {
  if (progress.kind === 'unmeasured') return '';
  if (progress.kind === 'unknown') return noFigure;
  const { reached, year, met, years } = progress;
  if (years) return `Đạt ${years.met} trong ${years.reported} năm có số liệu`;
  const amount = quantity(reached, unit);
  return `${met ? 'Đã đạt' : 'Chưa đạt'}: ${amount}${sum === 'total' ? `, cộng đến năm ${year}` : ` (năm ${year})`}`;
}

/** One target of an indicator, ready for its cell. */
export interface TargetCell {
  phase: Phase;
  words: string;
  section: string;
  quote: string;
  progress: Progress;
  progressWords: string;
}

export interface IndicatorRow {
  slug: string;
  title: string;
  cells: TargetCell[];
  explanation?: string | undefined;
  supports: Link[];
  /** Published figures by year, the newest first. */
  actuals: {
    year: number;
    words: string;
    source?: string | undefined;
    /** How the portal counted it. */
    basis?: string | undefined;
    note?: string | undefined;
  }[];
  sample: boolean;
}

export interface IndicatorTheme {
  id: string;
  label: string;
  rows: IndicatorRow[];
}

function indicatorRow(indicator: Indicator, { collections }: Library): IndicatorRow {
  const { slug, title, unit, sum, targets, actuals, explanation, sample } = indicator;
  return {
    slug,
    title,
    explanation,
    sample: sample === true,
    cells: targets.map((target) => {
      const progress = progressOf(target, actuals, sum);
      return {
        phase: target.phase,
        words: targetWords(target, unit),
        section: target.section,
        quote: target.words,
        progress,
        progressWords: progressWords(progress, indicator),
      };
    }),
    supports: namedEntries(collections, 'supports', indicator.supports).map(({ href, title: label }) => ({
      href,
      label,
    })),
    actuals: actuals
      .toSorted((a, b) => b.year - a.year)
      .map(({ value, ...actual }) => ({ ...actual, words: quantity(value, unit) })),
  };
}

/** Every indicator under its theme, in the plan's order. Themes without indicators are left out. */
export function indicatorThemes(library: Library): IndicatorTheme[] {
  const indicators = library.collections.indicators.toSorted((a, b) => a.order - b.order);
  return Object.entries(indicatorThemeLabels)
    .map(([id, label]) => ({
      id,
      label,
      rows: indicators.filter(({ theme }) => theme === id).map((one) => indicatorRow(one, library)),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** An indicator with what its page shows. */
export function indicatorAt(slug: string | undefined, library: Library): IndicatorRow & { theme: string } {
  const indicator = entryAt(library.collections.indicators, slug);
  return { ...indicatorRow(indicator, library), theme: indicatorThemeLabels[indicator.theme] };
}

/** The indicators that a line of support serves, with their targets in words. */
export function indicatorsOfSupport(
  slug: string,
  { collections }: Library,
): { href: string; label: string; targets: string[] }[] {
  return collections.indicators
    .filter(({ supports }) => supports.includes(slug))
    .toSorted((a, b) => a.order - b.order)
    .map(({ slug: id, title, targets, unit }) => ({
      href: targetPath(id),
      label: title,
      targets: targets.map((target) => `${phaseLabels[target.phase]}: ${targetWords(target, unit)}`),
    }));
}

/** A few plain facts on how the plan stands, for a compact block on the home page. */
export interface PlanAtAGlance {
  href: string;
  /** Number and name of the plan. */
  number: string;
  title: string;
  /** How many indicators the plan sets; of how many of them any figure was published. */
  targets: number;
  withFigures: number;
  /** The phase that today lies in, and the years left of it, the running one among them. */
  phase: Phase;
  phaseLabel: string;
  yearsLeft: number;
  /** The printed budget of the whole plan, in millions of đồng. */
  budget: { total: number; state: number; enterprise: number };
  /** The same facts as tiles. */
  tiles: { value: string | number; label: string; note?: string; href: string }[];
}

/**
 * How the plan stands. Samples do not count.
 *
 * @returns undefined where the portal has no plan
 */
export function progressAtAGlance(library: Library): PlanAtAGlance | undefined {
  const { plan, collections, today } = library;
  if (!plan) return undefined;
  const indicators = collections.indicators.filter(({ sample }) => !sample);
  const withFigures = indicators.filter(({ actuals }) => actuals.length > 0).length;
  const phase = currentPhase(phases, today);
  const left = yearsLeft(phase, today);
  const whole = plan.printed_sums.find((sum) => sum.phase === undefined && sum.group === undefined);
  const { total = 0, state = 0, enterprise = 0 } = whole ?? {};
  const href = routes.plan;
  return {
    href,
    number: plan.number,
    title: plan.title,
    targets: indicators.length,
    withFigures,
    phase,
    phaseLabel: phaseLabels[phase],
    yearsLeft: left,
    budget: { total, state, enterprise },
    tiles: [
      { value: indicators.length, label: 'chỉ tiêu của Kế hoạch', href: routes.planTargets },
      {
        value: withFigures,
        label: 'chỉ tiêu có số liệu công bố',
        ...(withFigures === 0 ? { note: 'Cổng chưa tìm thấy số liệu đo đúng chỉ tiêu nào.' } : {}),
        href: routes.planTargets,
      },
      {
        value: left,
        label: `năm còn lại của giai đoạn ${phase.replace('-', '–')}`,
        note: 'Tính cả năm nay.',
        href,
      },
      {
        value: formatNumber(total),
        label: 'triệu đồng dự toán cho cả hai giai đoạn',
        note: `Ngân sách ${formatNumber(state)}, doanh nghiệp ${formatNumber(enterprise)}.`,
        href: routes.planBudget,
      },
    ],
  };
}
