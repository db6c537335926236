/** The pages for applicants without JavaScript, as plain HTML. */
import { escapeHtml } from '#text/html.ts';
import { applicationLines } from '#schemas/requests/application-text.ts';
import type { ChoiceName } from '#schemas/requests/application-text.ts';
import type { Application, FieldProblem } from '#schemas/requests/membership.ts';
import { applicationLabels } from '#schemas/requests/membership.ts';
import { plainPage } from '../http/html-page.ts';
import { routes } from '#routes.ts';

export const applicationsPath = '/api/tham-gia';
export const formPath = routes.membershipForm;
export const editorsPath = '/admin/don-dang-ky/';

/** The field of the form that people do not see, and programs fill in. */
export const trapField = 'dia_chi_phu';

function page(title: string, body: string): string {
  return plainPage({ title: `${title} – NSCL Lào Cai`, heading: title, body });
}

/** Everything that an application says, as a list of terms. */
export function facts(application: Application, nameOf: ChoiceName): string {
  const rows = applicationLines(application, nameOf).map(
    ({ label, lines }) => `<dt>${escapeHtml(label)}</dt><dd>${lines.map(escapeHtml).join('<br>')}</dd>`,
  );
  return `<dl>${rows.join('')}</dl>`;
}

/** What was sent, carried along as hidden fields. */
function carried(fields: readonly (readonly [string, string])[]): string {
  return fields
    .map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
    .join('\n        ');
}

/** The second step of an applicant without JavaScript: look it over, then send. */
export function reviewPage(
  application: Application,
  fields: readonly (readonly [string, string])[],
  nameOf: ChoiceName,
  ticket: string,
  notice?: string,
): string {
  return page(
    'Xem lại đơn trước khi gửi',
    `${notice === undefined ? '' : `<p class="fault" role="alert">${escapeHtml(notice)}</p>`}
      ${facts(application, nameOf)}
      <p>Chỗ nào chưa đúng, hãy bấm nút Quay lại của trình duyệt để sửa.</p>
      <form method="post" action="${applicationsPath}">
        ${carried([...fields.filter(([name]) => Object.hasOwn(applicationLabels, name)), ['ticket', ticket]])}
        <button type="submit">Gửi đơn</button>
      </form>`,
  );
}

/** Tells an applicant without JavaScript what is wrong; the browser still has what was typed. */
export function faultsPage(problems: readonly FieldProblem[]): string {
  const rows = problems.map(
    ({ field, message }) => `<li><b>${escapeHtml(applicationLabels[field])}:</b> ${escapeHtml(message)}</li>`,
  );
  return page(
    'Đơn chưa gửi được',
    `<div class="fault" role="alert"><p>Có ${problems.length} chỗ cần sửa:</p><ul>${rows.join('')}</ul></div>
      <p>Hãy bấm nút Quay lại của trình duyệt: những gì đã gõ vẫn còn. Sửa xong, bấm gửi lần nữa.</p>
      <p><a href="${formPath}">Hoặc mở lại đơn trống</a></p>`,
  );
}

/** Tells an applicant without JavaScript why nothing was taken, where no field is at fault. */
export function refusedPage(message: string): string {
  return page(
    'Đơn chưa gửi được',
    `<p class="fault" role="alert">${escapeHtml(message)}</p>
      <p><a href="${formPath}">Về trang đăng ký</a></p>`,
  );
}

/** @param reference undefined where there is none to give */
export function receivedPage(reference: string | undefined): string {
  return page(
    'Đã nhận đơn',
    `${reference === undefined ? '' : `<p>Mã đơn: <b>${reference}</b>. Hãy ghi lại mã này để tiện hỏi sau.</p>`}
      <p>Biên tập viên sẽ xem đơn và liên hệ với đơn vị. Chưa có gì được đăng công khai.</p>
      <p><a href="/mang-luoi/">Về trang mạng lưới</a></p>`,
  );
}
