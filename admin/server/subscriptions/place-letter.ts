/** The letter that tells somebody on the waiting list of a class that a place is theirs. */
import { formatDate } from '#text/vietnamese.ts';
import { entryPath, routes } from '#routes.ts';
import { portalNames } from '../http/portal-names.ts';
import type { Letter } from '../mail/mailer.ts';
import type { StoredRequest } from '../requests/store/request-store.ts';

export interface FreePlace {
  course: { slug: string; title: string; starts_on: string; place?: string | undefined };
  people: number;
  /** Cancels the registration. */
  code: string;
  /** The public site, without a slash at its end. */
  site: string;
}

export function placeLetter(
  to: string,
  { reference, contact }: StoredRequest,
  { course, people, code, site }: FreePlace,
): Letter {
  const name = contact?.['contact_person'];
  const cancel = `${site}${routes.cancellation}?reference=${reference}&code=${code}`;
  const text = [
    typeof name === 'string' ? `Kính gửi ${name},` : 'Kính gửi quý vị,',
    `Đơn vị đã ở trong danh sách chờ; nay lớp có chỗ, và cổng đã giữ ${people} chỗ cho đơn vị:`,
    [
      course.title,
      `Bắt đầu ngày ${formatDate(course.starts_on)}${course.place === undefined ? '' : `, ${course.place}`}`,
      `${site}${entryPath('training', course.slug)}`,
    ].join('\n'),
    `Mã đăng ký: ${reference}\nMã xác nhận: ${code}`,
    `Nếu không dự được nữa, xin trả lại chỗ để người khác được học:\n${cancel}`,
    `${portalNames().name}\n`,
  ].join('\n\n');
  return { to, subject: `Đã có chỗ: ${course.title}`, text };
}
