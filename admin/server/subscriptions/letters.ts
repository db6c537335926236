/** The letters of subscriptions, in plain text. */
import { formatDate } from '#text/vietnamese.ts';
import type { FeedChange } from '#schemas/changes-feed.ts';
import { portalNames } from '../http/portal-names.ts';
import type { Letter } from '../mail/mailer.ts';

/** One of the chosen products or topics with what changed. */
export interface ToldSubject {
  name: string;
  /** Path of the page of its changes. */
  href: string;
  changes: readonly FeedChange[];
}

export interface ToldCourse {
  title: string;
  /** Days and place, in a line. */
  when: string;
  href: string;
}

/** Where the links of a letter lead; whole addresses. */
export interface LetterLinks {
  /** The public site, without a slash at its end. */
  site: string;
  confirm: string;
  leave: string;
}

/** Changes of one product in a letter; the page has the rest. */
const mostChanges = 25;

/** @param wishes in words, a line each */
export function confirmationLetter(
  to: string,
  wishes: readonly string[],
  { confirm }: LetterLinks,
  { days }: { days: number },
): Letter {
  const { name, short } = portalNames();
  const text = [
    'Kính gửi quý vị,',
    `Có người, có lẽ là chính quý vị, vừa ghi địa chỉ này để nhận thư báo của ${name} về:`,
    wishes.map((wish) => `- ${wish}`).join('\n'),
    `Nếu đúng, hãy mở liên kết dưới đây rồi bấm nút xác nhận:\n${confirm}`,
    `Nếu không phải, quý vị không cần làm gì: không có xác nhận thì cổng không gửi thư nào nữa, và xóa địa chỉ này sau ${days} ngày.`,
    `${name}\n`,
  ].join('\n\n');
  return { to, subject: `Xác nhận nhận thư báo của ${short}`, text };
}

function changesText({ name, href, changes }: ToldSubject, site: string): string {
  const rows = changes.slice(0, mostChanges).map(({ day, name: designation, title, text, href: at }) => {
    const heading = title === undefined ? designation : `${designation} ${title}`;
    const link = at === undefined ? [] : [`  ${site}${at}`];
    return [`- ${heading}`, `  ${formatDate(day)}: ${text}`, ...link].join('\n');
  });
  const rest = changes.length - rows.length;
  const more = rest > 0 ? [`Còn ${rest} thay đổi nữa: ${site}${href}`] : [];
  return [`${name.toLocaleUpperCase('vi')} (${changes.length} thay đổi)`, ...rows, ...more].join('\n\n');
}

function coursesText(courses: readonly ToldCourse[], site: string): string {
  const rows = courses.map(({ title, when, href }) => `- ${title}\n  ${when}\n  ${site}${href}`);
  return [`LỚP ĐÀO TẠO, SỰ KIỆN MỚI (${courses.length})`, ...rows].join('\n\n');
}

function subjectOf(subjects: readonly ToldSubject[], courses: readonly ToldCourse[]): string {
  const count = new Set(subjects.flatMap(({ changes }) => changes.map(({ key }) => key))).size;
  const parts = [
    ...(count > 0 ? [`${count} thay đổi (${subjects.map(({ name }) => name).join(', ')})`] : []),
    ...(courses.length > 0 ? [`${courses.length} lớp, sự kiện mới`] : []),
  ];
  const { short } = portalNames();
  const line = `${short}: ${parts.join('; ')}`;
  return line.length <= 150 ? line : `${short}: ${count} thay đổi; ${courses.length} lớp, sự kiện mới`;
}

/**
 * A digest, with the headers by which mail programs offer to leave in one click (RFC 2369, RFC 8058).
 *
 * @param lastDay until when notices are sent, where that is near; ISO 8601
 */
export function digestLetter(
  to: string,
  { subjects, courses }: { subjects: readonly ToldSubject[]; courses: readonly ToldCourse[] },
  { site, confirm, leave }: LetterLinks,
  lastDay?: string,
): Letter {
  const text = [
    'Kính gửi quý vị,',
    ...(courses.length > 0 ? [coursesText(courses, site)] : []),
    ...subjects.map((subject) => changesText(subject, site)),
    '--',
    ...(lastDay === undefined
      ? []
      : [
          `Cổng gửi thư báo đến hết ngày ${formatDate(lastDay)}. Muốn nhận tiếp, hãy xác nhận lại:\n${confirm}`,
        ]),
    `Quý vị nhận thư này vì đã đăng ký và xác nhận. Thôi nhận:\n${leave}`,
    `${portalNames().name}\n`,
  ].join('\n\n');
  return {
    to,
    subject: subjectOf(subjects, courses),
    text,
    headers: {
      'List-Unsubscribe': `<${leave}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      Precedence: 'bulk',
      'Auto-Submitted': 'auto-generated',
    },
  };
}
