/** Taking a published entry down: what it would change, then one button; and what was taken down, to be brought back. */
import { html } from 'hono/html';
import { HttpError } from '../../http/http-error.ts';
import { planTakeDown } from '../../take-down/plan.ts';
import type { TakeDownPlan } from '../../take-down/plan.ts';
import { bringBack, listTakenDown, takeDown } from '../../take-down/take-down.ts';
import type { TakenDownEntry } from '../../take-down/take-down.ts';
import { managementPath } from '../page.ts';
import type { Html, ManagementPage, Visit } from '../page.ts';
import { field, form, moment, table, textField } from '../parts.ts';

const path = `${managementPath}go-bai/`;

const list = (lines: readonly (Html | string)[]): Html =>
  html`<ul>
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;

function consequences({ entry, released, mentions, uploads, draft }: TakeDownPlan): Html {
  const lines: (Html | string)[] = [
    entry.address === undefined
      ? 'Mục này không có trang riêng; nó biến khỏi các danh sách.'
      : html`Trang <a href="${entry.address}">${entry.address}</a> không còn; địa chỉ trả lời như chọn dưới
          đây. Danh sách, tìm kiếm, sơ đồ trang và dữ liệu mở không còn bài này.`,
    ...released.map(
      ({ entry: other, fields }) =>
        html`“${other.title}” (${other.file}) không còn nhắc tới bài này ở ô
        ${fields.map((name) => `“${name}”`).join(', ')}.`,
    ),
    ...mentions.map(
      (file) =>
        html`Bài ${file} có liên kết tới địa chỉ này; liên kết vẫn còn, người bấm sẽ thấy câu trả lời.`,
    ),
    ...uploads.map((file) => html`Tệp ${file}, không bài nào khác dùng, cũng bị gỡ.`),
  ];
  if (draft !== undefined)
    lines.push(`Bản nháp của ${draft.author} cho bài này vẫn giữ, nhưng không công bố được khi bài còn gỡ.`);
  return list(lines);
}

function confirmation(plan: TakeDownPlan, { form: sent }: Visit): Html {
  const { entry, blob } = plan;
  return html`<section class="card">
    <h2>${entry.title}</h2>
    <p>${entry.definition.labelSingular}, tệp ${entry.file}</p>
    <h3>Khi gỡ</h3>
    ${consequences(plan)}
    <h3>Địa chỉ trả lời thế nào</h3>
    ${form({
      action: 'go',
      hidden: { name: `${entry.collection}/${entry.slug}`, opened: blob },
      fields:
        entry.address === undefined
          ? html``
          : html`${textField({
              name: 'reason',
              label: 'Lý do, người mở địa chỉ sẽ đọc',
              value: sent.get('reason'),
              hint: 'Ví dụ: Số liệu trong bài sai, đang được kiểm tra lại.',
              isOptional: true,
            })}
            ${field({
              name: 'to',
              label: 'Hoặc dẫn sang trang khác của cổng',
              value: sent.get('to'),
              hint: 'Ví dụ /tin-tuc/. Để trống thì địa chỉ nói “đã gỡ” (mã 410), máy tìm kiếm bỏ nó ngay.',
              isOptional: true,
            })}`,
      button: 'Gỡ bài này',
      look: 'danger',
    })}
    <p class="hint">
      Có hiệu lực sau lần dựng trang kế tiếp, thường dưới một phút. Bài gỡ xong đưa trở lại được ở trang này.
      Lời của bài vẫn còn trong lịch sử của kho; muốn xóa hẳn, hãy nhờ quản trị viên.
    </p>
  </section>`;
}

/** The part that an address was typed for. A refusal is told by `show` itself: nothing was sent. */
async function asked(visit: Visit): Promise<Html | string> {
  const wanted = visit.query.get('bai') ?? visit.form.get('name') ?? '';
  if (wanted.trim() === '') return '';
  try {
    return await confirmation(await planTakeDown(visit.server.requireContext(), wanted), visit);
  } catch (error) {
    if (!(error instanceof HttpError) || visit.form.has('name')) return '';
    return html`<p class="fault" role="alert">${error.message}</p>`;
  }
}

const row = ({ name, author, at }: TakenDownEntry): (Html | string)[] => [
  name,
  html`${author}, ${moment(at)}`,
  form({ action: 'dua-tro-lai', hidden: { back: name }, button: 'Đưa trở lại', about: name, look: 'quiet' }),
];

export const takeDownPage: ManagementPage = {
  path,
  label: 'Gỡ bài',
  summary: 'Gỡ ngay một bài sai hoặc trái luật đã công bố; địa chỉ nói “đã gỡ” hoặc dẫn sang trang khác.',
  permission: 'publish',
  purpose: 'gỡ bài',
  show: async (visit) => {
    const { git } = visit.server.requireContext();
    const gone = await listTakenDown(git);
    return html`<form method="get" class="row">
        ${field({
          name: 'bai',
          label: 'Địa chỉ của trang cần gỡ',
          value: visit.query.get('bai'),
          hint: 'Chép từ trình duyệt, ví dụ /tin-tuc/mot-tin/.',
        })}
        <button type="submit">Xem sẽ đổi những gì</button>
      </form>
      ${await asked(visit)}
      <h2>Các bài đã gỡ</h2>
      ${
        gone.length === 0
          ? html`<p>Chưa gỡ bài nào.</p>`
          : table('Các bài đã gỡ', ['Bài', 'Ai gỡ, lúc nào', ''], gone.map(row))
      }`;
  },
  actions: {
    go: async ({ server, caller, form: sent, audit }) => {
      const name = sent.get('name') ?? '';
      await takeDown(server.requireContext(), caller, {
        name,
        opened: sent.get('opened') ?? '',
        reason: (sent.get('reason') ?? '').trim().slice(0, 500),
        to: (sent.get('to') ?? '').trim(),
      });
      audit('take-down', name);
      return { notice: `Đã gỡ ${name}. Bài biến khỏi cổng khi dựng trang xong, thường dưới một phút.` };
    },
    'dua-tro-lai': async ({ server, caller, form: sent, audit }) => {
      const name = sent.get('back') ?? '';
      const kept = await bringBack(server.requireContext(), caller, name);
      audit('bring-back', name);
      return {
        notice: html`<p>Đã đưa ${name} trở lại. Bài hiện trên cổng khi dựng trang xong.</p>
          ${
            kept.length === 0
              ? ''
              : html`<p>
                  Những tệp này đã có người sửa sau khi gỡ nên giữ nguyên, hãy xem lại: ${kept.join(', ')}.
                </p>`
          }`,
      };
    },
  },
};
