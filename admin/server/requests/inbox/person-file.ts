/** Everything that is kept about one person, as a file to hand over to them. */
import type { ChoiceName } from '#schemas/requests/form/form-text.ts';
import { formLines } from '#schemas/requests/form/form-text.ts';
import { formOf } from '#schemas/requests/forms.ts';
import { requestStateLabels } from '#schemas/requests/states.ts';
import { demand } from '../../auth/roles.ts';
import type { CmsServer } from '../../cms-server.ts';
import { HttpError } from '../../http/http-error.ts';
import type { CmsContext } from '../../http/middleware.ts';
import { clockTime } from '../../lib/format-time.ts';
import { readChoiceNames } from '../intake/choice-names.ts';
import type { RequestStore, StoredRequest } from '../store/request-store.ts';
import type { Subscription } from '../../subscriptions/subscriptions.ts';
import { kindLabel } from './list.ts';

export const personFilePath = '/admin/quan-ly/du-lieu-ca-nhan/tep.txt';

/** A telephone number without gaps, an address without blanks: as requests hold them. */
export const personKey = (typed: string): string =>
  typed.includes('@') ? typed.trim() : typed.replace(/[\s.()]/g, '');

function textOf(request: StoredRequest, store: RequestStore, nameOf: ChoiceName): string {
  const { kind, reference, receivedAt, state, answers, contact } = request;
  const lines = formLines(formOf(kind), { ...answers, ...contact }, nameOf);
  return [
    `${kindLabel(kind)} ${reference}, nhận ${clockTime(receivedAt)}, ${requestStateLabels[state].toLowerCase()}`,
    ...lines.map(({ label, lines: values }) => `  ${label}: ${values.join('\n    ')}`),
    ...store
      .events(reference)
      .map(({ at, action, words }) => `  [${clockTime(at)}] ${action} ${words}`.trimEnd()),
  ].join('\n');
}

function subscriptionText(subscription: Subscription, nameOf: ChoiceName): string {
  const { email, wishes, asked, askedAt, confirmedAt, digestAt } = subscription;
  const { courses = false, subjects = [] } = wishes ?? asked ?? {};
  const topics = subjects.map((slug) => nameOf('products', slug));
  return [
    `Nhận thư báo: ${email}`,
    `  Về: ${[...topics, ...(courses ? ['lớp, sự kiện mới'] : [])].join('; ')}`,
    `  Đăng ký ${clockTime(askedAt)}; ${confirmedAt === undefined ? 'chưa xác nhận' : `xác nhận ${clockTime(confirmedAt)}`}`,
    ...(digestAt === undefined ? [] : [`  Thư báo gần nhất ${clockTime(digestAt)}`]),
  ].join('\n');
}

/** Answers the file of the person that the address names in `ai`. */
export const sendPerson =
  (server: CmsServer) =>
  async (c: CmsContext): Promise<Response> => {
    const { account, address } = c.var.caller;
    demand(account.role, 'publish', 'xuất dữ liệu của một người');
    const { requests } = server;
    if (requests === undefined) throw new HttpError('unavailable', 'Cơ sở dữ liệu hộp thư không mở được.');
    const key = personKey(c.req.query('ai') ?? '');
    const found = requests.store.ofPerson(key);
    const subscription = requests.subscriptions.ofPerson(key);
    const nameOf = await readChoiceNames(server.requireContext().git);
    const subject = found.map(({ reference }) => reference).join(' ');
    server.audit.add({ who: account.login, address, action: 'export-person', subject, result: 'done' });
    c.header('Cache-Control', 'no-store');
    c.header('Content-Disposition', 'attachment; filename="du-lieu-ca-nhan.txt"');
    const text = [
      ...found.map((request) => textOf(request, requests.store, nameOf)),
      ...(subscription === undefined ? [] : [subscriptionText(subscription, nameOf)]),
    ].join('\n\n');
    return c.body(`\uFEFF${text}\n`, 200, { 'Content-Type': 'text/plain; charset=utf-8' });
  };
