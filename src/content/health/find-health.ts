/** Runs the rules of health over all content, less the exceptions that editors have written down. */
import { placeLabels } from '#content/problems.ts';
import type { ContentProblem } from '#content/problems.ts';
import type { HealthException } from '#schemas/settings/health.ts';
import { settingsFiles } from '#schemas/settings/site.ts';
import type { HealthLibrary } from './health-library.ts';
import type { Finding, HealthLevel, HealthRule } from './health-rule.ts';
import { healthRules } from './health-rules.ts';

/** A find with the rule that made it, ready to be shown or stored. */
export interface HealthFinding extends Finding {
  readonly rule: string;
  readonly level: HealthLevel;
  /** The label and the name of the field. */
  readonly field: string;
}

export interface HealthReport {
  readonly findings: readonly HealthFinding[];
  /** How many finds an exception covers. */
  readonly excepted: number;
  /** Exceptions of an unknown rule or entry, and those that cover nothing. */
  readonly exceptionFaults: readonly ContentProblem[];
}

const key = (rule: string, file: string) => `${rule}\n${file}`;

function faultOfException(
  { rule, file }: HealthException,
  files: ReadonlySet<string>,
  rules: readonly HealthRule[],
  used: ReadonlySet<string>,
): string | undefined {
  if (!healthRules.some(({ name }) => name === rule)) return `không có quy tắc nào tên “${rule}”`;
  // Of a rule that did not run nothing can be told.
  if (!rules.some(({ name }) => name === rule)) return undefined;
  if (!files.has(file)) return `không có mục nào ở “${file}”; hãy sửa tên tệp hoặc xóa dòng này`;
  return used.has(key(rule, file)) ? undefined : `quy tắc “${rule}” không còn thấy gì ở ${file}; hãy xóa dòng này`;
}

/**
 * Everything that the rules find, in the order of the rules.
 *
 * @param rules all rules, or some of them
 */
export function findHealth(
  library: HealthLibrary,
  rules: readonly HealthRule[] = healthRules,
): HealthReport {
  const schemaOf = new Map(library.entries.map(({ file, schema }) => [file, schema]));
  const exceptions = library.content.healthExceptions;
  const covered = new Set(exceptions.map(({ rule, file }) => key(rule, file)));
  const all = rules.flatMap(({ name, level, find }) =>
    find(library).map((finding): HealthFinding => {
      const schema = schemaOf.get(finding.file);
      const label = schema === undefined ? '' : placeLabels(schema, finding.path).join(' › ');
      return { ...finding, rule: name, level, field: `${label} (${finding.path.join('.')})` };
    }),
  );
  const used = new Set(all.map(({ rule, file }) => key(rule, file)).filter((one) => covered.has(one)));
  const files = new Set(schemaOf.keys());
  return {
    findings: all.filter(({ rule, file }) => !covered.has(key(rule, file))),
    excepted: all.filter(({ rule, file }) => covered.has(key(rule, file))).length,
    exceptionFaults: exceptions.flatMap((exception, index): ContentProblem[] => {
      const message = faultOfException(exception, files, rules, used);
      if (message === undefined) return [];
      return [{ file: settingsFiles.health, field: `Ngoại lệ › mục ${index + 1} (exceptions.${index})`, message }];
    }),
  };
}

/** The finds that stop a build. They depend on no day. */
export function healthErrors(library: HealthLibrary): ContentProblem[] {
  const { findings } = findHealth(
    library,
    healthRules.filter(({ level }) => level === 'error'),
  );
  return findings.map(({ file, field, message }) => ({ file, field, message }));
}
