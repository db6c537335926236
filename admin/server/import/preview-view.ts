/** The report of a table: how its columns were understood, to be corrected, and what each row would do. */
import { html } from 'hono/html';
import type { RowKind } from '#exchange/import/plan-import.ts';
import { choice, field, form, table } from '../management/parts.ts';
import { actionField } from '../management/page.ts';
import type { Html } from '../management/page.ts';
import type { ImportReport, ReportRow } from './import-worker.ts';
import type { Preview } from './previews.ts';
import { importPath } from './previews.ts';
import { collectionOptions, updateTick } from './upload-view.ts';

const noField = '(không nhập cột này)';

/** @param sent the fields of the form where it was refused */
export function previewView({ name, report, choices }: Preview, key: string, sent: URLSearchParams): Html {
  const { counts, problems, files } = report;
  const sheet = report.sheet === '' ? '' : `, trang tính “${report.sheet}”`;
  return html`<h2>${name}</h2>
    <p>Nhập vào “${report.label}”${sheet}. Chưa ghi gì.</p>
    ${summary(counts)}
    ${
      problems.length === 0
        ? ''
        : html`<div class="fault" role="alert">
            <p>Cả tệp này khiến nội dung sai ở chỗ khác nên chưa ghi được:</p>
            <ul>
              ${problems.slice(0, 20).map((problem) => html`<li>${problem}</li>`)}
            </ul>
          </div>`
    }
    ${problems.length === 0 && files.length > 0 ? confirmation(report, key) : ''}
    ${corrections(report, choices, key, sent)} ${rowsOf(report, 'refused', 'Không nhận')}
    ${rowsOf(report, 'new', 'Mới')} ${rowsOf(report, 'changed', 'Thay đổi')}
    ${rowsOf(report, 'kept', 'Đã có trên cổng và khác, giữ nguyên')} ${notes(report.rows)}`;
}

function summary(counts: ImportReport['counts']): Html {
  const said = (kind: RowKind, words: string) =>
    html`<li><strong>${String(counts[kind])}</strong> ${words}</li>`;
  return html`<ul>
    ${said('new', 'dòng thêm mục mới')} ${said('changed', 'dòng sửa mục đã có')}
    ${said('same', 'dòng giống hệt bản đang công bố')}
    ${counts.kept === 0 ? '' : said('kept', 'dòng khác bản đang công bố, giữ nguyên vì chưa chọn “Sửa cả mục đã có”')}
    ${said('refused', 'dòng không nhận')}
  </ul>`;
}

function confirmation({ files, counts }: ImportReport, key: string): Html {
  return form({
    action: 'gui-duyet',
    hidden: { ban: key },
    fields:
      counts.refused === 0
        ? html``
        : html`<label class="tick"
            ><input type="checkbox" name="bo-qua" value="co" /> Bỏ qua ${counts.refused} dòng không
            nhận</label
          >`,
    button: `Gửi duyệt ${files.length} mục`,
  });
}

function corrections(
  report: ImportReport,
  choices: Preview['choices'],
  key: string,
  sent: URLSearchParams,
): Html {
  const { heads, fields, missing, sheets } = report;
  const isClear = heads.every(({ field: one }) => one !== '') && missing.length === 0;
  const constants = [...new Set([...missing, ...choices.set.keys()])];
  return html`<details ${isClear ? '' : html`open`}>
    <summary>Cách hiểu tệp: cột, bộ dữ liệu, giá trị chung</summary>
    <form method="post" action="${importPath}">
      <input type="hidden" name="${actionField}" value="xem-lai" />
      <input type="hidden" name="ban" value="${key}" />
      <div class="row">
        ${choice({ name: 'bo', label: 'Nhập vào', value: report.collection, options: collectionOptions })}
        ${
          sheets.length < 2
            ? ''
            : choice({
                name: 'trang',
                label: 'Trang tính',
                value: report.sheet,
                options: sheets.map((one) => [one, one]),
              })
        }
      </div>
      <h3>Cột của tệp đi vào ô nào</h3>
      ${table(
        'Cột của tệp và ô của cổng',
        ['Cột của tệp', 'Ô của cổng'],
        heads.map(({ head, field: one }, index) => [
          html`<span id="cot-${String(index)}-ten">${head}</span>`,
          html`<select name="cot-${String(index)}" aria-labelledby="cot-${String(index)}-ten">
            <option value="">${noField}</option>
            ${[...new Set([...(one === '' ? [] : [one]), ...fields])].map(
              (title) =>
                html`<option value="${title}" ${title === one ? html`selected` : ''}>${title}</option>`,
            )}
          </select>`,
        ]),
      )}
      ${
        constants.length === 0
          ? ''
          : html`<h3>Ô bắt buộc mà tệp không có cột</h3>
              <p class="hint">Ghi một giá trị cho mọi dòng. Mục đã có trên cổng không cần.</p>
              ${constants.map((title, index) =>
                field({
                  name: `o-${title}`,
                  id: `o-${index}`,
                  label: title,
                  value: sent.get(`o-${title}`) ?? choices.set.get(title),
                  isOptional: true,
                }),
              )}`
      }
      ${updateTick(choices.update)}
      <button type="submit" class="quiet">Đọc lại tệp</button>
    </form>
  </details>`;
}

/** The field of a change by its old and its new value. */
export const changeLine = ({ title, before, after }: ReportRow['changes'][number]): Html =>
  html`<li>${title}: <del>${before}</del> → <ins>${after}</ins></li>`;

function cells({ row, name, kind, changes, faults }: ReportRow): (Html | string)[] {
  if (kind === 'new') return [String(row), name];
  const lines = kind === 'refused' ? faults.map((fault) => html`<li>${fault}</li>`) : changes.map(changeLine);
  return [
    String(row),
    name,
    html`<ul>
      ${lines}
    </ul>`,
  ];
}

function rowsOf({ rows, counts }: ImportReport, kind: RowKind, heading: string): Html | '' {
  const shown = rows.filter((row) => row.kind === kind);
  if (shown.length === 0) return '';
  const rest = counts[kind] - shown.length;
  const last = { new: [], refused: ['Vì sao'], changed: ['Ô đổi'], kept: ['Ô khác'], same: [] }[kind];
  return html`<h2>${heading}: ${String(counts[kind])}</h2>
    ${table(heading, ['Dòng', 'Mục', ...last], shown.map(cells))}
    ${rest === 0 ? '' : html`<p>… và ${String(rest)} dòng nữa.</p>`}`;
}

function notes(rows: readonly ReportRow[]): Html | '' {
  const lines = rows.flatMap(({ row, notes: said }) =>
    said.map((note) => html`<li>Dòng ${String(row)}: ${note}</li>`),
  );
  if (lines.length === 0) return '';
  return html`<details>
    <summary>Ghi chú khi đọc (${String(lines.length)})</summary>
    <ul>
      ${lines}
    </ul>
  </details>`;
}
