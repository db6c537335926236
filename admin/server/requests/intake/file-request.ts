/** Files a validated form as a request in the database, plus the extra work that some kinds need. */
import { lastDay } from '#library/training/courses.ts';
import { dayInVietnam } from '#text/calendar.ts';
import type { FieldProblem } from '#schemas/requests/form/define-form.ts';
import { formOf } from '#schemas/requests/forms.ts';
import type { FormName, RequestKind } from '#schemas/requests/forms.ts';
import type { ActionContext } from '../../cms/context.ts';
import type { Logger } from '../../lib/logger.ts';
import { HttpError } from '../../http/http-error.ts';
import type { VisitorNotices } from '../../subscriptions/visitor-notices.ts';
import type { Requests } from '../requests.ts';
import { program } from '../store/request-store.ts';
import type { AnswerSet, StoredRequest } from '../store/request-store.ts';
import { offersEntries, unknownChoices } from './choice-names.ts';
import { findCourse, requireOpenCourse } from './course.ts';
import { fileMembership, requireRoom } from './membership.ts';

/** The parts of the server that filing needs: the log, and the repository once it is open. */
export interface Newsroom {
  log: Logger;
  /** @throws {HttpError} while the repository is not open */
  requireContext: () => ActionContext;
  /** Letters to visitors; undefined without a database. */
  visitorNotices: VisitorNotices | undefined;
}

/** The confirmation for the sender. */
export interface Receipt {
  /** Absent where nothing was filed that anybody would ask for. */
  reference?: string | undefined;
  outcome?: string | undefined;
}

export type Filed = Receipt | { problems: FieldProblem[] };

/** The subject of a request: a course entry or a page of the portal, if there is one. */
function subjectOf(kind: RequestKind, answers: AnswerSet): string | undefined {
  const { page, course } = answers;
  if (kind === 'registration' && typeof course === 'string') return `courses/${course}`;
  return typeof page === 'string' ? page : undefined;
}

/**
 * Files a form. Once this returns, everything it stands for is on the disk.
 *
 * @param answers checked by the form
 * @param token the nonce of the form token
 * @throws {HttpError} when it cannot be taken for a reason that is no fault of a field
 */
export async function fileRequest(
  server: Newsroom,
  requests: Requests,
  name: FormName,
  answers: AnswerSet,
  token: string,
): Promise<Filed> {
  const form = formOf(name);
  if (offersEntries(form)) {
    const problems = await unknownChoices(server.requireContext().git, form, answers);
    if (problems.length > 0) return { problems };
  }
  if (name === 'notices') {
    await requireNotices(server.visitorNotices).ask(answers, token);
    return {};
  }
  if (name === 'cancellation') return cancelRegistration(server, requests, answers);
  const request = {
    kind: name,
    title: form.title(answers as never),
    subject: subjectOf(name, answers),
    answers,
    token,
  };
  if (name === 'registration') return register(server, requests, request);
  if (name !== 'membership') return receiptOf(requests.store.add(request));
  const context = server.requireContext();
  await requireRoom(context);
  const stored = requests.store.add({ ...request, pending: true });
  await finishMembership(server, requests, stored);
  return receiptOf(stored);
}

/** @throws {HttpError} where no letters can be sent, with the other ways to keep up */
export function requireNotices(notices: VisitorNotices | undefined): VisitorNotices {
  if (notices?.isOn) return notices;
  throw new HttpError(
    'unavailable',
    'Cổng này chưa gửi thư báo. Hãy theo dõi bằng nguồn tin hoặc lịch nêu ở cuối trang đăng ký.',
  );
}

const receiptOf = ({ reference }: StoredRequest): Receipt => ({ reference });

