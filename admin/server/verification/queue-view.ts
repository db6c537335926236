/** The queue: one standard at a time with the links to its official record and one key for each answer, and what waits behind it. */
import { html, raw } from 'hono/html';
import { editionStatusLabel } from '#domain/editions/lifecycle.ts';
import { verificationQueue } from '#domain/verification/queue.ts';
import { dayInVietnam } from '#text/calendar.ts';
import { formatDate } from '#text/vietnamese.ts';
import { entryPath } from '#routes.ts';
import { mainCommit } from '../cms/context.ts';
import { field } from '../management/parts.ts';
import { actionField } from '../management/page.ts';
import type { Html, Visit } from '../management/page.ts';
import { openVerificationRequests } from '../requests/verification-requests.ts';
import type { StandardFile } from './entries.ts';
import { readStandards, verifiable } from './entries.ts';
import { siteSettings } from '../git/site-settings.ts';
import { officialLinks } from './official-links.ts';
import type { OfficialLink } from './official-links.ts';
import { ownSitting, sittingEntries } from './sittings.ts';
import { view, verificationPath } from './views.ts';

/** How many of those that wait are listed by name. */
const listed = 20;

/** Answers with the key of each; the letters are the first of the Vietnamese words. */
const answers = [
  { kind: 'in-force', key: 'c', label: 'Còn hiệu lực' },
  { kind: 'withdrawn', key: 'h', label: 'Đã hủy' },
  { kind: 'unknown', key: 'k', label: 'Không rõ' },
] as const;

const keyMark = (key: string): Html => html`<kbd>${key.toUpperCase()}</kbd>`;

/** The queue without what the person has answered in the open sitting or put off. */
export async function openQueue(visit: Visit): Promise<{
  queue: StandardFile[];
  answered: number;
  total: number;
  /** How many readers wait for a standard. */
  readersOf: (file: StandardFile) => number;
}> {
  const { git } = visit.server.requireContext();
  const commit = await mainCommit(git);
  const [files, settings, sitting] = [
    await readStandards(git, commit),
    await siteSettings(git, commit),
    await ownSitting(git, visit.caller),
  ];
  const askedFor = openVerificationRequests(visit.server.requests);
  const readersOf = ({ id, data }: StandardFile) => askedFor(id, data);
  const byDesignation = new Map(files.map((file) => [file.data.designation, file]));
  const order = verificationQueue(
    files.map((file) => ({ ...verifiable(file), requests: readersOf(file) })),
    dayInVietnam(new Date()),
    settings?.recheck_after_months ?? 12,
  );
  const answered = new Set(sitting ? (await sittingEntries(git, sitting)).map(({ after }) => after.id) : []);
  const skipped = new Set(visit.query.getAll('sau'));
  const waiting = order.flatMap(({ designation }) => byDesignation.get(designation) ?? []);
  const open = waiting.filter(({ id }) => !answered.has(id));
  return {
    queue: [...open.filter(({ id }) => !skipped.has(id)), ...open.filter(({ id }) => skipped.has(id))],
    answered: answered.size,
    total: waiting.length,
    readersOf,
  };
}

/** The address of the queue with one standard before it, others put off. */
export function queueAddress(skipped: readonly string[], id?: string): string {
  const query = new URLSearchParams(skipped.map((one) => ['sau', one]));
  if (id !== undefined) query.set('muc', id);
  const text = query.toString();
  return text === '' ? verificationPath : `${verificationPath}?${text}`;
}

/** The part of the page below its heading. */
export async function queueView(visit: Visit): Promise<Html> {
  const { git } = visit.server.requireContext();
  const { queue, answered, total, readersOf } = await openQueue(visit);
  const wanted = visit.form.get('muc') ?? visit.query.get('muc');
  const current = queue.find(({ id }) => id === wanted) ?? queue[0];
  const counts = html`<p>
    Còn <strong>${String(queue.length)}</strong> trên ${String(total)} tài liệu cần xác
    minh${answered === 0 ? '.' : html`; đợt này của bạn đã có <a href="${view('dot')}">${String(answered)} câu trả lời</a>.`}
  </p>`;
  if (current === undefined)
    return html`${counts}
      <p class="done">Không còn tài liệu nào cần xác minh.</p>`;
  const commit = await mainCommit(git);
  const files = await readStandards(git, commit);
  const skipped = visit.query.getAll('sau');
  const next = queue.filter((file) => file !== current);
  const asked = readersOf(current);
  const facts = [...(asked > 0 ? [`${asked} người nhờ xác minh`] : []), factsOf(current)].join(' · ');
  const links = await officialLinks(git, commit, current);
  return html`${counts} ${card(visit, current, { facts, links, files, skipped })}
    <h2>Tiếp theo</h2>
    <p class="hint">
      Có người nhờ xác minh đứng đầu; rồi bắt buộc trước tự nguyện, chưa xác minh trước đã kiểm tra lâu, nhiều
      sản phẩm trước ít sản phẩm.
    </p>
    <ol class="waiting">
      ${next
        .slice(0, listed)
        .map(
          (file) =>
            html`<li>
              <a href="${queueAddress(skipped, file.id)}">${file.data.designation}</a> ${titleOf(file)}
            </li>`,
        )}
    </ol>
    ${next.length > listed ? html`<p class="hint">… và ${String(next.length - listed)} tài liệu nữa.</p>` : ''}`;
}

