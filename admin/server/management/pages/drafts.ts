/** The drafts: what people tell each other about one, sending it back with a reason, publishing it at a day and hour. */
import { html } from 'hono/html';
import { dayInVietnam, momentInVietnam } from '#text/calendar.ts';
import { demand, may } from '../../auth/roles.ts';
import { draftStatusLabels } from '../../cms/decap-protocol.ts';
import { draftAuthors, moveDraft } from '../../cms/draft-actions.ts';
import type { DraftComment } from '../../drafts/comments.ts';
import { listedDrafts } from '../../drafts/draft-list.ts';
import type { ListedDraft } from '../../drafts/draft-list.ts';
import type { PlannedPublication, Schedule } from '../../drafts/schedule.ts';
import { requireDraft } from '../../git/drafts.ts';
import type { Draft } from '../../git/drafts.ts';
import { HttpError } from '../../http/http-error.ts';
import { clockTime } from '../../lib/format-time.ts';
import { managementPath } from '../page.ts';
import type { Html, ManagementPage, Outcome, Visit } from '../page.ts';
import { field, form, moment, table, textField } from '../parts.ts';

const path = `${managementPath}ban-nhap/`;

const comment = ({ name, at, text, sentBack }: DraftComment): Html =>
  html`<p class="hint">${name}, ${moment(at)}${sentBack ? ', trả lại để sửa' : ''}</p>
    <p class="quoted">${text}</p>`;

const timeFormat = new Intl.DateTimeFormat('vi-VN', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Ho_Chi_Minh',
});

function planning(draft: ListedDraft, planned: PlannedPublication | undefined, { form: sent }: Visit): Html {
  const isSent = sent.get('name') === draft.name;
  const at = planned === undefined ? undefined : new Date(planned.at);
  const hasChanged = planned !== undefined && planned.tip !== draft.tip;
  const stopped = planned?.stopped ?? (hasChanged ? 'Bản nháp đã đổi sau khi hẹn giờ.' : undefined);
  return html`${
    planned === undefined
      ? ''
      : html`<p class="${stopped === undefined ? 'done' : 'fault'}">
          Hẹn công bố lúc
          ${moment(planned.at)}.${
            stopped === undefined
              ? ''
              : ` ${stopped} Sẽ không tự công bố; hãy xem lại bài rồi xác nhận giờ hẹn.`
          }
        </p>`
  }
  ${form({
    action: 'hen-gio',
    hidden: { name: draft.name, tip: draft.tip },
    fields: html`<div class="row">
      ${field({
        name: 'day',
        id: `day-${draft.name}`,
        label: 'Ngày công bố',
        type: 'date',
        value: isSent ? sent.get('day') : at && dayInVietnam(at),
      })}
      ${field({
        name: 'time',
        id: `time-${draft.name}`,
        label: 'Giờ Việt Nam',
        type: 'time',
        value: isSent ? sent.get('time') : at && timeFormat.format(at),
      })}
    </div>`,
    button:
      planned === undefined ? 'Hẹn giờ công bố' : stopped === undefined ? 'Đổi giờ hẹn' : 'Xác nhận giờ hẹn',
    about: `bài ${draft.name}`,
    look: 'quiet',
  })}
  ${
    planned === undefined
      ? ''
      : form({
          action: 'huy-hen',
          hidden: { name: draft.name },
          button: 'Hủy giờ hẹn',
          about: `bài ${draft.name}`,
          look: 'danger',
        })
  }`;
}

function card(draft: ListedDraft, visit: Visit): Html {
  const { server, caller, form: sent } = visit;
  const { name, collection, slug, status } = draft;
  const mayPublish = may(caller.account.role, 'publish');
  const mayReturn = mayPublish && status !== 'draft';
  const words = sent.get('name') === name ? sent.get('text') : '';
  return html`<section class="card">
    <h2>${draft.title}</h2>
    <p>
      ${draft.kind}, <b>${draftStatusLabels[status]}</b>. ${draft.author} sửa lúc ${moment(draft.updatedAt)}.
      <a href="/admin/#/collections/${collection}/entries/${slug}"
        >Mở bài<span class="unseen"> ${name}</span></a
      >
    </p>
    ${server.comments.of(name).map(comment)}
    ${mayPublish && status === 'pending_publish' ? planning(draft, server.schedule.find(collection, slug), visit) : ''}
    <details ${words === '' ? '' : 'open'}>
      <summary>
        ${mayReturn ? 'Nhắn hoặc trả lại' : 'Nhắn'}<span class="unseen"> về bài ${name}</span>
      </summary>
      ${form({
        action: 'nhan',
        hidden: { name },
        fields: textField({ name: 'text', id: `text-${name}`, label: 'Lời nhắn', value: words }),
        button: 'Gửi lời nhắn',
        look: 'quiet',
      })}
      ${
        mayReturn
          ? form({
              action: 'tra-lai',
              hidden: { name },
              fields: textField({
                name: 'text',
                id: `back-${name}`,
                label: 'Cần sửa gì',
                hint: 'Bài trở về “Bản nháp”; người viết đọc lời này ngay ở bài.',
              }),
              button: 'Trả lại để sửa',
            })
          : ''
      }
    </details>
  </section>`;
}

