/** The words of the frame around every page, in the two languages that pages are written in. */
import { routes } from '#routes.ts';

export type PageLanguage = 'vi' | 'en';

/** The name of each language in itself, as the link to it shows. */
export const languageNames: Readonly<Record<PageLanguage, string>> = { vi: 'Tiếng Việt', en: 'English' };

export const otherLanguage: Readonly<Record<PageLanguage, PageLanguage>> = { vi: 'en', en: 'vi' };

/** Where the pages of a language begin. */
export const homeOf: Readonly<Record<PageLanguage, string>> = { vi: '/', en: routes.englishHome };

export interface FrameWords {
  /** For Open Graph. */
  locale: string;
  home: string;
  skip: string;
  breadcrumbs: string;
  menu: string;
  mainMenu: string;
  search: { name: string; form: string; label: string; placeholder: string; button: string };
  responsibleBody: string;
  phone: string;
  email: string;
  content: string;
  code: string;
  sources: string;
  checkedOn: (day: string) => string;
  externalHint: string;
}

export const frameWords: Readonly<Record<PageLanguage, FrameWords>> = {
  vi: {
    locale: 'vi_VN',
    home: 'Trang chủ',
    skip: 'Đến nội dung chính',
    breadcrumbs: 'Vị trí trang',
    menu: 'Danh mục',
    mainMenu: 'Danh mục chính',
    search: {
      name: 'Tìm nhanh',
      form: 'Tìm kiếm',
      label: 'Tìm tiêu chuẩn, quy chuẩn, sản phẩm',
      placeholder: 'Số hiệu hoặc sản phẩm',
      button: 'Tìm',
    },
    responsibleBody: 'Cơ quan chủ quản',
    phone: 'Điện thoại',
    email: 'Thư điện tử',
    content: 'Nội dung',
    code: 'Mã nguồn',
    sources: 'Nguồn',
    checkedOn: (day) => `Kiểm tra ngày ${day}.`,
    externalHint: '(mở trang ngoài)',
  },
  en: {
    locale: 'en_GB',
    home: 'Home',
    skip: 'Skip to main content',
    breadcrumbs: 'You are here',
    menu: 'Menu',
    mainMenu: 'Main menu',
    search: {
      name: 'Quick search',
      form: 'Search',
      label: 'Search standards, regulations and products',
      placeholder: 'Number or product',
      button: 'Search',
    },
    responsibleBody: 'Responsible body',
    phone: 'Telephone',
    email: 'Email',
    content: 'Content',
    code: 'Code',
    sources: 'Sources',
    checkedOn: (day) => `Checked on ${day}.`,
    externalHint: '(opens another site)',
  },
};

/** The words of the contact page. */
export const contactWords: Readonly<
  Record<PageLanguage, { address: string; website: string; unknown: string }>
> = {
  vi: { address: 'Địa chỉ', website: 'Trang mạng', unknown: 'Chưa có nguồn công bố sau ngày 01/07/2025' },
  en: { address: 'Address', website: 'Website', unknown: 'No published source since 1 July 2025' },
};

const englishDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A day (ISO 8601) as English readers write it, without doubt about what is month and what is day: 26 November 2026. */
export function formatEnglishDate(day: string): string {
  return englishDay.format(Date.parse(`${day}T00:00:00Z`));
}
