/** The map of the portal for people: every section, and in each every kind of list, made from what there is. */
import type { Library } from '#library/build-library.ts';
import { routes } from '#routes.ts';
import { englishPages } from './english.ts';
import { menuSections } from './navigation.ts';
import type { SiteMapList } from './section-lists.ts';
import { sectionNames, sectionPlaces } from './sections.ts';

/** A section of the portal with its lists; a section without lists is its page alone. */
export interface SiteMapSection {
  label: string;
  href: string;
  lists: SiteMapList[];
}

/** Pages on the portal itself; those of text are made by editors. */
function aboutLists(library: Library): SiteMapList[] {
  const texts = library.collections.pages.filter(({ language }) => language === 'vi');
  return [
    {
      heading: 'Tìm, giữ lại, tham gia',
      items: [
        { href: routes.search, label: 'Tìm kiếm' },
        { href: routes.savedList, label: 'Danh sách của tôi' },
        { href: routes.selfAssessment, label: 'Tự đánh giá: đơn vị đang ở đâu' },
        { href: routes.productivity, label: 'Đo năng suất của cơ sở' },
        { href: routes.hsCodes, label: 'Tra theo mã HS' },
        ...sectionNames
          .filter((section) => sectionPlaces[section].menu === null)
          .map((section) => ({ href: routes[section], label: sectionPlaces[section].label })),
        { href: routes.membershipForm, label: 'Đăng ký tham gia mạng lưới' },
        { href: routes.networkMap, label: 'Bản đồ mạng lưới' },
        { href: routes.recentStandards, label: 'Tài liệu mới kiểm tra' },
        { href: routes.changes, label: 'Thay đổi của thư viện' },
      ],
    },
    {
      heading: 'Thông tin',
      items: [
        ...texts.map(({ href, title }) => ({ href, label: title })),
        { href: routes.dataSources, label: 'Nguồn dữ liệu và giấy phép' },
        { href: routes.openData, label: 'Dữ liệu mở' },
        { href: routes.openDataApi, label: 'Dữ liệu mở cho lập trình viên' },
        { href: routes.question, label: 'Đặt câu hỏi' },
        { href: routes.errorReport, label: 'Báo lỗi nội dung' },
        { href: routes.verification, label: 'Nhờ cổng xác minh' },
        { href: routes.interest, label: 'Gửi nhu cầu về hoạt động hỗ trợ' },
        { href: routes.survey, label: 'Khảo sát tiêu chuẩn, hệ thống quản lý và năng suất' },
        { href: routes.notices, label: 'Nhận thư báo' },
        { href: routes.cancellation, label: 'Hủy đăng ký lớp, sự kiện' },
      ],
    },
    {
      heading: 'Trang tiếng Anh',
      items: [{ href: routes.englishHome, label: 'Home' }, ...englishPages(library)].map(
        ({ href, label }) => ({
          href,
          label,
          lang: 'en',
        }),
      ),
    },
  ];
}

/** The sections in the order of the navigation, then the portal itself. Lists in which there is nothing are left out. */
export function siteMap(library: Library): SiteMapSection[] {
  const sections = menuSections.map((section) => {
    const { label, lists } = sectionPlaces[section];
    return { label, href: routes[section], lists: lists(library) };
  });
  return [...sections, { label: 'Về cổng', href: routes.about, lists: aboutLists(library) }].map(
    (section) => ({ ...section, lists: section.lists.filter(({ items }) => items.length > 0) }),
  );
}
