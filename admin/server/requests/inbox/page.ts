/** The inbox: requests of visitors, on one management page; `?ma=` names the one that is open. */
import { requestStateLabels, requestStates } from '#schemas/requests/states.ts';
import type { Account } from '../../auth/accounts.ts';
import { HttpError } from '../../http/http-error.ts';
import type { ManagementPage, Outcome, Visit } from '../../management/page.ts';
import { promoteWaiting } from '../intake/file-request.ts';
import { readChoiceNames } from '../intake/choice-names.ts';
import { possibleAssignees } from './assignees.ts';
import { subjectLinks } from './entry-link.ts';
import { mailAnswer } from './mail-answer.ts';
import { requestList } from './list.ts';
import { requestView } from './request-view.ts';
import { inboxPath, referenceKey, requestPath, requireRequest, requireRequests } from './visit.ts';

const who = ({ caller }: Visit): string => caller.account.name;

/** The words that a form sent, without which it makes no sense. */
function requireWords({ form }: Visit, name: string, missing: string): string {
  const words = (form.get(name) ?? '').trim();
  if (words === '') throw new HttpError('bad-request', missing);
  return words;
}

/** Puts somebody in charge of the open request. */
function assign(visit: Visit, { login, name }: Pick<Account, 'login' | 'name'>): void {
  const { reference, state } = requireRequest(visit);
  const isOwn = login === visit.caller.account.login;
  requireRequests(visit).store.note(
    reference,
    { who: who(visit), action: 'assign', words: isOwn ? '' : name },
    { assignee: login, ...(state === 'new' ? { state: 'in-hand' } : {}) },
  );
}

const stays = (visit: Visit, notice: string): Outcome => ({
  notice,
  to: requestPath(visit.query.get(referenceKey) ?? ''),
});

async function remove(visit: Visit): Promise<Outcome> {
  const { reference, subject } = requireRequest(visit);
  const requests = requireRequests(visit);
  const registration = requests.registrations.get(reference);
  requests.store.remove(reference);
  visit.audit('remove-request', [reference, subject ?? ''].join(' ').trim());
  if (registration !== undefined) await promoteWaiting(visit.server, requests, registration.course);
  return { notice: `Đã xóa yêu cầu ${reference}.`, to: inboxPath };
}

export const inboxPage: ManagementPage = {
  path: inboxPath,
  label: 'Hộp thư',
  summary: 'Câu hỏi, báo lỗi, đăng ký, đơn và phiếu khảo sát gửi qua cổng: nhận việc, trả lời, đóng.',
  permission: 'publish',
  purpose: 'xem yêu cầu và thông tin liên hệ của người gửi',
  waiting: ({ server }) => server.requests?.store.count({ states: ['new'] }) ?? 0,
  show: async (visit) => {
    if (!visit.query.has(referenceKey)) return requestList(visit);
    const request = requireRequest(visit);
    if (request.contact !== undefined && Object.keys(request.contact).length > 0)
      visit.audit('read-contact', request.reference);
    const { git } = visit.server.requireContext();
    const links = request.subject === undefined ? {} : await subjectLinks(git, request.subject);
    return requestView(visit, request, await readChoiceNames(git), links);
  },
  actions: {
    'nhan-viec': async (visit) => {
      assign(visit, visit.caller.account);
      return stays(visit, 'Bạn là người phụ trách yêu cầu này.');
    },
    'giao-viec': async (visit) => {
      const login = visit.form.get('login');
      const colleague = possibleAssignees(visit).find((account) => account.login === login);
      if (colleague === undefined) throw new HttpError('bad-request', 'Không có biên tập viên này.');
      assign(visit, colleague);
      return stays(visit, `${colleague.name} là người phụ trách yêu cầu này.`);
    },
    'doi-tinh-trang': async (visit) => {
      const { reference } = requireRequest(visit);
      const state = requestStates.find((one) => one === visit.form.get('state'));
      if (state === undefined) throw new HttpError('bad-request', 'Không có tình trạng này.');
      const words = requestStateLabels[state];
      requireRequests(visit).store.note(reference, { who: who(visit), action: 'state', words }, { state });
      return stays(visit, `Tình trạng: ${words}.`);
    },
    'ghi-chu': async (visit) => {
      const { reference } = requireRequest(visit);
      const words = requireWords(visit, 'note', 'Hãy viết ghi chú.');
      requireRequests(visit).store.note(reference, { who: who(visit), action: 'note', words });
      return stays(visit, 'Đã lưu ghi chú.');
    },
    'da-tra-loi': async (visit) => {
      const { reference } = requireRequest(visit);
      const words = (visit.form.get('words') ?? '').trim();
      requireRequests(visit).store.note(
        reference,
        { who: who(visit), action: 'phone', words },
        { state: 'answered' },
      );
      return stays(visit, 'Đã ghi là đã trả lời.');
    },
    'gui-thu': async (visit) => {
      const request = requireRequest(visit);
      const words = requireWords(visit, 'answer', 'Hãy viết thư trả lời.');
      await mailAnswer(visit, request, words);
      requireRequests(visit).store.note(
        request.reference,
        { who: who(visit), action: 'mail', words },
        { state: 'answered' },
      );
      visit.audit('mail-answer', request.reference);
      return stays(visit, 'Đã gửi thư và ghi là đã trả lời.');
    },
    'xoa-lien-he': async (visit) => {
      const { reference } = requireRequest(visit);
      const { store } = requireRequests(visit);
      store.eraseContact(reference);
      store.note(reference, { who: who(visit), action: 'erase', words: '' });
      visit.audit('erase-contact', reference);
      return stays(visit, `Đã xóa thông tin liên hệ của yêu cầu ${reference}.`);
    },
    'xoa-het': remove,
  },
};
