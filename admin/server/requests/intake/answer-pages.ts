/** Pages for visitors without JavaScript: review before sending, validation errors, and the outcome. */
import { escapeHtml } from '#text/html.ts';
import type { FieldProblem, RequestForm } from '#schemas/requests/form/define-form.ts';
import type { ChoiceName } from '#schemas/requests/form/form-text.ts';
import { formLines } from '#schemas/requests/form/form-text.ts';
import { formAddress, formOf } from '#schemas/requests/forms.ts';
import type { FormName } from '#schemas/requests/forms.ts';
import { routes } from '#routes.ts';
import { plainPage } from '../../http/html-page.ts';

/** The field with the form token. */
export const tokenField = 'ticket';

/** The pages on which the forms stand; a registration stands on the page of its class. */
const pages: Readonly<Record<FormName, string>> = {
  question: routes.question,
  'error-report': routes.errorReport,
  verification: routes.verification,
  interest: routes.interest,
  registration: routes.training,
  membership: routes.membershipForm,
  survey: routes.survey,
  cancellation: routes.cancellation,
  notices: routes.notices,
};

export const pageOfForm = (name: FormName): string => pages[name];

const page = (heading: string, body: string): string => plainPage({ heading, body });

function facts(form: RequestForm, answers: Readonly<Record<string, unknown>>, nameOf: ChoiceName): string {
  const rows = formLines(form, answers, nameOf).map(
    ({ label, lines }) => `<dt>${escapeHtml(label)}</dt><dd>${lines.map(escapeHtml).join('<br>')}</dd>`,
  );
  return `<dl>${rows.join('')}</dl>`;
}

const hidden = ([name, value]: readonly [string, string]) =>
  `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`;

/** The form, filled in, to be looked over and sent. */
export function reviewPage(
  name: FormName,
  answers: Readonly<Record<string, unknown>>,
  sent: readonly (readonly [string, string])[],
  { nameOf, token, notice }: { nameOf: ChoiceName; token: string; notice?: string | undefined },
): string {
  const form = formOf(name);
  const carried = [
    ...sent.filter(([field]) => Object.hasOwn(form.fields, field)),
    [tokenField, token] as const,
  ];
  return page(
    'Xem lại trước khi gửi',
    `${notice === undefined ? '' : `<p class="fault" role="alert">${escapeHtml(notice)}</p>`}
      ${facts(form, answers, nameOf)}
      <p>Chỗ nào chưa đúng, hãy bấm nút Quay lại của trình duyệt để sửa.</p>
      <form method="post" action="${formAddress(name)}">
        ${carried.map(hidden).join('\n        ')}
        <button type="submit">${escapeHtml(form.words.send)}</button>
      </form>`,
  );
}

/** Lists the validation errors. The input is not repeated: the browser's Back button returns to the filled-in form. */
export function faultsPage(name: FormName, problems: readonly FieldProblem[]): string {
  const { fields } = formOf(name);
  const rows = problems.map(
    ({ field, message }) =>
      `<li><b>${escapeHtml(fields[field]?.label ?? field)}:</b> ${escapeHtml(message)}</li>`,
  );
  return page(
    'Chưa gửi được',
    `<div class="fault" role="alert"><p>Có ${problems.length} chỗ cần sửa:</p><ul>${rows.join('')}</ul></div>
      <p>Hãy bấm nút Quay lại của trình duyệt: những gì đã gõ vẫn còn. Sửa xong, bấm gửi lần nữa.</p>
      <p><a href="${pages[name]}">Hoặc mở lại trang</a></p>`,
  );
}

/** Why nothing was taken, where no field is at fault. */
export function refusedPage(name: FormName, message: string): string {
  return page(
    'Chưa gửi được',
    `<p class="fault" role="alert">${escapeHtml(message)}</p>
      <p>Những gì đã gõ vẫn còn khi bạn bấm nút Quay lại của trình duyệt. <a href="${pages[name]}">Hoặc mở lại trang</a></p>`,
  );
}

/** @param received undefined reference where there is none to give */
export function receivedPage(
  name: FormName,
  { reference, outcome }: { reference?: string | undefined; outcome?: string | undefined },
): string {
  return page(
    'Đã nhận',
    `${reference === undefined ? '' : `<p>Mã số: <b>${escapeHtml(reference)}</b>. Hãy ghi lại mã này để tiện hỏi sau.</p>`}
      ${outcome === undefined ? '' : `<p>${escapeHtml(outcome)}</p>`}
      <p>${escapeHtml(formOf(name).words.next)}</p>
      <p><a href="/">Về trang chủ</a></p>`,
  );
}
