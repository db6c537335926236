/** Checks within a duty and between duties: a case must be named, and the order of steps must have no cycle. */
import type { ContentProblem } from '#content/problems.ts';
import type { DutyEntry } from '#schemas/collections/duties.ts';

interface LoadedDuty {
  id: string;
  file: string;
  data: Pick<DutyEntry, 'binds' | 'case_vi' | 'before'>;
}

/** True when a duty must be done before itself. */
function waitsForItself(id: string, byId: ReadonlyMap<string, LoadedDuty>): boolean {
  const seen = new Set<string>();
  const waiting = [...(byId.get(id)?.data.before ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...(byId.get(next)?.data.before ?? []));
  }
  return false;
}

/** Faults of duties, at the field that is to be mended. */
export function dutyProblems(duties: readonly LoadedDuty[]): ContentProblem[] {
  const byId = new Map(duties.map((duty) => [duty.id, duty]));
  return duties.flatMap(({ id, file, data: { binds, case_vi } }) => {
    const problems: ContentProblem[] = [];
    if (binds === 'case' && case_vi === undefined)
      problems.push({
        file,
        field: 'Trường hợp phải làm (case_vi)',
        message: 'còn thiếu: việc này chỉ bắt buộc trong một số trường hợp, cần ghi là trường hợp nào',
      });
    if (waitsForItself(id, byId))
      problems.push({
        file,
        field: 'Việc phải xong trước (before)',
        message: 'các việc phải xong trước dẫn vòng trở lại chính việc này',
      });
    return problems;
  });
}
