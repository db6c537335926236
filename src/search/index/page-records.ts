/** Landing pages, listings, forms and tools as the index is told of them: every page of the site map that has no record of its own. */
import type { Library } from '#library/build-library.ts';
import { icsLineage } from '#domain/classification/ics.ts';
import { siteMap } from '#library/site/site-map.ts';
import { icsPath, listPath, routes } from '#routes.ts';
import type { SearchRecord } from '#search/format/records/record.ts';

const standardsOf = (status: string) => listPath('standards', 'trang-thai', status);

/** Other words under which people look for a page; the site map has its name alone. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  [standardsOf('con-hieu-luc')]: ['tiêu chuẩn còn hiệu lực', 'quy chuẩn còn hiệu lực'],
  [standardsOf('da-huy-bo')]: ['hết hiệu lực', 'tiêu chuẩn hết hiệu lực', 'văn bản hết hiệu lực'],
  [standardsOf('bi-thay-the')]: ['tiêu chuẩn bị thay thế', 'tiêu chuẩn hết hiệu lực'],
  [routes.savedList]: ['danh sách đã lưu', 'tiêu chuẩn đã lưu'],
  [routes.membershipForm]: ['gia nhập mạng lưới', 'tham gia mạng lưới năng suất chất lượng', 'phiếu đăng ký'],
  [routes.question]: ['hỏi cơ quan', 'gửi câu hỏi', 'hỏi đáp'],
  [routes.verification]: ['nhờ xác minh', 'chưa xác minh hiệu lực', 'kiểm tra hiệu lực tiêu chuẩn'],
  [routes.interest]: ['gửi nhu cầu hỗ trợ', 'xin hỗ trợ', 'đăng ký hỗ trợ'],
  [routes.selfAssessment]: [
    'tự đánh giá',
    'tự đánh giá thực trạng',
    'đơn vị đang ở đâu',
    'bảng câu hỏi tự đánh giá',
  ],
  [routes.survey]: ['phiếu khảo sát', 'khảo sát năng suất'],
  [routes.notices]: ['nhận thông báo qua thư', 'đăng ký nhận tin', 'báo cho tôi'],
  [routes.cancellation]: ['hủy đăng ký lớp', 'trả chỗ'],
  [routes.errorReport]: ['báo lỗi', 'góp ý', 'phản ánh sai sót', 'báo thiếu tiêu chuẩn', 'thông tin sai'],
  [`${routes.plan}phan-cong/`]: ['phân công nhiệm vụ', 'nhiệm vụ của các sở, ban, ngành'],
  [`${routes.plan}kinh-phi/`]: ['ngân sách, dự toán của Kế hoạch 191', 'kinh phí Kế hoạch 191'],
  [routes.training]: ['lịch đào tạo', 'lớp học', 'khóa học', 'lịch sự kiện'],
  [routes.dataSources]: ['dữ liệu mở', 'giấy phép dữ liệu', 'bản quyền dữ liệu'],
  [routes.openData]: ['tải dữ liệu', 'open data', 'tải toàn bộ tiêu chuẩn', 'tải Excel', 'API'],
  [routes.siteMap]: ['sơ đồ trang web', 'sitemap', 'mục lục các trang'],
  [routes.plan]: ['kinh phí của Kế hoạch', 'dự toán, ngân sách thực hiện', 'tiến độ thực hiện'],
};

interface Page {
  href: string;
  title: string;
  names: string[];
  words: string[];
  english?: boolean;
  /** True for a list of what is found by itself too. */
  listing?: boolean;
  titleWords?: string;
}

function recordOf({ href, title, names, words, english, listing, titleWords }: Page): SearchRecord {
  const all = [...names, ...(otherNames[href] ?? [])];
  return {
    hit: {
      href,
      content: listing ? 'listing' : 'pages',
      title,
      ...(english ? { english: true } : {}),
      ...(all.length > 0 ? { names: all } : {}),
    },
    part: 'main',
    facets: { content: [listing ? 'listing' : 'pages'] },
    ...(titleWords === undefined ? {} : { titleWords }),
    text: words.join('\n'),
    related: [],
  };
}

/** @param known addresses that other records have */
export function pageRecords(library: Library, known: ReadonlySet<string>): SearchRecord[] {
  const pages = new Map<string, Page>();
  const add = (page: Page) => {
    if (!known.has(page.href) && !pages.has(page.href)) pages.set(page.href, page);
  };
  const sections = siteMap(library);
  add({ href: routes.siteMap, title: 'Sơ đồ trang', names: [], words: [] });
  for (const { label, href } of sections) add({ href, title: label, names: [], words: [] });
  for (const { lists, label: section } of sections) {
    for (const { heading, page, items } of lists) {
      if (page) add({ href: page.href, title: page.title, names: [], words: [section], listing: true });
      for (const { href, label, lang } of items) {
        if (href.startsWith(routes.icsTree)) continue;
        const english = lang === 'en';
        // The last section names pages and tools; every other one names lists.
        const listing = section !== sections.at(-1)?.label;
        add({ href, title: label, names: [], words: [heading, section], english, listing });
      }
    }
  }
  const national = new Set(
    library.standards.filter(({ isoEdition }) => !isoEdition).flatMap(({ ics }) => ics.flatMap(icsLineage)),
  );
  for (const { code, entry } of library.ics.byCode.values()) {
    if (!library.icsCounts.has(code)) continue;
    const title = `ICS ${code} ${entry.name_vi ?? ''}`.trim();
    // A list of international standards alone is found by its code: its Vietnamese name would promise a Vietnamese text.
    const titleWords = national.has(code) ? undefined : `ICS ${code}`;
    add({
      href: icsPath(code),
      title,
      names: titleWords === undefined ? [entry.name_en] : [],
      words: [],
      listing: true,
      ...(titleWords === undefined ? {} : { titleWords }),
    });
  }
  return [...pages.values()].map(recordOf);
}
