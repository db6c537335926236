/** The management page of an entry's history: who changed what and when, two versions compared, one brought back as a draft. */
import { html } from 'hono/html';
import { formOf } from '../../config/forms.ts';
import { saveDraft } from '../cms/draft-actions.ts';
import { mainBranch } from '../cms/decap-protocol.ts';
import { blobAt, mainCommit } from '../cms/context.ts';
import { findDraft } from '../git/drafts.ts';
import { entryFile } from '../git/entry-file.ts';
import { HttpError } from '../http/http-error.ts';
import { clockTime } from '../lib/format-time.ts';
import { managementPath } from '../management/page.ts';
import type { Html, ManagementPage, Outcome, Visit } from '../management/page.ts';
import { form, moment, table } from '../management/parts.ts';
import { compareEntries } from './compare-entries.ts';
import type { FieldChange } from './compare-entries.ts';
import { entryVersions, recentEntries } from './entry-versions.ts';
import type { EntryName, EntryVersion } from './entry-versions.ts';

const path = `${managementPath}lich-su/`;

const addressOf = (entry: EntryName, more: Readonly<Record<string, string>> = {}) =>
  `${path}?${new URLSearchParams({ ...entry, ...more }).toString()}`;

/** The entry that an address or a form names; undefined where it names none. */
function named(fields: URLSearchParams): EntryName | undefined {
  const [collection, slug] = [fields.get('collection'), fields.get('slug')];
  return collection !== null && slug !== null ? { collection, slug } : undefined;
}

function nameOf({ collection, slug }: EntryName): string {
  const { definition, part, name } = formOf(collection, slug) ?? {};
  return `${part?.label ?? definition?.label ?? name ?? collection} › ${slug}`;
}

const words = (lines: readonly string[]): Html | string =>
  lines.length === 0 ? html`<i>để trống</i>` : html`${lines.map((line) => html`<p>${line}</p>`)}`;

const comparison = (changes: readonly FieldChange[]): Html | string =>
  changes.length === 0
    ? html`<p>Hai bản giống nhau.</p>`
    : table(
        'Các ô khác nhau',
        ['Ô', 'Bản trước', 'Bản sau'],
        changes.map(({ label, before, after }) => [label, words(before), words(after)]),
      );

const labelOf = ({ author, at, isDraft }: EntryVersion) =>
  `${author}, ${clockTime(at)}${isDraft ? ' (bản nháp)' : ''}`;

/** The labels of the fields that a version changed. */
function changedFields(entry: EntryName, versions: readonly EntryVersion[], index: number): string {
  const [now, before] = [versions[index], versions[index + 1]];
  if (now?.text === undefined) return 'Xóa mục';
  if (before?.text === undefined) return 'Tạo mục';
  const labels = compareEntries(entry, before.text, now.text).map(({ label }) => label);
  return labels.length > 0 ? labels.join(', ') : 'Cách ghi trong tệp';
}

function picker(entry: EntryName, versions: readonly EntryVersion[], from: string, to: string): Html {
  const select = (name: string, label: string, chosen: string) =>
    html`<div class="field">
      <label for="${name}">${label}</label>
      <select id="${name}" name="${name}">
        ${versions.map(
          (version) =>
            html`<option value="${version.commit}" ${version.commit === chosen ? html`selected` : ''}>
              ${labelOf(version)}
            </option>`,
        )}
      </select>
    </div>`;
  return html`<form method="get" action="${path}">
    <input type="hidden" name="collection" value="${entry.collection}" />
    <input type="hidden" name="slug" value="${entry.slug}" />
    ${select('tu', 'So bản', from)} ${select('den', 'với bản', to)}
    <button type="submit" class="quiet">So sánh</button>
  </form>`;
}

async function ofEntry(visit: Visit, entry: EntryName): Promise<Html> {
  const versions = await entryVersions(visit.server.requireContext().git, entry);
  if (versions.length === 0) return html`<p>Mục ${nameOf(entry)} chưa có bản nào được lưu.</p>`;
  const version = (commit: string | null) => versions.find((one) => one.commit === commit);
  const to = version(visit.query.get('den')) ?? versions[0];
  const from = version(visit.query.get('tu')) ?? versions[1];
  const rows = versions.map((one, index) => [
    html`${moment(one.at)}<br />${one.author}${one.isDraft ? html`<br /><b>bản nháp</b>` : ''}`,
    changedFields(entry, versions, index),
    one.text === undefined || index === 0
      ? ''
      : form({
          action: 'lay-lai',
          hidden: { ...entry, commit: one.commit },
          button: 'Lấy lại thành bản nháp',
          about: `bản của ${labelOf(one)}`,
          look: 'quiet',
        }),
  ]);
  return html`<p>
      <b>${nameOf(entry)}</b>.
      <a href="/admin/#/collections/${entry.collection}/entries/${entry.slug}">Mở trong biểu mẫu</a>
    </p>
    ${table('Các bản của mục', ['Lúc, người sửa', 'Các ô đã sửa', ''], rows)}
    ${
      to && from
        ? html`<h2>So sánh hai bản</h2>
            ${picker(entry, versions, from.commit, to.commit)}
            <p>${labelOf(from)} → ${labelOf(to)}</p>
            ${comparison(compareEntries(entry, from.text, to.text))}`
        : ''
    }`;
}

/** Saves an earlier version as the draft of its entry. */
async function bringBack({ server, caller, form: sent, audit }: Visit): Promise<Outcome> {
  const context = server.requireContext();
  const entry = named(sent);
  const commit = sent.get('commit');
  const version = entry && (await entryVersions(context.git, entry)).find((one) => one.commit === commit);
  const file = entry && entryFile(entry.collection, entry.slug);
  if (!entry || file === undefined || version?.text === undefined)
    throw new HttpError('not-found', 'Không còn bản này.');
  const { collection, slug } = entry;
  const draft = await findDraft(context.git, collection, slug);
  const base = draft?.tip ?? (await mainCommit(context.git));
  await saveDraft(context, caller, {
    branch: mainBranch,
    dataFiles: [{ slug, path: file, raw: version.text, opened: await blobAt(context.git, base, file) }],
    assets: [],
    options: {
      commitMessage: `Lấy lại bản của ${labelOf(version)}`,
      collectionName: collection,
      useWorkflow: true,
      status: 'draft',
    },
  });
  audit('bring-back', `${collection}/${slug} ${version.commit.slice(0, 10)}`);
  return {
    notice: html`Bản của ${labelOf(version)} đã thành bản nháp.
      <a href="/admin/#/collections/${collection}/entries/${slug}">Mở bản nháp</a> để xem và gửi duyệt.`,
    to: addressOf(entry),
  };
}

export const historyPage: ManagementPage = {
  path,
  label: 'Lịch sử',
  summary: 'Ai sửa mục nào, ô nào, lúc nào; so hai bản; lấy lại bản cũ thành bản nháp.',
  permission: 'draft',
  purpose: 'xem lịch sử',
  show: async (visit) => {
    const entry = named(visit.query) ?? named(visit.form);
    if (entry) return ofEntry(visit, entry);
    const recent = await recentEntries(visit.server.requireContext().git);
    return html`<p>Mở một mục để xem ai đã sửa gì; hoặc bấm “Lịch sử” ở dải dưới biểu mẫu của mục.</p>
      <h2>Các mục thay đổi gần đây</h2>
      <ul>
        ${recent.map((one) => html`<li><a href="${addressOf(one)}">${nameOf(one)}</a></li>`)}
      </ul>`;
  },
  actions: { 'lay-lai': bringBack },
};
