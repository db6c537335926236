/** “Sức khỏe nội dung”: what the rules of health find, how long it has stood, how many finds there were before, and the way to each form. */
import { html } from 'hono/html';
import { healthRules } from '#content/health/health-rules.ts';
import type { HealthRule } from '#content/health/health-rule.ts';
import { dayInVietnam } from '#text/calendar.ts';
import { entryOfFile } from '../git/entry-file.ts';
import { managementPath } from '../management/page.ts';
import type { Html, ManagementPage } from '../management/page.ts';
import { table } from '../management/parts.ts';
import { foundSince } from './age.ts';
import type { CommitHealth, HealthTrend } from './content-health.ts';
import type { HealthRow } from './health-worker.ts';

const path = `${managementPath}suc-khoe-noi-dung/`;

/** Rows of a list; the oldest come first and the rest is counted. */
const mostShown = 200;

const levels = { error: 'Lỗi, không công bố được', warning: 'Cần xem lại' } as const;

const ruleHref = (name: string) => `${path}?${new URLSearchParams({ 'quy-tac': name }).toString()}`;

function entryLink(file: string, title: string): Html {
  const entry = entryOfFile(file);
  return entry === undefined
    ? html`${title}`
    : html`<a href="/admin/#/collections/${entry.collection}/entries/${entry.slug}">${title}</a>`;
}

const countOf = ({ rows }: CommitHealth, rule?: string) =>
  rows.filter((row) => rule === undefined || row.rule === rule).length;

/** Fewer finds than on the nearest day before are a good thing, and said in words: colour alone tells nobody. */
function change(now: number, before: number | undefined): Html | string {
  if (before === undefined || before === now) return String(now);
  const text = now < before ? `giảm ${before - now}` : `tăng ${now - before}`;
  return html`${String(now)} <span class="hint">(${text})</span>`;
}

function rulesTable(trend: HealthTrend): Html {
  const { now, past } = trend;
  const before = ({ health }: HealthTrend['past'][number], rule?: string) =>
    health === undefined ? '…' : String(countOf(health, rule));
  const nearest = past[0]?.health;
  const since = foundSince(trend);
  const rows = healthRules.flatMap(({ name, title, level }): (Html | string)[][] => {
    const found = now.rows.filter(({ rule }) => rule === name);
    if (found.length === 0 && past.every(({ health }) => health === undefined || countOf(health, name) === 0))
      return [];
    const [oldest] = found.map(since).toSorted((a, b) => a.day.localeCompare(b.day));
    return [
      [
        found.length === 0 ? title : html`<a href="${ruleHref(name)}">${title}</a>`,
        levels[level],
        change(found.length, nearest && countOf(nearest, name)),
        oldest?.text ?? '–',
        ...past.map((one) => before(one, name)),
      ],
    ];
  });
  const all = [
    'Tất cả',
    '–',
    change(countOf(now), nearest && countOf(nearest)),
    '–',
    ...past.map((one) => before(one)),
  ];
  const columns = ['Quy tắc', 'Mức', 'Hôm nay', 'Lâu nhất', ...past.map(({ label }) => label)];
  return table('Số điểm cần xem lại theo quy tắc', columns, [...rows, all]);
}

function ruleView({ name, title, advice }: HealthRule, trend: HealthTrend): Html {
  const since = foundSince(trend);
  const found = trend.now.rows
    .filter(({ rule }) => rule === name)
    .map((row) => ({ row, age: since(row) }))
    .toSorted((a, b) => a.age.day.localeCompare(b.age.day));
  const cells = ({ row, age }: { row: HealthRow; age: { text: string } }): (Html | string)[] => [
    entryLink(row.file, row.title),
    row.field.replace(/ \(.*\)$/, ''),
    row.suggestion === undefined
      ? row.message
      : html`${row.message} <span class="hint">Đề nghị ghi: ${row.suggestion}</span>`,
    age.text,
  ];
  return html`<p><a href="${path}">← Mọi quy tắc</a></p>
    <h2>${title} (${String(found.length)})</h2>
    <p>${advice} Bấm tên mục để mở biểu mẫu.</p>
    ${
      found.length === 0
        ? html`<p class="done">Không còn điểm nào.</p>`
        : table(title, ['Mục', 'Ô', 'Điều thấy', 'Từ khi nào'], found.slice(0, mostShown).map(cells))
    }
    ${
      found.length > mostShown
        ? html`<p class="hint">
            Đang hiện ${String(mostShown)} điểm lâu nhất; còn ${String(found.length - mostShown)} điểm.
          </p>`
        : ''
    }
    <p class="hint">
      Điểm nào đúng như vậy thì ghi ở Thiết lập chung › Ngoại lệ khi kiểm tra nội dung, với quy tắc
      <code>${name}</code>, tệp của mục và lý do.
    </p>`;
}

function overview(trend: HealthTrend): Html {
  const { now, past } = trend;
  const entries = new Set(now.rows.map(({ file }) => file)).size;
  const waiting = past.some(({ health }) => health === undefined);
  const unread = past.flatMap(({ health, label }) =>
    health !== undefined && health.unread > 0 ? [label] : [],
  );
  return html`<p>
      ${
        now.rows.length === 0
          ? 'Các quy tắc không thấy điểm nào cần xem lại.'
          : html`Các quy tắc thấy <strong>${String(now.rows.length)}</strong> điểm cần xem lại ở
              ${String(entries)} mục. Bấm tên quy tắc để xem từng mục.`
      }
      ${now.excepted === 0 ? '' : `${String(now.excepted)} điểm được ghi là ngoại lệ.`}
    </p>
    ${rulesTable(trend)}
    ${past.length === 0 ? html`<p class="hint">Lịch sử của kho nội dung chưa đủ một tuần, nên chưa so được với trước.</p>` : ''}
    ${waiting ? html`<p class="hint">“…”: đang đếm lại từ lịch sử; tải lại trang sau ít giây.</p>` : ''}
    ${
      unread.length === 0
        ? ''
        : html`<p class="hint">
            ${unread.join(', ')}: có mục không theo mẫu hiện nay nên không được đếm; con số có thể ít hơn thực
            tế.
          </p>`
    }
    ${
      now.notes.length === 0
        ? ''
        : html`<h2>Điều khác cần xem (${String(now.notes.length)})</h2>
            ${table(
              'Điều khác cần xem',
              ['Mục', 'Ô', 'Điều thấy'],
              now.notes.map(({ file, field, message }) => [entryLink(file, file), field, message]),
            )}`
    }`;
}

export const healthPage: ManagementPage = {
  path,
  label: 'Sức khỏe nội dung',
  summary:
    'Điều các quy tắc thấy cần xem lại: nguồn yếu, văn bản đã bị thay thế, tên viết sai lệ…; bao nhiêu, từ bao giờ.',
  permission: 'draft',
  purpose: 'xem sức khỏe nội dung',
  show: async ({ server, query }) => {
    const { git } = server.requireContext();
    const trend = await server.contentHealth.trend(git, dayInVietnam(new Date()));
    const rule = healthRules.find(({ name }) => name === query.get('quy-tac'));
    return rule === undefined ? overview(trend) : ruleView(rule, trend);
  },
};
