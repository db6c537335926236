/** One request: what was asked, by whom, what became of it, and what can be done with it. */
import { html } from 'hono/html';
import type { ChoiceName } from '#schemas/requests/form/form-text.ts';
import { formLines } from '#schemas/requests/form/form-text.ts';
import { formOf } from '#schemas/requests/forms.ts';
import { requestStateLabels, requestStates } from '#schemas/requests/states.ts';
import type { Html, Visit } from '../../management/page.ts';
import { choice, form, moment, textField } from '../../management/parts.ts';
import type { Place } from '../store/registrations.ts';
import type { AnswerSet, RequestEvent, StoredRequest } from '../store/request-store.ts';
import { assigneeName, possibleAssignees } from './assignees.ts';
import type { SubjectLinks } from './entry-link.ts';
import { callLabel, kindLabel, mustCall } from './list.ts';
import { inboxPath, requireRequests } from './visit.ts';

const placeLabels: Readonly<Record<Place, string>> = {
  taken: 'Đã giữ chỗ',
  waiting: 'Danh sách chờ',
  cancelled: 'Đã hủy',
};

const eventLabels: Readonly<Record<string, string>> = {
  state: 'Đổi tình trạng',
  assign: 'Nhận hoặc giao việc',
  note: 'Ghi chú',
  mail: 'Trả lời bằng thư điện tử',
  phone: 'Trả lời qua điện thoại',
  erase: 'Xóa thông tin liên hệ',
  cancelled: 'Hủy đăng ký',
  promoted: 'Có chỗ',
  told: 'Báo có chỗ',
  'not-told': 'Chưa báo được',
  retention: 'Hết hạn giữ, xóa thông tin liên hệ',
};

function facts(request: StoredRequest, answers: AnswerSet, nameOf: ChoiceName): Html {
  const lines = formLines(formOf(request.kind), answers, nameOf);
  return html`<dl>
    ${lines.map(
      ({ label, lines: values }) =>
        html`<dt>${label}</dt>
          <dd>${values.map((value) => html`<div>${value}</div>`)}</dd>`,
    )}
  </dl>`;
}

function contactOf(request: StoredRequest, nameOf: ChoiceName): Html {
  const { contact } = request;
  if (contact === undefined) return html`<p>Thông tin liên hệ đã được xóa.</p>`;
  if (Object.keys(contact).length === 0) return html`<p>Người gửi không ghi cách liên hệ.</p>`;
  const { phone, email } = contact;
  return html`${facts(request, contact, nameOf)}
    <p class="row">
      ${typeof phone === 'string' ? html`<a href="tel:${phone}">Gọi ${phone}</a>` : ''}
      ${typeof email === 'string' ? html`<a href="mailto:${email}">Viết thư bằng chương trình thư của tôi</a>` : ''}
    </p>`;
}

function about(
  visit: Visit,
  { subject, reference, state }: StoredRequest,
  { page, edit }: SubjectLinks,
): Html {
  const { registrations, store } = requireRequests(visit);
  const registration = registrations.get(reference);
  const same =
    subject === undefined || !subject.startsWith('/')
      ? []
      : store.list({ subject }).filter((other) => other.reference !== reference);
  return html`<p class="row">
      ${page === undefined ? '' : html`<a href="${page}">Mở trang trên cổng</a>`}
      ${edit === undefined ? '' : html`<a href="${edit}">Sửa mục này</a>`}
    </p>
    ${
      registration === undefined
        ? ''
        : html`<p>
            <strong>${placeLabels[registration.place]}</strong>
            ${mustCall(registration, state) ? html`<span class="state state-new">${callLabel}</span>` : ''}
          </p>`
    }
    ${
      same.length === 0
        ? ''
        : html`<p>
            Cùng trang này còn:
            ${same.map(
              (other) =>
                html`<a href="${inboxPath}?ma=${other.reference}"
                  >${kindLabel(other.kind)} ${other.reference}</a
                > `,
            )}
          </p>`
    }`;
}

const history = (events: readonly RequestEvent[]): Html =>
  events.length === 0
    ? html`<p>Chưa ai làm gì với yêu cầu này.</p>`
    : html`<ol class="history">
        ${events.map(
          ({ at, who, action, words }) =>
            html`<li>
              ${moment(at)}, ${who}: ${eventLabels[action] ?? action}
              ${words === '' ? '' : html`<div class="quoted">${words}</div>`}
            </li>`,
        )}
      </ol>`;

