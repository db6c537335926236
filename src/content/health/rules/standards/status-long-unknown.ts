/** Statuses that nobody has known for long: in the queue of verification they wait without an end. */
import { addMonths } from '#text/calendar.ts';
import { monthsSince } from '#domain/editions/check-age.ts';
import { formatDate } from '#text/vietnamese.ts';
import type { Finding, HealthRule } from '#content/health/health-rule.ts';

/** Whole months after which an unknown status is told (convention of this portal). */
export const mostUnknownMonths = 18;

export const statusLongUnknown: HealthRule = {
  name: 'status-long-unknown',
  level: 'warning',
  title: `Hiệu lực chưa xác minh quá ${mostUnknownMonths} tháng`,
  advice: 'Tra ở hồ sơ chính thức, tại Quản lý › Cần xác minh.',
  find: ({ content: { standards }, today }) =>
    standards.flatMap(({ file, data: { status, checked_on: checked, looked_up_on: looked } }): Finding[] => {
      if (status !== 'unknown') return [];
      const last = looked !== undefined && looked > checked ? looked : checked;
      if (monthsSince(last, today) < mostUnknownMonths) return [];
      const message = `chưa ai xác minh; lần xem gần nhất là ${formatDate(last)}`;
      return [{ file, path: ['status'], message, since: addMonths(last, mostUnknownMonths) }];
    }),
};