const titleOf = ({ data }: StandardFile): Html =>
  data.title_vi === undefined
    ? html`<span lang="en">${data.title_en ?? ''}</span>`
    : html`<span>${data.title_vi}</span>`;

function factsOf({ data }: StandardFile): string {
  return [
    data.mandatory ? 'Bắt buộc' : 'Tự nguyện',
    `đang ghi: ${editionStatusLabel[data.status].toLocaleLowerCase('vi')}`,
    `kiểm tra ngày ${formatDate(data.checked_on)}`,
    data.looked_up_on === undefined ? '' : `tra hồ sơ chính thức ngày ${formatDate(data.looked_up_on)}`,
    `${data.products.length} sản phẩm, chủ đề`,
    data.legal_act ?? '',
  ]
    .filter(Boolean)
    .join(' · ');
}

interface CardParts {
  facts: string;
  links: readonly OfficialLink[];
  /** All standards, as suggestions for the one that replaces this. */
  files: readonly StandardFile[];
  skipped: readonly string[];
}

function card({ form }: Visit, file: StandardFile, { facts, links, files, skipped }: CardParts): Html {
  const { id, data } = file;
  const typed = form.get('muc') === id ? form : new URLSearchParams();
  const today = dayInVietnam(new Date());
  return html`<section class="card verify" aria-labelledby="muc">
    <h2 id="muc">${data.designation}</h2>
    <p>${titleOf(file)}</p>
    <p class="hint">${facts}</p>
    <ul class="official">
      ${links.map(
        ({ label, url }, index) =>
          html`<li>
            <a
              href="${url}"
              target="_blank"
              rel="noopener noreferrer"
              ${index === 0 ? raw('data-key="m"') : ''}
              >${label}<span class="unseen"> (mở thẻ mới)</span></a
            >${index === 0 ? html` ${keyMark('m')}` : ''}
          </li>`,
      )}
      <li>
        <a href="${entryPath('standards', id)}" target="_blank"
          >Trang trên cổng<span class="unseen"> (mở thẻ mới)</span></a
        >
      </li>
    </ul>
    <form method="post" action="${queueAddress(skipped, id)}">
      <input type="hidden" name="${actionField}" value="tra-loi" />
      <input type="hidden" name="muc" value="${id}" />
      <div class="row replaced">
        <div class="field">
          <label for="thay-boi">Bị thay thế bởi ${keyMark('t')}</label>
          <p class="hint" id="thay-boi-hint">Số hiệu mới; cổng chưa có mục của nó cũng được.</p>
          <input
            id="thay-boi"
            name="thay-boi"
            list="so-hieu"
            maxlength="120"
            autocomplete="off"
            aria-describedby="thay-boi-hint"
            value="${typed.get('thay-boi') ?? ''}"
            data-key="t"
          />
        </div>
        <button type="submit" name="cau" value="superseded" class="quiet">Đã bị thay thế</button>
      </div>
      <p class="answers">
        ${answers.map(
          ({ kind, key, label }) =>
            html`<button
              type="submit"
              name="cau"
              value="${kind}"
              data-key="${key}"
              aria-keyshortcuts="${key}"
            >
              ${label} ${keyMark(key)}
            </button>`,
        )}
        <a href="${queueAddress([...skipped, id])}" data-key="s">Để sau ${keyMark('s')}</a>
      </p>
      <details ${typed.has('nguon') ? raw('open') : ''}>
        <summary>Nguồn và ngày đã điền sẵn</summary>
        ${field({
          name: 'nguon',
          label: 'Nguồn',
          type: 'url',
          value: typed.get('nguon') ?? links.find(({ isSearch }) => !isSearch)?.url ?? '',
          hint: 'Trang bạn đã mở để tra.',
        })}
        ${field({
          name: 'thay',
          label: 'Đã thấy gì',
          value: typed.get('thay') ?? '',
          hint: 'Bỏ trống thì ghi đúng câu trả lời.',
          isOptional: true,
        })}
        ${field({ name: 'ngay', label: 'Ngày tra', type: 'date', value: typed.get('ngay') ?? today })}
      </details>
    </form>
    <datalist id="so-hieu">
      ${files.map((other) => (other === file ? '' : html`<option value="${other.data.designation}"></option>`))}
    </datalist>
  </section>`;
}
