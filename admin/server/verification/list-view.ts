/** A whole official list: uploaded, held against the library, looked over, and then taken as answers. */
import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import { LRUCache } from 'lru-cache';
import { readSheet } from 'read-excel-file/node';
import { editionStatusLabel } from '#domain/editions/lifecycle.ts';
import { matchOfficialList, readOfficialList } from '#domain/verification/official-list.ts';
import type { ListRow, MatchedList, OfficialList } from '#domain/verification/official-list.ts';
import { readCsv } from '#text/csv.ts';
import { dayInVietnam } from '#text/calendar.ts';
import { mainCommit } from '../cms/context.ts';
import { HttpError } from '../http/http-error.ts';
import { field, form, table } from '../management/parts.ts';
import { actionField } from '../management/page.ts';
import type { Html, Outcome, Visit } from '../management/page.ts';
import { answerText, readAnswer } from './answers.ts';
import { readStandards } from './entries.ts';
import type { StandardFile } from './entries.ts';
import { saveAnswers } from './sittings.ts';
import { view } from './views.ts';

/** The largest list that is taken, in bytes; all TCVN with their titles come to some 2 MB. */
export const mostListBytes = 8 * 1024 * 1024;

/** Names of rows that are written out before the rest is counted. */
const mostNamed = 50;

/** Milliseconds in which a preview can be applied. */
const keptFor = 60 * 60_000;

interface KeptList {
  login: string;
  name: string;
  source: string;
  list: OfficialList;
}

/** Lists between their preview and their application; gone when the server ends, and nothing is written by then. */
const previews = new LRUCache<string, KeptList>({ max: 20, ttl: keptFor });

