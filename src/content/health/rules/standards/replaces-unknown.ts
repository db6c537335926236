/** Replaced editions that nobody can look up: not a designation, without a year, or written otherwise than their issuer prints them. */
import { formatDesignation } from '#domain/designation/designation-format.ts';
import { parseDesignation } from '#domain/designation/designation.ts';
import type { HealthLibrary } from '#content/health/health-library.ts';
import type { Finding, HealthRule } from '#content/health/health-rule.ts';

const fields = ['replaces', 'replaced_by_unlisted'] as const;

function find({ content: { standards } }: HealthLibrary): Finding[] {
  return standards.flatMap(({ file, data }) =>
    fields.flatMap((field) =>
      data[field].flatMap((name, index): Finding[] => {
        const path = [field, index];
        const parsed = parseDesignation(name);
        if (!parsed)
          return [{ file, path, message: `“${name}” không phải số hiệu mà cổng nhận ra, nên không nối được với bản nào` }];
        const printed = formatDesignation(parsed);
        if (printed !== name)
          return [{ file, path, message: `“${name}” cần viết là “${printed}”`, fix: { value: printed } }];
        if (parsed.year === undefined || parsed.year === null)
          return [{ file, path, message: `“${name}” thiếu năm, nên không biết là bản nào` }];
        return [];
      }),
    ),
  );
}

export const replacesUnknown: HealthRule = {
  name: 'replaces-unknown',
  level: 'warning',
  title: 'Bản bị thay thế ghi không rõ',
  advice: 'Ghi số hiệu đủ năm, đúng như cơ quan ban hành in.',
  find,
};