/** Answering by letter is offered where the server can send one and there is somewhere to send it. */
function answerForms(visit: Visit, { contact }: StoredRequest): Html {
  const email = contact?.['email'];
  const typed = visit.form.get('answer');
  const canMail = visit.server.mail !== undefined && typeof email === 'string';
  return html`${
    canMail
      ? form({
          action: 'gui-thu',
          fields: textField({
            name: 'answer',
            label: 'Thư trả lời',
            value: typed,
            hint: `Gửi tới ${email}. Lời chào và mã số được thêm tự động.`,
          }),
          button: 'Gửi thư và ghi là đã trả lời',
        })
      : html`<p class="hint">
          ${
            typeof email === 'string'
              ? 'Máy chủ chưa đặt nơi gửi thư (SMTP), nên thư gửi bằng chương trình thư của bạn rồi ghi lại ở đây.'
              : 'Người gửi không ghi thư điện tử.'
          }
        </p>`
  }
  ${form({
    action: 'da-tra-loi',
    fields: textField({
      name: 'words',
      label: 'Đã trả lời qua điện thoại hoặc cách khác',
      value: visit.form.get('words'),
      hint: 'Ghi vắn tắt đã trả lời gì.',
      isOptional: true,
    }),
    button: 'Ghi là đã trả lời',
    look: 'quiet',
  })}`;
}

/** Hands a request to a colleague, where there is one. */
function assigning(visit: Visit, assignee: string | undefined): Html | string {
  const others = possibleAssignees(visit).filter(({ login }) => login !== visit.caller.account.login);
  if (others.length === 0) return '';
  return form({
    action: 'giao-viec',
    fields: choice({
      name: 'login',
      label: 'Giao cho',
      value: assignee,
      options: others.map(({ login, name }) => [login, name] as const),
    }),
    button: 'Giao',
    look: 'quiet',
  });
}

/**
 * The whole of one request.
 *
 * @param links where what it is about can be read and edited
 */
export function requestView(
  visit: Visit,
  request: StoredRequest,
  nameOf: ChoiceName,
  links: SubjectLinks,
): Html {
  const { store } = requireRequests(visit);
  const { reference, kind, state, title, receivedAt, assignee, answers } = request;
  return html`<p><a href="${inboxPath}">← Hộp thư</a></p>
    <h2>${title}</h2>
    <p class="hint">
      ${kindLabel(kind)} ${reference}, nhận ${moment(receivedAt)}.
      <span class="state state-${state}">${requestStateLabels[state]}</span>.
      ${assignee === undefined ? 'Chưa ai phụ trách.' : `Người phụ trách: ${assigneeName(visit, assignee)}.`}
    </p>
    ${about(visit, request, links)} ${facts(request, answers, nameOf)}
    <h3>Người liên hệ</h3>
    ${contactOf(request, nameOf)}
    <h2>Xử lý</h2>
    <div class="row">
      ${form({ action: 'nhan-viec', button: 'Tôi nhận việc này', look: 'quiet' })}
      ${assigning(visit, assignee)}
      ${form({
        action: 'doi-tinh-trang',
        fields: choice({
          name: 'state',
          label: 'Tình trạng',
          value: state,
          options: requestStates.map((one) => [one, requestStateLabels[one]] as const),
        }),
        button: 'Đổi',
        look: 'quiet',
      })}
    </div>
    ${answerForms(visit, request)}
    ${form({
      action: 'ghi-chu',
      fields: textField({ name: 'note', label: 'Ghi chú cho đồng nghiệp', value: visit.form.get('note') }),
      button: 'Lưu ghi chú',
      look: 'quiet',
    })}
    <h2>Đã làm</h2>
    ${history(store.events(reference))}
    <h2>Xóa</h2>
    <p>
      Khi việc đã xong, hoặc khi người gửi yêu cầu, hãy xóa thông tin liên hệ: tên, điện thoại, thư điện tử và
      lời ghi chú mất hẳn, phần để thống kê còn lại. Thư rác thì xóa cả yêu cầu.
    </p>
    <div class="row">
      ${
        request.contact === undefined
          ? ''
          : form({ action: 'xoa-lien-he', button: 'Xóa thông tin liên hệ', look: 'danger' })
      }
      ${form({ action: 'xoa-het', button: 'Xóa cả yêu cầu', look: 'danger' })}
    </div>`;
}
