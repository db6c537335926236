/** “Nhập dữ liệu”: a table of many entries uploaded, its report looked over and corrected, then handed in as one draft for review. */
import { html } from 'hono/html';
import { HttpError } from '../http/http-error.ts';
import { may } from '../auth/roles.ts';
import type { Html, ManagementPage, Outcome, Visit } from '../management/page.ts';
import { batchesView } from './batches-view.ts';
import { listImports, proposeImport, publishImport, removeImport } from './imports.ts';
import type { ImportChoices } from './import-worker.ts';
import { importPath, keepPreview, keptPreview, previewAddress, previews } from './previews.ts';
import type { Preview } from './previews.ts';
import { previewView } from './preview-view.ts';
import { uploadView } from './upload-view.ts';

/** The largest file that is taken, in bytes; the department's largest list has some 2 MB. */
const mostUpload = 8 * 1024 * 1024;

const text = ({ form: fields }: Visit, name: string): string => (fields.get(name) ?? '').trim();

/** Judges a file with some choices, and leads to its report; nothing is written. */
async function look(
  visit: Visit,
  name: string,
  bytes: Uint8Array,
  choices: ImportChoices,
  notice: string,
): Promise<Outcome> {
  const { git } = visit.server.requireContext();
  const { report, commit } = await visit.server.tableJudge.judge(git, { name, bytes, choices });
  const { login } = visit.caller.account;
  return { notice, to: previewAddress(keepPreview({ login, name, bytes, choices, report, commit })) };
}

async function upload(visit: Visit): Promise<Outcome> {
  const { file } = visit;
  if (!file)
    throw new HttpError(
      'bad-request',
      'Tệp: hãy chọn một tệp .xlsx hoặc .csv có nội dung. Tệp rỗng (0 byte) thường do sao chép hoặc tải về bị ngắt giữa chừng.',
    );
  const collection = text(visit, 'bo');
  const choices: ImportChoices = {
    ...(collection === '' ? {} : { collection }),
    map: new Map(),
    set: new Map(),
    update: visit.form.get('sua') === 'co',
  };
  return look(visit, file.name, file.bytes, choices, 'Đã đọc tệp; chưa ghi gì.');
}

function requirePreview(visit: Visit): Preview {
  const kept = keptPreview(visit.caller.account.login, text(visit, 'ban'));
  if (kept) return kept;
  throw new HttpError('not-found', 'Bản xem trước đã hết hạn. Hãy tải tệp lên lại.');
}

/** Judges the same file again, with what was corrected in the form. */
async function correct(visit: Visit): Promise<Outcome> {
  const kept = requirePreview(visit);
  const { report, choices, name, bytes } = kept;
  const map = new Map(choices.map);
  const set = new Map(choices.set);
  for (const [index, { head, field }] of report.heads.entries()) {
    const chosen = visit.form.get(`cot-${index}`);
    if (chosen !== null && chosen !== field) map.set(head, chosen);
  }
  for (const title of [...report.missing, ...choices.set.keys()]) {
    const value = text(visit, `o-${title}`);
    if (value === '') set.delete(title);
    else set.set(title, value);
  }
  const collection = text(visit, 'bo') || report.collection;
  const sheet = text(visit, 'trang');
  const isSameTable = collection === report.collection && (sheet === '' || sheet === report.sheet);
  return look(
    visit,
    name,
    bytes,
    {
      collection,
      ...(sheet === '' ? {} : { sheet }),
      // Corrections belong to the columns of the table that was looked at.
      map: isSameTable ? map : new Map(),
      set: isSameTable ? set : new Map(),
      update: visit.form.get('sua') === 'co',
    },
    'Đã đọc lại tệp theo lựa chọn mới; chưa ghi gì.',
  );
}

async function handIn(visit: Visit): Promise<Outcome> {
  const { report, name, commit } = requirePreview(visit);
  const { counts, files, problems } = report;
  if (problems.length > 0)
    throw new HttpError('bad-request', 'Tệp khiến nội dung sai ở chỗ khác nên chưa ghi gì. Hãy sửa tệp.');
  if (files.length === 0) throw new HttpError('bad-request', 'Tệp không có gì mới để ghi.');
  if (counts.refused > 0 && visit.form.get('bo-qua') !== 'co')
    throw new HttpError(
      'bad-request',
      `Có ${counts.refused} dòng không nhận. Hãy sửa tệp rồi tải lên lại, hoặc đánh dấu đồng ý bỏ qua các dòng ấy.`,
    );
  const said = `Nhập ${files.length} mục vào “${report.label}” từ ${name.replace(/[^\p{L}\p{N}._ -]/gu, '').slice(0, 80)}`;
  await proposeImport(visit.server.requireContext(), visit.caller, { base: commit, files, text: said });
  previews.delete(text(visit, 'ban'));
  visit.audit('import', `${report.collection}: ${files.length}`);
  return { notice: `Đã gửi duyệt một đợt nhập ${files.length} mục. Trên cổng chưa có gì thay đổi.` };
}

async function publish(visit: Visit): Promise<Outcome> {
  await publishImport(visit.server.requireContext(), visit.caller, text(visit, 'dot'), text(visit, 'tip'));
  visit.audit('import-publish', text(visit, 'dot'));
  return { notice: 'Đã công bố đợt nhập; cổng đang được dựng lại.' };
}

async function remove(visit: Visit): Promise<Outcome> {
  await removeImport(visit.server.requireContext(), visit.caller, text(visit, 'dot'));
  visit.audit('import-remove', text(visit, 'dot'));
  return { notice: 'Đã bỏ đợt nhập; trên cổng không có gì thay đổi.' };
}

async function show(visit: Visit): Promise<Html> {
  const key = visit.query.get('ban') ?? visit.form.get('ban');
  const kept = key === null ? undefined : keptPreview(visit.caller.account.login, key);
  if (kept && key !== null)
    return html`<p><a href="${importPath}">← Tải tệp khác lên</a></p>
      ${previewView(kept, key, visit.form)}`;
  return html`${key === null ? '' : html`<p class="note">Bản xem trước đã hết hạn. Hãy tải tệp lên lại.</p>`}
  ${uploadView(visit.form)} ${await batchesView(visit)}`;
}

export const importPage: ManagementPage = {
  path: importPath,
  label: 'Nhập dữ liệu',
  summary: 'Tải danh sách Excel hoặc CSV lên, xem từng dòng sẽ đổi gì, rồi gửi duyệt thành một đợt.',
  permission: 'draft',
  purpose: 'nhập dữ liệu',
  mostUpload,
  waiting: async ({ server, caller }) =>
    may(caller.account.role, 'publish') ? (await listImports(server.requireContext().git)).length : 0,
  show,
  actions: {
    'xem-tep': upload,
    'xem-lai': correct,
    'gui-duyet': handIn,
    'cong-bo': publish,
    'bo-dot': remove,
  },
};
