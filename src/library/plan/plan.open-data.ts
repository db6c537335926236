/** The plan as open data: its targets and its budget, without samples and without what editors tell each other. */
import { progressOf } from '#domain/plan/progress.ts';
import type { Library } from '#library/build-library.ts';
import { contentLicence } from '#library/site/open-data.ts';
import type { Absolute } from '#library/site/open-data.ts';
import { annexSupports, budgetRows } from './plan-budget.ts';
import { indicatorThemeLabels } from '#schemas/collections/indicators.ts';
import type { PlanSettings } from '#schemas/settings/plan.ts';
import { annexGroupLabels } from '#schemas/collections/supports.ts';
import { entryPath, targetPath } from '#routes.ts';

const licence = contentLicence('chỉ tiêu, số tiền');

const source = ({ number, title, issuer, issued, sources }: PlanSettings) => ({
  number,
  title,
  issuer,
  issued,
  sources,
});

/**
 * Every target of the plan with the figures that were published of it.
 *
 * @param url turns a path of the site into its absolute address
 */
export function targetsData(plan: PlanSettings, { collections, today }: Library, url: Absolute) {
  return {
    plan: source(plan),
    built_on: today,
    licence,
    indicators: collections.indicators
      .filter(({ sample }) => !sample)
      .toSorted((a, b) => a.order - b.order)
      .map(({ slug, title, theme, unit, sum, targets, actuals, explanation, supports }) => ({
        id: slug,
        url: url(targetPath(slug)),
        title,
        theme: indicatorThemeLabels[theme],
        unit: unit ?? null,
        rule: sum,
        targets: targets.map((target) => {
          const progress = progressOf(target, actuals, sum);
          const measured = progress.kind === 'measured';
          return {
            phase: target.phase,
            value: target.value ?? null,
            upper: target.upper ?? null,
            minimum: target.minimum,
            by: target.by,
            section: target.section,
            words: target.words,
            reached: measured ? progress.reached : null,
            met: measured ? progress.met : null,
          };
        }),
        actuals: actuals.map(({ year, value, source: address, basis }) => ({
          year,
          value,
          source: address ?? null,
          basis: basis ?? null,
        })),
        explanation: explanation ?? null,
        supports: supports.map((support) => url(entryPath('supports', support))),
      })),
  };
}

/**
 * Every line of the annex, and the printed sums beside what the lines come to.
 *
 * @param url turns a path of the site into its absolute address
 */
export function budgetData(plan: PlanSettings, library: Library, url: Absolute) {
  return {
    plan: source(plan),
    built_on: library.today,
    licence,
    unit: 'triệu đồng',
    lines: annexSupports(library).flatMap(({ slug, href, title, group, annex }) =>
      annex.map(({ phase, words, state, enterprise, target, unit }) => ({
        id: slug,
        url: url(href),
        title,
        phase,
        group: annexGroupLabels[group],
        words,
        target: target ?? null,
        target_unit: unit ?? null,
        total: state + enterprise,
        state,
        enterprise,
      })),
    ),
    printed_sums: budgetRows(plan, library).map(
      ({ label, level, phase, total, state, enterprise, counted }) => ({
        label,
        level,
        phase: phase ?? null,
        total,
        state,
        enterprise,
        counted: counted ?? { total, state, enterprise },
      }),
    ),
  };
}
