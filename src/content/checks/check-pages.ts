/** Checks between pages of text: addresses must be free, and translations must link both ways. */
import type { ContentProblem } from '#content/problems.ts';
import type { PageEntry } from '#schemas/collections/pages.ts';

interface LoadedPage {
  id: string;
  file: string;
  data: PageEntry;
}

/** First parts of addresses that belong to a section or to a page with a program of its own; a text there would never be seen. */
const takenAddresses = new Set([
  ...[
    'san-pham',
    'tieu-chuan',
    'chu-de',
    'van-ban',
    'cong-cu',
    'huong-dan',
    'ho-tro',
    'dao-tao',
    'mang-luoi',
  ],
  ...['chuyen-gia', 'tin-tuc', 'truyen-hinh', 'ke-hoach', 'danh-sach', 'tim-kiem', 'so-do-trang', 'bao-loi'],
  ...['nguon-du-lieu', 'du-lieu', 'khao-sat', 'nho-xac-minh', 'do-nang-suat', 'tu-danh-gia', 'en', 'admin', 'media', 'pagefind', '404'],
  ...['mau', 'thu-tuc', 'thi-truong'],
]);

/** Faults of the pages of text, at the field that is to be mended. */
export function pageProblems(pages: readonly LoadedPage[]): ContentProblem[] {
  return pages.flatMap(({ id, file, data: { language, translation } }) => {
    const problems: ContentProblem[] = [];
    if (language === 'vi' && takenAddresses.has(id))
      problems.push({
        file,
        message: `địa chỉ /${id}/ đã dành cho một mục khác của cổng; hãy đặt tên tệp khác`,
      });
    if (translation === undefined) return problems;
    const field = 'Trang cùng nội dung ở ngôn ngữ kia (translation)';
    const other = pages.find((page) => page.id === translation && page.data.language !== language);
    if (!other) problems.push({ file, field, message: `không có trang “${translation}” ở ngôn ngữ kia` });
    else if (other.data.translation !== undefined && other.data.translation !== id)
      problems.push({
        file,
        field,
        message: `“${translation}” đã là bản dịch của “${other.data.translation}”`,
      });
    return problems;
  });
}
