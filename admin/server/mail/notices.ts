/** Who gets told what by e-mail. Mail names entries and people of the newsroom; contacts of applicants are never in it. */
import type { Accounts } from '../auth/accounts.ts';
import { may } from '../auth/roles.ts';
import { clockTime } from '../lib/format-time.ts';
import { portalNames } from '../http/portal-names.ts';
import type { Outbox } from './outbox.ts';

export interface NoticeParts {
  outbox: Outbox;
  accounts: Accounts;
  /** The public address of the CMS, without a slash at its end; undefined: mail holds no links. */
  origin: string | undefined;
}

export class MailNotices {
  readonly #parts: NoticeParts;

  constructor(parts: NoticeParts) {
    this.#parts = parts;
  }

  /** The addresses of those who may publish, but for one of them. */
  #editors(butFor?: string): string[] {
    return this.#parts.accounts
      .list()
      .filter(({ role, login, disabled }) => disabled !== true && may(role, 'publish') && login !== butFor)
      .map(({ email }) => email);
  }

  #send(to: readonly string[], subject: string, lines: readonly string[], path: string): void {
    const { outbox, origin } = this.#parts;
    const link = origin === undefined ? [] : ['', `${origin}${path}`];
    const { short } = portalNames();
    const text = [...lines, ...link, '', `Thư tự động của tòa soạn ${short}.`, ''].join('\n');
    outbox.send(to, { subject: `[${short}] ${subject}`, text });
  }

  /** A draft waits for review. */
  reviewWanted(draft: string, by: { login: string; name: string }): void {
    const lines = [`${by.name} đã chuyển bài “${draft}” sang “Đang xét duyệt”.`];
    this.#send(this.#editors(by.login), `Bài chờ duyệt: ${draft}`, lines, draftPath(draft));
  }

  /** Somebody wrote about a draft, or sent it back. Only people with an account are written to. */
  commented(
    draft: string,
    { name, text, sentBack }: { name: string; text: string; sentBack: boolean },
    authors: readonly string[],
  ): void {
    const known = new Set(
      this.#parts.accounts.list().flatMap(({ email, disabled }) => (disabled === true ? [] : [email])),
    );
    const what = sentBack ? `${name} đã trả lại bài “${draft}” để sửa:` : `${name} nhắn về bài “${draft}”:`;
    const subject = `${sentBack ? 'Bài được trả lại' : 'Lời nhắn'}: ${draft}`;
    this.#send(
      authors.filter((email) => known.has(email)),
      subject,
      [what, '', text],
      draftPath(draft),
    );
  }

  /** A planned publication took place, or did not. */
  scheduled(
    draft: string,
    { login, at }: { login: string; at: string },
    message: string,
    succeeded: boolean,
  ): void {
    const account = this.#parts.accounts.find(login);
    if (account === undefined || account.disabled === true) return;
    const subject = succeeded ? `Đã công bố theo giờ hẹn: ${draft}` : `Chưa công bố theo giờ hẹn: ${draft}`;
    this.#send([account.email], subject, [`Giờ hẹn: ${clockTime(at)}.`, message], draftPath(draft));
  }

  /** A visitor sent something. The mail names its kind and number; what it says and who sent it are read in the inbox. */
  requestReceived(kind: string, reference: string): void {
    const lines = [`Có yêu cầu mới trong hộp thư: ${kind}, mã ${reference}.`];
    this.#send(this.#editors(), `${kind} ${reference}`, lines, `/admin/quan-ly/hop-thu/?ma=${reference}`);
  }

  /** A publication failed. */
  buildFailed(message: string): void {
    this.#send(this.#editors(), 'Công bố không thành công', [message], '/admin/quan-ly/ban-cong-bo/');
  }

  /** Shows an administrator that mail arrives. */
  test(to: string): void {
    this.#send([to], 'Thư thử', ['Thư này cho thấy tòa soạn gửi được thư.'], '/admin/quan-ly/thu-bao/');
  }
}

const draftPath = (draft: string): string => `/admin/quan-ly/ban-nhap/?bai=${encodeURIComponent(draft)}`;