/** Makes the draft of an application that is kept. When that fails the application stays, and is finished at the next start. */
async function finishMembership(
  server: Newsroom,
  { store }: Requests,
  stored: StoredRequest,
  isRetry = false,
): Promise<void> {
  try {
    store.settle(
      stored.reference,
      `members/${await fileMembership(server.requireContext(), stored, isRetry)}`,
    );
  } catch (error) {
    server.log.error({ err: error, reference: stored.reference }, 'The draft of an application was not made');
  }
}

/** Takes up again what was not finished when the server ended. */
export async function finishPending(server: Newsroom, requests: Requests): Promise<void> {
  for (const stored of requests.store.pending()) await finishMembership(server, requests, stored, true);
}

async function register(
  server: Newsroom,
  { store, registrations, tokens }: Requests,
  request: Parameters<typeof store.add>[0],
): Promise<Receipt> {
  const slug = String(request.answers['course']);
  const people = Number(request.answers['people']);
  const { places } = await requireOpenCourse(server.requireContext().git, slug);
  let outcome: string | undefined;
  const { reference } = store.add(request, (given) => {
    const place = registrations.take(given, slug, people, places);
    const code = `Mã xác nhận để hủy: ${tokens.confirmationCode(given)}.`;
    outcome =
      place === 'taken'
        ? `Đã giữ ${people} chỗ. ${code}`
        : `Lớp đã đủ chỗ: đơn vị vào danh sách chờ với ${people} người; có chỗ sẽ được báo theo thứ tự. ${code}`;
    return outcome;
  });
  return { reference, outcome };
}

async function cancelRegistration(
  server: Newsroom,
  requests: Requests,
  { reference, code }: AnswerSet,
): Promise<Filed> {
  const { store, registrations, tokens } = requests;
  const given = String(reference).replace(/\s/g, '').toLowerCase();
  const registration = registrations.get(given);
  // One answer for both, so that nobody finds out which registrations there are.
  if (registration === undefined || !tokens.isConfirmationCode(given, String(code)))
    return {
      problems: [{ field: 'code', message: 'Mã đăng ký và mã xác nhận không khớp. Hãy xem lại cả hai mã.' }],
    };
  if (registration.place === 'cancelled')
    return { reference: given, outcome: 'Đăng ký này đã được hủy từ trước.' };
  registrations.cancel(given);
  store.note(
    given,
    { who: program, action: 'cancelled', words: 'Người đăng ký đã hủy.' },
    { state: 'closed' },
  );
  await promoteWaiting(server, requests, registration.course);
  return { reference: given, outcome: `Đã hủy đăng ký ${registration.people} chỗ.` };
}

/** Gives free places of a class to those who wait, and tells them by letter; where that cannot be, the request is new again and to be called. */
export async function promoteWaiting(
  server: Newsroom,
  { store, registrations, tokens }: Requests,
  slug: string,
): Promise<string[]> {
  const course = await findCourse(server.requireContext().git, slug);
  if (course === undefined || course.state === 'cancelled') return [];
  if (lastDay(course) < dayInVietnam(new Date())) return [];
  const promoted = registrations.promote(slug, course.places, ({ reference, people }) => {
    const request = store.get(reference);
    if (request === undefined) return;
    const place = { course: { slug, ...course }, people, code: tokens.confirmationCode(reference) };
    const isWritten = server.visitorNotices?.tellPlace(request, place) ?? false;
    registrations.setCall(reference, !isWritten);
    const words = `Đã có chỗ, chuyển khỏi danh sách chờ; ${isWritten ? 'đang gửi thư báo.' : 'cần gọi báo cho người đăng ký.'}`;
    store.note(reference, { who: program, action: 'promoted', words }, { state: 'new' });
  });
  if (promoted.length > 0) void server.visitorNotices?.deliver();
  return promoted;
}

/** Looks through every class for which somebody waits: places may have been added to its entry, or the server ended before it gave them out. */
export async function promoteAll(server: Newsroom, requests: Requests): Promise<void> {
  for (const course of requests.registrations.waitedFor()) await promoteWaiting(server, requests, course);
}
