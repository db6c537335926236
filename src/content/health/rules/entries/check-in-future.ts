/** Days of checks that have not come: such an entry would never be due again. */
import { formatDate } from '#text/vietnamese.ts';
import { fieldValues } from '#content/health/field-values.ts';
import type { Finding, HealthRule } from '#content/health/health-rule.ts';

const fields = new Set(['checked_on', 'looked_up_on']);

export const checkInFuture: HealthRule = {
  name: 'check-in-future',
  level: 'warning',
  title: 'Ngày kiểm tra ở tương lai',
  advice: 'Ghi ngày đã thật sự đối chiếu với nguồn.',
  find: ({ entries, today }) =>
    entries.flatMap((entry) =>
      fieldValues(entry)
        .filter(({ path, value }) => fields.has(String(path.at(-1))) && value > today)
        .map(({ path, value }): Finding => ({
          file: entry.file,
          path,
          message: `${formatDate(value)} chưa tới`,
        })),
    ),
};