function clockNotes(schedule: Schedule): Html {
  const back = Math.round(schedule.clockSetBack() / 60_000);
  return html`${
      back < 2
        ? ''
        : html`<p class="note">
            Đồng hồ máy chủ vừa bị lùi ${back} phút. Bài tới giờ hẹn theo đồng hồ trước đó vẫn được công bố;
            hãy báo quản trị viên xem lại đồng hồ.
          </p>`
    }
    ${
      schedule.ended.length === 0
        ? ''
        : html`<h2>Các lần hẹn gần đây</h2>
            ${table(
              'Các lần hẹn gần đây',
              ['Bài', 'Hẹn lúc', 'Xong lúc', 'Kết quả'],
              schedule.ended.map(({ name, at, endedAt, message }) => [
                name,
                moment(at),
                moment(endedAt),
                message,
              ]),
            )}`
    }
    <p class="hint">
      Bây giờ theo đồng hồ máy chủ là ${clockTime(new Date().toISOString())}, giờ Việt Nam.
    </p>`;
}

/** @throws {HttpError} when the form names no draft */
function draftIn({ server, form: sent }: Visit): Promise<Draft> {
  const [collection = '', slug = ''] = (sent.get('name') ?? '').split('/');
  return requireDraft(server.requireContext().git, collection, slug);
}

async function tell(visit: Visit, draft: Draft, sentBack: boolean): Promise<void> {
  const { server, caller, form: sent } = visit;
  const name = `${draft.collection}/${draft.slug}`;
  const text = sent.get('text') ?? '';
  await server.comments.add(name, caller, text, sentBack);
  const authors = await draftAuthors(server.requireContext().git, draft);
  const others = authors.filter((email) => email !== caller.account.email);
  server.notices.commented(name, { name: caller.account.name, text, sentBack }, others);
}

async function plan(visit: Visit): Promise<Outcome> {
  const { server, caller, form: sent, audit } = visit;
  demand(caller.account.role, 'publish', 'hẹn giờ công bố');
  const { collection, slug } = await draftIn(visit);
  const at = momentInVietnam(sent.get('day') ?? '', sent.get('time') ?? '');
  if (Number.isNaN(at.getTime())) throw new HttpError('bad-request', 'Hãy chọn ngày và giờ công bố.');
  const planned = { collection, slug, at: at.toISOString(), tip: sent.get('tip') ?? '' };
  await server.schedule.plan(server.requireContext(), caller, planned);
  audit('schedule', `${collection}/${slug} ${clockTime(planned.at)}`);
  return { notice: html`Đã hẹn công bố ${collection}/${slug} lúc ${moment(planned.at)}, giờ Việt Nam.` };
}

export const drafts: ManagementPage = {
  path,
  label: 'Bản nháp',
  summary: 'Lời nhắn về từng bài, trả lại để sửa, hẹn ngày giờ công bố.',
  permission: 'draft',
  purpose: 'xem bản nháp',
  waiting: async ({ server, caller }) => {
    if (!may(caller.account.role, 'publish')) return 0;
    const all = await listedDrafts(server.requireContext().git);
    return all.filter(({ status }) => status === 'pending_review').length;
  },
  show: async (visit) => {
    const { server, query, form: sent } = visit;
    const all = await listedDrafts(server.requireContext().git);
    await server.comments.keepOnly(new Set(all.map(({ name }) => name)));
    const wanted = query.get('bai') ?? sent.get('name');
    const shown = wanted === null ? all : all.filter(({ name }) => name === wanted);
    return html`${
      wanted === null
        ? ''
        : html`<p class="row">
            <a href="${path}">Mọi bản nháp</a>
            ${
              may(visit.caller.account.role, 'publish')
                ? html`<a href="${managementPath}go-bai/?bai=${encodeURIComponent(wanted)}"
                    >Gỡ bài đã công bố này</a
                  >`
                : ''
            }
          </p>`
    }
    ${
      shown.length === 0
        ? html`<p>${wanted === null ? 'Không có bản nháp nào.' : 'Bài này không có bản nháp.'}</p>`
        : shown.map((draft) => card(draft, visit))
    }
    ${may(visit.caller.account.role, 'publish') ? clockNotes(server.schedule) : ''}`;
  },
  actions: {
    nhan: async (visit) => {
      await tell(visit, await draftIn(visit), false);
      return { notice: 'Đã gửi lời nhắn.' };
    },
    'tra-lai': async (visit) => {
      const { server, caller, form: sent, audit } = visit;
      demand(caller.account.role, 'publish', 'trả lại bài');
      const draft = await draftIn(visit);
      const { collection, slug } = draft;
      if ((sent.get('text') ?? '').trim() === '') throw new HttpError('bad-request', 'Hãy viết cần sửa gì.');
      await moveDraft(server.requireContext(), caller, {
        branch: 'main',
        collection,
        slug,
        newStatus: 'draft',
      });
      await tell(visit, draft, true);
      audit('send-back', `${collection}/${slug}`);
      return { notice: `Đã trả lại ${collection}/${slug}.` };
    },
    'hen-gio': plan,
    'huy-hen': async ({ server, caller, form: sent, audit }) => {
      demand(caller.account.role, 'publish', 'hủy giờ hẹn');
      const [collection = '', slug = ''] = (sent.get('name') ?? '').split('/');
      await server.schedule.cancel(collection, slug);
      audit('cancel-schedule', `${collection}/${slug}`);
      return { notice: `Đã hủy giờ hẹn của ${collection}/${slug}.` };
    },
  },
};
