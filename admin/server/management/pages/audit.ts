/** The audit log, for administrators. */
import { html } from 'hono/html';
import { auditActionLabel, auditKinds, auditResultLabel } from '../../audit/audit-actions.ts';
import type { AuditKind } from '../../audit/audit-actions.ts';
import { readAudit } from '../../audit/read-audit.ts';
import type { AuditFilter } from '../../audit/read-audit.ts';
import { managementPath } from '../page.ts';
import type { ManagementPage } from '../page.ts';
import { choice, field, moment, table } from '../parts.ts';

const path = `${managementPath}nhat-ky/`;
const perPage = 50;

const isKind = (word: string): word is AuditKind => Object.hasOwn(auditKinds, word);
const dayIn = (word: string | null) => (word !== null && /^\d{4}-\d{2}-\d{2}$/.test(word) ? word : undefined);

function filterOf(query: URLSearchParams): AuditFilter {
  const kind = query.get('loai') ?? '';
  const who = query.get('ai') ?? '';
  return {
    kind: isKind(kind) ? kind : undefined,
    who: who === '' ? undefined : who,
    from: dayIn(query.get('tu')),
    to: dayIn(query.get('den')),
  };
}

function pageLink(query: URLSearchParams, page: number): string {
  const parameters = new URLSearchParams(query);
  parameters.set('trang', String(page));
  return `${path}?${parameters.toString()}`;
}

export const audit: ManagementPage = {
  path,
  label: 'Nhật ký',
  summary: 'Ai đã làm gì, lúc nào, từ đâu, kết quả ra sao; lọc theo loại việc, người và ngày.',
  permission: 'administer',
  purpose: 'xem nhật ký',
  show: async ({ server, query }) => {
    await server.audit.flush();
    const filter = filterOf(query);
    const page = Math.max(1, Math.min(10_000, Math.trunc(Number(query.get('trang') ?? 1)) || 1));
    const { lines, hasMore, unreadable } = await readAudit(server.dataFolder, filter, { page, perPage });
    const people = server.accounts.list().map(({ login, name }) => [login, `${name} (${login})`] as const);
    return html`<form method="get" class="row">
        ${choice({
          name: 'loai',
          label: 'Loại việc',
          value: filter.kind,
          options: [['', 'mọi loại'], ...Object.entries(auditKinds)],
        })}
        ${choice({
          name: 'ai',
          label: 'Người',
          value: filter.who,
          options: [
            ['', 'mọi người'],
            ...people,
            ['(applicant)', 'người gửi đơn'],
            ['(schedule)', 'giờ hẹn'],
          ],
        })}
        ${field({ name: 'tu', label: 'Từ ngày', type: 'date', value: filter.from, isOptional: true })}
        ${field({ name: 'den', label: 'Đến ngày', type: 'date', value: filter.to, isOptional: true })}
        <button type="submit">Lọc</button>
      </form>
      ${
        unreadable === 0
          ? ''
          : html`<p class="note">${unreadable} dòng của nhật ký không đọc được và không có ở đây.</p>`
      }
      ${
        lines.length === 0
          ? html`<p>Không có việc nào như vậy.</p>`
          : table(
              'Nhật ký, việc mới nhất trước',
              ['Lúc', 'Ai', 'Việc', 'Về', 'Kết quả', 'Địa chỉ mạng'],
              lines.map(({ at, who, action, subject, result, count, address }) => [
                moment(at),
                who,
                auditActionLabel(action),
                subject,
                `${auditResultLabel(result)}${count === undefined ? '' : ` (${count} lần)`}`,
                address,
              ]),
            )
      }
      <p class="row">
        ${page > 1 ? html`<a href="${pageLink(query, page - 1)}" rel="prev">← Mới hơn</a>` : ''}
        ${page > 1 || hasMore ? html`<span>Trang ${page}</span>` : ''}
        ${hasMore ? html`<a href="${pageLink(query, page + 1)}" rel="next">Cũ hơn →</a>` : ''}
      </p>`;
  },
};
