/** Placeholders in the text of a template: `{sản phẩm}` for one fact, `{quy chuẩn: số hiệu}` for a line of a list. */

/** The kinds of files that a template makes; each has its own facts. */
export type TemplateSubject = 'product' | 'duty';

interface PlaceholderNames {
  values: readonly string[];
  /** Lists with their columns. A row of a table, or an item of a list, that names a column is repeated for each line. */
  lists: Readonly<Record<string, readonly string[]>>;
}

/** Facts that every file can say. */
const everywhere = ['tên cổng', 'ngày dữ liệu'] as const;

export const placeholderNames: Readonly<Record<TemplateSubject, PlaceholderNames>> = {
  product: {
    values: [...everywhere, 'sản phẩm', 'mã HS', 'mã ICS'],
    lists: {
      'quy chuẩn': ['số hiệu', 'tên', 'khi nào', 'hiệu lực'],
      'quy chuẩn sản phẩm': ['số hiệu', 'tên', 'khi nào', 'hiệu lực'],
      'tiêu chuẩn': ['số hiệu', 'tên', 'để làm gì'],
      'công đoạn': ['số', 'tên', 'cách làm', 'mối nguy', 'tiêu chuẩn'],
    },
  },
  duty: {
    values: [
      ...everywhere,
      'thủ tục',
      'ràng buộc',
      'trường hợp',
      'ai phải làm',
      'ai không phải làm',
      'điều chưa chắc',
      'địa chỉ trang',
    ],
    lists: {
      'thông tin': ['tên', 'nội dung'],
      'việc phải xong trước': ['tên'],
      bước: ['nội dung'],
      'giấy tờ': ['tên'],
      'căn cứ': ['văn bản', 'điều khoản'],
    },
  },
};

/** Every placeholder of a kind of file as an editor writes it, without braces. */
export function knownPlaceholders(subject: TemplateSubject): string[] {
  const { values, lists } = placeholderNames[subject];
  return [
    ...values,
    ...Object.entries(lists).flatMap(([list, columns]) => columns.map((column) => `${list}: ${column}`)),
  ];
}
