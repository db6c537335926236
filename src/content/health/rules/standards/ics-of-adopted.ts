/** An adoption whose base bears ICS codes, while the entry has none: it is then missing in lists by ICS and on pages of products. */
import { designationKey } from '#domain/designation/designation-format.ts';
import type { HealthLibrary } from '#content/health/health-library.ts';
import type { Finding, HealthRule } from '#content/health/health-rule.ts';

function find({ content: { standards, iso, ics } }: HealthLibrary): Finding[] {
  const known = new Set(ics.map(({ code }) => code));
  const codesOf = new Map(
    [...iso, ...standards.map(({ data }) => data)].map((row) => [designationKey(row.designation), row.ics] as const),
  );
  return standards.flatMap(({ file, data: { ics: own, adopts } }): Finding[] => {
    if (own.length > 0) return [];
    const base = adopts.find(({ ref }) => (codesOf.get(designationKey(ref)) ?? []).length > 0);
    if (base === undefined) return [];
    const codes = codesOf.get(designationKey(base.ref)) ?? [];
    // An identical adoption bears the codes of its base; a modified one may stand in another group.
    const isSure = base.degree === 'IDT' && codes.every((code) => known.has(code));
    const message = `chưa có mã ICS, trong khi ${base.ref} mà tài liệu này chấp nhận có mã ${codes.join(', ')}`;
    return [{ file, path: ['ics'], message, ...(isSure ? { fix: { value: codes } } : {}) }];
  });
}

export const icsOfAdopted: HealthRule = {
  name: 'ics-of-adopted',
  level: 'warning',
  title: 'Thiếu mã ICS mà bản được chấp nhận có',
  advice: 'Ghi mã ICS in trên tài liệu; thường là mã của tiêu chuẩn quốc tế được chấp nhận.',
  find,
};
