/** The finds of the rules of health as lines of a terminal. */
import type { HealthFinding, HealthReport } from '#content/health/find-health.ts';
import { healthRules } from '#content/health/health-rules.ts';

/** Finds of one rule that are shown by default. */
const shownPerRule = 3;

const findingLine = ({ file, field, message }: HealthFinding) => `    • ${file}: ${field} ${message}`;

/**
 * Warnings rule by rule: how many, what to do, and the first of them.
 *
 * @param isWhole shows every find
 */
export function healthLines(
  { findings, excepted, exceptionFaults }: HealthReport,
  isWhole: boolean,
): string[] {
  const byRule = Map.groupBy(
    findings.filter(({ level }) => level === 'warning'),
    ({ rule }) => rule,
  );
  const lines = healthRules.flatMap(({ name, title, advice }) => {
    const found = byRule.get(name);
    if (found === undefined) return [];
    const fixable = found.filter(({ fix }) => fix !== undefined).length;
    const shown = isWhole ? found : found.slice(0, shownPerRule);
    return [
      `  ${name}: ${title}: ${found.length}${fixable === 0 ? '' : ` (${fixable} sửa được bằng --fix)`}. ${advice}`,
      ...shown.map(findingLine),
      ...(found.length > shown.length ? [`    • … và ${found.length - shown.length} điểm nữa (--all)`] : []),
    ];
  });
  return [
    ...lines,
    ...exceptionFaults.map(({ file, field = '', message }) => `  ${file}: ${field}: ${message}`),
    ...(excepted === 0 ? [] : [`  ${excepted} điểm được ghi là ngoại lệ.`]),
  ];
}
