/** “Cần xác minh”: statuses held against the official record, one by one or from a whole list, and published a sitting at a time. */
import path from 'node:path';
import { html } from 'hono/html';
import { dayInVietnam } from '#text/calendar.ts';
import { HttpError } from '../http/http-error.ts';
import { form } from '../management/parts.ts';
import type { Html, ManagementPage, Outcome, Visit } from '../management/page.ts';
import { answerText, readAnswer } from './answers.ts';
import { healthView } from './health-view.ts';
import { applyList, listView, mostListBytes, previewList } from './list-view.ts';
import { queueAddress, queueView } from './queue-view.ts';
import { readStandards } from './entries.ts';
import { mainCommit } from '../cms/context.ts';
import {
  dropAnswer,
  listSittings,
  mayPublish,
  moveSitting,
  ownSitting,
  publishSitting,
  removeSitting,
  saveAnswers,
} from './sittings.ts';
import { sittingsView } from './sitting-view.ts';
import { verificationPath, view, viewMenu, viewOf } from './views.ts';

const text = ({ form: fields }: Visit, name: string): string => fields.get(name) ?? '';

/** An answer from the queue: kept at once, with a way to take it back. */
async function answer(visit: Visit): Promise<Outcome> {
  const context = visit.server.requireContext();
  const id = text(visit, 'muc');
  const files = await readStandards(context.git, await mainCommit(context.git));
  const file = files.find((one) => one.id === id);
  if (!file) throw new HttpError('not-found', 'Không còn tài liệu này trong thư viện.');
  const kept = readAnswer(
    file.data,
    {
      kind: text(visit, 'cau'),
      by: text(visit, 'thay-boi'),
      source: text(visit, 'nguon'),
      seen: text(visit, 'thay'),
      day: text(visit, 'ngay'),
    },
    dayInVietnam(new Date()),
  );
  await saveAnswers(context, visit.caller, [{ id, answer: kept }]);
  visit.audit('verify', file.data.designation);
  const sitting = await ownSitting(context.git, visit.caller);
  const undo =
    sitting === undefined
      ? ''
      : form({
          action: 'bo-cau',
          hidden: { dot: sitting.id, muc: id, ve: 'hang-doi' },
          button: 'Hoàn tác',
          look: 'quiet',
          about: `câu trả lời về ${file.data.designation}`,
        });
  return {
    notice: html`<div class="row">
      <span>${file.data.designation}: ${answerText(kept.status)}.</span> ${undo}
    </div>`,
    to: queueAddress(visit.query.getAll('sau')),
  };
}

async function drop(visit: Visit): Promise<Outcome> {
  const context = visit.server.requireContext();
  const designation = await dropAnswer(context, visit.caller, text(visit, 'dot'), text(visit, 'muc'));
  const isQueue = text(visit, 've') === 'hang-doi';
  return {
    notice: `Đã bỏ câu trả lời về ${designation}.`,
    to: isQueue ? queueAddress(visit.query.getAll('sau'), text(visit, 'muc')) : view('dot'),
  };
}

async function handIn(visit: Visit): Promise<Outcome> {
  await moveSitting(visit.server.requireContext(), visit.caller, text(visit, 'dot'), 'pending_review');
  visit.audit('verify-hand-in', text(visit, 'dot'));
  return { notice: 'Đã gửi duyệt. Biên tập viên sẽ xem và công bố.', to: view('dot') };
}

async function giveBack(visit: Visit): Promise<Outcome> {
  await moveSitting(visit.server.requireContext(), visit.caller, text(visit, 'dot'), 'draft');
  return { notice: 'Đợt xác minh trở lại với người viết.', to: view('dot') };
}

async function remove(visit: Visit): Promise<Outcome> {
  await removeSitting(visit.server.requireContext(), visit.caller, text(visit, 'dot'));
  visit.audit('verify-remove', text(visit, 'dot'));
  return { notice: 'Đã bỏ đợt xác minh; trên cổng không có gì thay đổi.', to: view('dot') };
}

async function publish(visit: Visit): Promise<Outcome> {
  const context = visit.server.requireContext();
  const count = await publishSitting(context, visit.caller, text(visit, 'dot'), text(visit, 'ban'));
  visit.audit('verify-publish', String(count));
  return { notice: `Đã công bố ${count} câu trả lời; cổng đang được dựng lại.`, to: view('dot') };
}

function shown(visit: Visit): Promise<Html> {
  switch (viewOf(visit.query)) {
    case 'dot':
      return sittingsView(visit);
    case 'danh-muc':
      return listView(visit);
    case 'suc-khoe':
      return healthView(visit);
    case undefined:
      return queueView(visit);
  }
}

export const verificationPage: ManagementPage = {
  path: verificationPath,
  label: 'Cần xác minh',
  summary:
    'Tra tình trạng ở hồ sơ chính thức, mỗi tài liệu một phím; đối chiếu cả danh mục; xem đã xác minh tới đâu.',
  permission: 'draft',
  purpose: 'xác minh tình trạng',
  script: path.join(import.meta.dirname, 'keys.js'),
  mostUpload: mostListBytes,
  waiting: async ({ server, caller }) => {
    if (!mayPublish(caller)) return 0;
    const sittings = await listSittings(server.requireContext().git);
    return sittings.filter(({ status }) => status === 'pending_review').length;
  },
  show: async (visit) => html`${viewMenu(viewOf(visit.query))} ${await shown(visit)}`,
  actions: {
    'tra-loi': answer,
    'bo-cau': drop,
    'gui-duyet': handIn,
    'tra-lai': giveBack,
    'bo-dot': remove,
    'cong-bo': publish,
    'xem-danh-muc': previewList,
    'ap-dung': applyList,
  },
};
