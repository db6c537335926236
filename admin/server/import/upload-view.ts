/** The form that takes a table. */
import { html } from 'hono/html';
import { exchangeDefinition, exchangeNames } from '#exchange/collections.ts';
import { choice } from '../management/parts.ts';
import { actionField } from '../management/page.ts';
import type { Html } from '../management/page.ts';
import { importPath } from './previews.ts';

/** The collections that a table may go to, as editors know them. */
export const collectionOptions: readonly (readonly [string, string])[] = exchangeNames
  .map(exchangeDefinition)
  .map(({ name, label }) => [name, label] as const);

/** Whether entries that there are may be changed. */
export const updateTick = (isChosen: boolean): Html =>
  html`<label class="tick"
    ><input type="checkbox" name="sua" value="co" ${isChosen ? html`checked` : ''} /> Sửa cả mục đã có trên
    cổng (không đánh dấu thì chỉ thêm mục mới)</label
  >`;

/** @param sent the fields of the form where it was refused */
export function uploadView(sent: URLSearchParams): Html {
  return html`<p>
      Mỗi dòng của danh sách là một mục. Cổng tự nhận ra các cột, kể cả tên cột viết khác đi, ngày kiểu
      05/11/2026, số có dấu phẩy, chữ ở bảng mã cũ. Tải lên chỉ để xem: chưa có gì được ghi cho tới khi bạn
      gửi duyệt.
    </p>
    <form method="post" enctype="multipart/form-data" action="${importPath}">
      <input type="hidden" name="${actionField}" value="xem-tep" />
      <div class="field">
        <label for="tep">Danh sách (.xlsx hoặc .csv, tối đa 8 MB và 5.000 dòng)</label>
        <input id="tep" name="tep" type="file" accept=".xlsx,.csv" required />
      </div>
      ${choice({
        name: 'bo',
        label: 'Nhập vào',
        value: sent.get('bo'),
        options: [['', 'Tự nhận ra theo tên cột'], ...collectionOptions],
      })}
      ${updateTick(sent.get('sua') === 'co')}
      <button type="submit">Xem trước</button>
    </form>`;
}
