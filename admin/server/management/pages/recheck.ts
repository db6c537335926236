/** One list of what must be checked again, with the way to each form. */
import { html } from 'hono/html';
import { dayInVietnam } from '#text/calendar.ts';
import { mainCommit } from '../../cms/context.ts';
import { contentOf } from '../../take-down/main-content.ts';
import { managementPath } from '../page.ts';
import type { Html, ManagementPage } from '../page.ts';
import { table } from '../parts.ts';
import { recheckList } from '../recheck-list.ts';
import type { DueEntry } from '../recheck-list.ts';

/** Rows of a list; with more, the oldest come first and the rest is counted. */
const mostShown = 100;

function part(heading: string, none: string, due: readonly DueEntry[]): Html {
  return html`<h2>${heading} (${due.length})</h2>
    ${
      due.length === 0
        ? html`<p>${none}</p>`
        : table(
            heading,
            ['Mục', 'Loại', 'Vì sao'],
            due
              .slice(0, mostShown)
              .map(({ entry: { collection, slug, title, definition }, reason }) => [
                html`<a href="/admin/#/collections/${collection}/entries/${slug}">${title}</a>`,
                definition.labelSingular,
                reason,
              ]),
          )
    }
    ${
      due.length > mostShown
        ? html`<p class="hint">
            Đang hiện ${mostShown} mục cũ nhất; còn ${due.length - mostShown} mục, hiện dần khi các mục trên
            được kiểm tra.
          </p>`
        : ''
    }`;
}

export const recheck: ManagementPage = {
  path: `${managementPath}can-kiem-tra-lai/`,
  label: 'Cần kiểm tra lại',
  summary: 'Mục kiểm tra đã lâu, lớp học đã qua chưa ghi kết quả, thời gian tạm ngưng đã hết.',
  permission: 'draft',
  purpose: 'xem danh sách cần kiểm tra lại',
  show: async ({ server }) => {
    const context = server.requireContext();
    const content = await contentOf(context, await mainCommit(context.git));
    const list = recheckList(content, dayInVietnam(new Date()));
    return html`<p>
        Bấm tên mục để mở biểu mẫu, đối chiếu với nguồn rồi đổi “Ngày kiểm tra”. Hạn ${list.months} tháng đặt
        ở Thiết lập chung › Thông tin chung của cổng.
      </p>
      ${part(`Kiểm tra đã quá ${list.months} tháng`, 'Không có mục nào.', list.oldChecks)}
      ${part('Lớp, sự kiện đã qua', 'Không có lớp nào.', list.pastCourses)}
      ${part('Thời gian tạm ngưng hiệu lực đã hết', 'Không có văn bản nào.', list.endedSuspensions)}`;
  },
};
