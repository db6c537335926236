/** Suspensions whose last day has passed, while an entry still speaks of them as running. */
import { formatDate } from '#text/vietnamese.ts';
import { addDays } from '#text/calendar.ts';
import type { HealthLibrary } from '#content/health/health-library.ts';
import type { Finding, HealthRule } from '#content/health/health-rule.ts';

function find({ content, today }: HealthLibrary): Finding[] {
  const laws = content.collections.legalDocuments;
  const byId = new Map(laws.map((law) => [law.id, law]));
  return laws.flatMap(({ file, data }): Finding[] => {
    const { suspends, suspends_until: until, amends, replaces, status, number, title_vi } = data;
    if (until === undefined || until >= today) return [];
    const since = addDays(until, 1);
    const end = formatDate(until);
    const suspended = suspends.flatMap((id) => {
      const other = byId.get(id);
      return other?.data.status === 'suspended' ? [other] : [];
    });
    const held = suspended.map((other) => ({
      file: other.file,
      path: ['status'],
      message: `ghi đang tạm ngưng, nhưng thời gian tạm ngưng theo ${number ?? title_vi} đã hết ngày ${end}`,
      since,
    }));
    // A document that also amends or replaces others lives on after the suspension.
    const isAll = suspends.length > 0 && amends.length + replaces.length === 0;
    if (!isAll || (status !== 'in-force' && status !== 'amended')) return held;
    const message = `ghi còn hiệu lực, nhưng chỉ để tạm ngưng văn bản khác đến hết ngày ${end}`;
    return [...held, { file, path: ['status'], message, since, fix: { value: 'expired' } }];
  });
}

export const suspensionOver: HealthRule = {
  name: 'suspension-over',
  level: 'warning',
  title: 'Thời gian tạm ngưng hiệu lực đã hết',
  advice: 'Xem văn bản bị tạm ngưng nay ra sao rồi đổi ô “Hiệu lực”. Người đọc đã thấy tình trạng đúng theo ngày.',
  find,
};
