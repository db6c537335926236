/** An application as a draft of an entry of the network: what may be published, and nothing else. */
import { formatDate, toSlug } from '#text/vietnamese.ts';
import { writeEntry } from '#content/entry/yaml-entry.ts';
import { fieldOrder } from '#content/read-collection.ts';
import type { Application } from '#schemas/requests/membership.ts';
import { members } from '#schemas/collections/members.ts';
import type { MemberEntry } from '#schemas/collections/members.ts';
import { isEntryPath } from '../../git/files/paths.ts';

/** Names below /mang-luoi/ that pages of the portal itself have. */
const takenByPages = [
  'tham-gia',
  'vai-tro',
  'san-pham',
  'dia-ban',
  'xa',
  'loai',
  'chung-nhan',
  'cap-giay-ve',
  'ban-do',
];

const longestSlug = 60;

export const draftPath = (slug: string) => `${members.folder}/${slug}.yaml`;

/** The address form of a name, cut between words. */
function shortSlug(name: string): string {
  const slug = toSlug(name);
  if (slug.length <= longestSlug) return slug;
  const cut = slug.slice(0, longestSlug + 1);
  const end = cut.lastIndexOf('-');
  return cut.slice(0, end > 0 ? end : longestSlug);
}

/**
 * A file name that no entry and no draft has.
 *
 * @param taken names of entries and drafts
 */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const plain = shortSlug(name);
  // A name without a Latin letter, or one that a file may not have.
  const base =
    plain !== '' && isEntryPath(draftPath(plain)) ? plain : ['don-vi', plain].filter(Boolean).join('-');
  const isFree = (slug: string) => !taken.has(slug) && !takenByPages.includes(slug);
  if (isFree(base)) return base;
  for (let number = 2; ; number += 1) {
    const slug = `${base}-${number}`;
    if (isFree(slug)) return slug;
  }
}

export interface Filing {
  /** The number that the applicant is given. */
  reference: string;
  /** `YYYY-MM-DD` */
  day: string;
  /** An entry of the same name that is there already. */
  namesake: string | undefined;
}

/** Note for editors only. It omits the contact person, whose details must stay out of the repository. */
function noteFor(application: Application, { reference, day, namesake }: Filing): string {
  return [
    `Đơn ${reference} gửi qua cổng ngày ${formatDate(day)}. Người liên hệ và nguyện vọng: mở đơn ở trang Quản lý, mục Hộp thư.`,
    namesake && `Trên cổng đã có mục cùng tên (${namesake}): nếu là một, hãy sửa mục đó và xóa bản nháp này.`,
    application.other_products && `Sản phẩm khác: ${application.other_products}`,
    application.certificates &&
      `Chứng nhận theo lời đơn vị, cần có nguồn trước khi đăng:\n${application.certificates}`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** The file of the draft, with the bytes that Decap would write. */
export function draftText(application: Application, filing: Filing): string {
  const { name, kind, about, products, area, website, publish, phone, email } = application;
  const entry: Partial<MemberEntry> = {
    name_vi: name,
    kind,
    // Whether somebody is a member is for an editor to say.
    membership: 'listed',
    about_vi: about,
    products,
    area,
    phone: publish.includes('phone') ? phone : undefined,
    email: publish.includes('email') ? email : undefined,
    website,
    doubt_vi: 'Thông tin do đơn vị tự khai khi đăng ký, cổng chưa đối chiếu với nguồn khác.',
    note: noteFor(application, filing),
  };
  return writeEntry(entry, fieldOrder(members.schema), 'yaml');
}
