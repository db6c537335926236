/** Checks between pages of text: addresses must be free, and translations must link both ways; and of words for pages: they must be there. */
import type { ContentProblem } from '#content/problems.ts';
import type { PageEntry } from '#schemas/collections/pages.ts';
import { settingsFiles } from '#schemas/settings/site.ts';
import { routes } from '#routes.ts';

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

const ownPages: ReadonlySet<string> = new Set(Object.values(routes));

/**
 * Addresses in the words for pages that are named twice, or are no page: neither a page with an address of its own, nor a text, nor
 * below a section. Whether a list below a section has anything to list changes with the content.
 *
 * @param texts addresses of the pages of text
 */
export function pageWordsProblems(
  words: readonly { readonly path: string }[],
  texts: ReadonlySet<string>,
): ContentProblem[] {
  const problem = (message: string): ContentProblem => ({
    file: settingsFiles.pageWords,
    field: 'Đường dẫn của trang (path)',
    message,
  });
  return words.flatMap(({ path }, at) => {
    if (words.findIndex((other) => other.path === path) < at)
      return [problem(`trang ${path} đã có ở trên; hãy gộp các từ vào một chỗ`)];
    return ownPages.has(path) || texts.has(path) || isBelowSection(path)
      ? []
      : [problem(`cổng không có trang ${path}; hãy chép đường dẫn từ thanh địa chỉ của trình duyệt`)];
  });
}

const isBelowSection = (path: string): boolean =>
  path.split('/').length > 3 && ownPages.has(`/${path.split('/')[1] ?? ''}/`);