async function readTable(name: string, bytes: Uint8Array): Promise<readonly (readonly unknown[])[]> {
  if (/\.csv$/i.test(name)) {
    try {
      return readCsv(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    } catch {
      throw new HttpError(
        'bad-request',
        `“${name}” không phải CSV mã UTF-8. Trong Excel hãy lưu ở dạng “CSV UTF-8” hoặc .xlsx.`,
      );
    }
  }
  if (!/\.xlsx$/i.test(name))
    throw new HttpError('unsupported-type', 'Danh mục: hãy chọn tệp .xlsx hoặc .csv.');
  try {
    return await readSheet(Buffer.from(bytes));
  } catch {
    throw new HttpError('bad-request', `“${name}” không phải tệp Excel .xlsx đọc được.`);
  }
}

/** Reads an uploaded list and leads to its preview; nothing is written. */
export async function previewList(visit: Visit): Promise<Outcome> {
  const { file, form: fields, caller } = visit;
  if (!file) throw new HttpError('bad-request', 'Danh mục: hãy chọn tệp .xlsx hoặc .csv.');
  const source = (fields.get('nguon') ?? '').trim();
  if (!URL.canParse(source) || !/^https?:$/.test(new URL(source).protocol))
    throw new HttpError('bad-request', 'Nguồn: cần địa chỉ của trang đăng danh mục, bắt đầu bằng https://.');
  const list = readOfficialList(await readTable(file.name, file.bytes));
  const key = randomUUID();
  previews.set(key, { login: caller.account.login, name: file.name, source, list });
  return { notice: 'Đã đọc danh mục; chưa ghi gì.', to: view('danh-muc', { ban: key }) };
}

function keptList({ caller }: Visit, key: string | null): KeptList | undefined {
  const kept = key === null ? undefined : previews.get(key);
  return kept?.login === caller.account.login ? kept : undefined;
}

async function matched(
  { server }: Visit,
  { list }: KeptList,
): Promise<MatchedList<StandardFile & ListedFacts>> {
  const { git } = server.requireContext();
  const files = await readStandards(git, await mainCommit(git));
  const entries = files.map((file) => ({
    ...file,
    designation: file.data.designation,
    status: file.data.status,
  }));
  return matchOfficialList(list.rows, entries);
}

interface ListedFacts {
  designation: string;
  status: string;
}

/** Takes what a list says as answers of the caller's sitting. */
export async function applyList(visit: Visit): Promise<Outcome> {
  const kept = keptList(visit, visit.form.get('ban'));
  if (!kept) throw new HttpError('not-found', 'Bản xem trước đã hết hạn. Hãy tải danh mục lên lại.');
  if (kept.list.faults.length > 0)
    throw new HttpError('bad-request', 'Danh mục còn dòng sai nên chưa ghi gì. Hãy sửa tệp rồi tải lên lại.');
  const { changes, confirmed, unknown } = await matched(visit, kept);
  if (unknown.length > 0 && visit.form.get('bo-qua') !== 'co')
    throw new HttpError(
      'bad-request',
      `Danh mục có ${unknown.length} số hiệu cổng không có. Hãy đánh dấu đồng ý bỏ qua các dòng ấy, hoặc sửa tệp.`,
    );
  const today = dayInVietnam(new Date());
  const answers = [...changes, ...confirmed].map(({ row, entry }) => ({
    id: entry.id,
    answer: readAnswer(
      entry.data,
      {
        kind: row.status.kind,
        by: row.status.kind === 'superseded' ? (row.status.by ?? '') : '',
        source: kept.source,
        seen: `danh mục “${kept.name}”, dòng ${row.row}: ${answerText(row.status)}`,
        day: today,
      },
      today,
    ),
  }));
  if (answers.length === 0) throw new HttpError('bad-request', 'Danh mục không nói gì về tài liệu của cổng.');
  await saveAnswers(visit.server.requireContext(), visit.caller, answers);
  previews.delete(visit.form.get('ban') ?? '');
  visit.audit('verify-list', `${kept.name}: ${answers.length}`);
  return { notice: `Đã ghi ${answers.length} câu trả lời vào đợt của bạn.`, to: view('dot') };
}

/** The upload, and below it the preview where there is one. */
export async function listView(visit: Visit): Promise<Html> {
  const key = visit.query.get('ban');
  const kept = keptList(visit, key);
  return html`<p>
      Tải lên danh mục do cơ quan giữ hồ sơ chính thức công bố, có một cột số hiệu và một cột tình trạng. Cổng
      đối chiếu từng dòng và cho xem trước; chỉ ghi khi bạn đồng ý.
    </p>
    <form method="post" enctype="multipart/form-data" action="${view('danh-muc')}">
      <input type="hidden" name="${actionField}" value="xem-danh-muc" />
      <div class="field">
        <label for="tep">Danh mục (.xlsx hoặc .csv)</label>
        <input id="tep" name="tep" type="file" accept=".xlsx,.csv" required />
      </div>
      ${field({ name: 'nguon', label: 'Nguồn', type: 'url', value: visit.form.get('nguon') ?? kept?.source, hint: 'Địa chỉ của trang đăng danh mục này.' })}
      <button type="submit">Đối chiếu</button>
    </form>
    ${key !== null && !kept ? html`<p class="note">Bản xem trước đã hết hạn. Hãy tải danh mục lên lại.</p>` : ''}
    ${kept && key !== null ? await preview(visit, kept, key) : ''}`;
}

async function preview(visit: Visit, kept: KeptList, key: string): Promise<Html> {
  const { changes, confirmed, open, unknown } = await matched(visit, kept);
  const { faults } = kept.list;
  const rows = changes.map(({ row, entry }) => [
    String(row.row),
    entry.designation,
    editionStatusLabel[entry.data.status],
    answerText(row.status),
  ]);
  return html`<h2>${kept.name}</h2>
    ${
      faults.length > 0
        ? html`<div class="fault" role="alert">
            <p>Có ${String(faults.length)} dòng sai nên chưa ghi được gì. Hãy sửa tệp rồi tải lên lại:</p>
            <ul>
              ${faults.slice(0, mostNamed).map(({ row, message }) => html`<li>Dòng ${String(row)}: ${message}</li>`)}
            </ul>
            ${faults.length > mostNamed ? html`<p>… và ${String(faults.length - mostNamed)} dòng nữa.</p>` : ''}
          </div>`
        : ''
    }
    <p>
      ${String(changes.length)} tài liệu đổi tình trạng, ${String(confirmed.length)} đúng như cổng đang ghi,
      ${String(open.length)} danh mục không nói rõ, ${String(unknown.length)} cổng không có.
    </p>
    ${table('Tài liệu đổi tình trạng', ['Dòng', 'Số hiệu', 'Đang ghi', 'Danh mục ghi'], rows)}
    ${named(
      'Danh mục không nói rõ',
      open.map(({ row }) => row),
    )}
    ${named('Số hiệu cổng không có', unknown)}
    ${
      faults.length > 0 || changes.length + confirmed.length === 0
        ? ''
        : form({
            action: 'ap-dung',
            hidden: { ban: key },
            fields:
              unknown.length === 0
                ? html``
                : html`<label class="tick"
                    ><input type="checkbox" name="bo-qua" value="co" /> Bỏ qua ${String(unknown.length)} số
                    hiệu cổng không có</label
                  >`,
            button: `Ghi ${changes.length + confirmed.length} câu trả lời vào đợt của tôi`,
          })
    }`;
}

function named(heading: string, rows: readonly ListRow[]): Html | '' {
  if (rows.length === 0) return '';
  const names = rows.slice(0, mostNamed).map(({ row, designation }) => `${designation} (dòng ${row})`);
  const rest = rows.length > mostNamed ? ` … và ${rows.length - mostNamed} dòng nữa` : '';
  return html`<h3>${heading}</h3>
    <p>${names.join(', ')}${rest}</p>`;
}
