/** The pages of signing in, as plain HTML with one style sheet: they work without script and load nothing else. */
import { escapeHtml } from '#text/html.ts';
import { shortestPassword } from './passwords.ts';
import { plainPage } from '../http/html-page.ts';
import { signInPath } from '../http/middleware.ts';
import { styleSheet } from '../styles/style-sheet.ts';

interface Field {
  name: string;
  label: string;
  type: 'text' | 'email' | 'password';
  autocomplete: string;
  value?: string;
  hint?: string;
}

function field({ name, label, type, autocomplete, value = '', hint }: Field): string {
  const describedBy = hint === undefined ? '' : ` aria-describedby="${name}-hint"`;
  return `<div class="field">
        <label for="${name}">${label}</label>
        ${hint === undefined ? '' : `<p class="hint" id="${name}-hint">${hint}</p>`}
        <input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" value="${escapeHtml(value)}" required maxlength="200"${describedBy}>
      </div>`;
}

function page({
  title,
  lead,
  fault,
  fields,
  button,
  hidden = '',
}: {
  title: string;
  lead: string;
  fault: string | undefined;
  fields: readonly Field[];
  button: string;
  hidden?: string;
}): string {
  return plainPage({
    title: `${fault === undefined ? '' : 'Lỗi: '}${title} – Tòa soạn`,
    heading: title,
    body: `<p>${lead}</p>
      ${fault === undefined ? '' : `<p class="fault" role="alert">${escapeHtml(fault)}</p>`}
      <form method="post" action="${signInPath}">
        ${hidden}${fields.map(field).join('\n      ')}
        <button type="submit">${button}</button>
      </form>`,
  });
}

/** The page on which people sign in. */
export function signInPage(login = '', fault?: string): string {
  return page({
    title: 'Đăng nhập',
    lead: 'Dành cho người viết và biên tập viên của cổng thông tin.',
    fault,
    fields: [
      { name: 'login', label: 'Tên đăng nhập', type: 'text', autocomplete: 'username', value: login },
      { name: 'password', label: 'Mật khẩu', type: 'password', autocomplete: 'current-password' },
    ],
    button: 'Đăng nhập',
  });
}

/** Shown instead of the forms while the file of accounts cannot be read. */
export function closedPage(): string {
  return plainPage({
    heading: 'Tòa soạn tạm đóng',
    body: `<p class="fault" role="alert">Tệp tài khoản của tòa soạn bị hỏng nên chưa ai đăng nhập được. Trang công khai vẫn hoạt động bình thường.</p>
      <p>Người quản trị máy chủ: hãy chép tệp users.json từ bản sao lưu gần nhất vào thư mục dữ liệu, hoặc tạo lại tài khoản bằng lệnh npm run users.</p>`,
  });
}

/** The page that makes the first account, shown only to someone at this very machine. */
export function firstAccountPage(
  given: { login?: string; name?: string; email?: string } = {},
  fault?: string,
): string {
  return page({
    title: 'Tạo tài khoản quản trị đầu tiên',
    lead: 'Chưa có ai được phép sửa nội dung. Người mở trang này trên chính máy chủ tạo tài khoản đầu tiên; các tài khoản sau được thêm ở Quản lý › Tài khoản.',
    fault,
    hidden: '<input type="hidden" name="first" value="1">',
    fields: [
      {
        name: 'name',
        label: 'Họ và tên',
        type: 'text',
        autocomplete: 'name',
        value: given.name ?? '',
        hint: 'Được ghi cùng mỗi lần sửa bài.',
      },
      { name: 'email', label: 'Thư điện tử', type: 'email', autocomplete: 'email', value: given.email ?? '' },
      {
        name: 'login',
        label: 'Tên đăng nhập',
        type: 'text',
        autocomplete: 'username',
        value: given.login ?? '',
        hint: 'Chữ thường không dấu, ví dụ: nguyen.hoa',
      },
      {
        name: 'password',
        label: 'Mật khẩu',
        type: 'password',
        autocomplete: 'new-password',
        hint: `Ít nhất ${shortestPassword} ký tự; một câu dễ nhớ là tốt nhất.`,
      },
    ],
    button: 'Tạo tài khoản',
  });
}

/** The style sheet of pages with one form. */
export const signInStyles = (project: string): string =>
  styleSheet(project, new URL('./sign-in.css', import.meta.url));
