/** The portal's facts about a product or a duty, under the names that templates have for them. */
import type { PlaceholderData } from '#markdown/placeholders/placeholders.ts';
import type { Library, Product } from '#library/build-library.ts';
import { dutiesBefore, dutyBasis, dutyFacts } from '#library/law/duties.ts';
import type { Duty } from '#library/law/duties.ts';
import { productBinding } from '#library/products/binding.ts';
import type { BindingGroup } from '#library/products/binding.ts';
import { makingView } from '#library/products/making.ts';
import { recommendedItems } from '#library/products/recommended.ts';
import { statusLabels } from '#library/standards/labels.ts';
import { dutyReachLabels } from '#schemas/collections/duties.ts';
import { placeholderNames } from '#schemas/placeholders.ts';
import type { TemplateSubject } from '#schemas/placeholders.ts';
import { formatDate } from '#text/vietnamese.ts';

/** A place to write in. Templates end lines with the same dots, which files of Word draw to the margin. */
export const blank = '……………………';

/** A cell to write in. */
const emptyCell = '……';

/** Lines of a list in a file that is about nothing in particular. */
const blankLines = 2;

const common = ({ site, today }: Pick<Library, 'site' | 'today'>) => ({
  'tên cổng': site.name,
  'ngày dữ liệu': formatDate(today),
});

/** Data of a file that is left to fill in: dots for each fact, empty lines for each list. */
export function blankData(subject: TemplateSubject, library: Library): PlaceholderData {
  const { values, lists } = placeholderNames[subject];
  return {
    values: { ...Object.fromEntries(values.map((name) => [name, blank])), ...common(library) },
    lists: Object.fromEntries(
      Object.entries(lists).map(([list, columns]) => [
        list,
        Array.from({ length: blankLines }, () =>
          Object.fromEntries(columns.map((name) => [name, emptyCell])),
        ),
      ]),
    ),
  };
}

const withoutStop = (text: string) => text.replace(/\.$/, '');

/** The regulations of some groups as lines, those that bind today. */
function regulationLines(groups: readonly BindingGroup[]) {
  return groups.flatMap(({ id, heading, rows }) =>
    rows.map((row) => ({
      'số hiệu': row.designation,
      tên: row.titleVi ?? row.titleEn ?? '',
      'khi nào': id === 'case' && row.reason !== undefined ? withoutStop(row.reason) : heading,
      'hiệu lực': statusLabels[row.status],
    })),
  );
}

function productLists(product: Product, library: Library): PlaceholderData['lists'] {
  const groups = productBinding(product, library);
  const stages = makingView(product, library)?.stages.map(({ number, name, note, danger, standards }) => ({
    số: String(number),
    tên: name,
    'cách làm': note,
    'mối nguy': danger ?? emptyCell,
    'tiêu chuẩn': standards.map(({ label }) => label).join('; ') || emptyCell,
  }));
  return {
    'quy chuẩn': regulationLines(groups.filter(({ id }) => id !== 'state')),
    'quy chuẩn sản phẩm': regulationLines(groups.filter(({ id }) => id === 'product' || id === 'case')),
    'tiêu chuẩn': recommendedItems(product, library).map((item) => ({
      'số hiệu': item.designation,
      tên: item.titleVi ?? item.titleEn ?? '',
      'để làm gì': withoutStop(item.why),
    })),
    ...(stages ? { 'công đoạn': stages } : {}),
  };
}

const known = new WeakMap<Product, PlaceholderData>();

/** Data of a file about a product: codes, regulations that bind its makers today, standards to start with, stages of its making. */
export function productData(product: Product, library: Library): PlaceholderData {
  const found = known.get(product);
  if (found) return found;
  const { values, lists } = blankData('product', library);
  const data = {
    values: {
      ...values,
      'sản phẩm': product.name_vi,
      'mã HS': product.hs_codes.join(', ') || blank,
      'mã ICS': product.ics.join(', ') || blank,
    },
    lists: { ...lists, ...productLists(product, library) },
  };
  known.set(product, data);
  return data;
}

/** Data of a file about a duty. What no source tells is said as on the page of the duty; what does not arise is empty. */
export function dutyData(duty: Duty, library: Library, address: string): PlaceholderData {
  return {
    values: {
      ...common(library),
      'thủ tục': duty.title,
      'ràng buộc': dutyReachLabels[duty.binds],
      'trường hợp': duty.case_vi ?? '',
      'ai phải làm': duty.who_vi,
      'ai không phải làm': duty.exempt_vi ?? '',
      'điều chưa chắc': duty.doubt_vi ?? '',
      'địa chỉ trang': address,
    },
    lists: {
      'thông tin': dutyFacts(duty).map(({ label, value }) => ({ tên: label, 'nội dung': value })),
      'việc phải xong trước': dutiesBefore(duty, library).map(({ label }) => ({ tên: label })),
      bước: duty.steps.map((step) => ({ 'nội dung': step })),
      'giấy tờ': duty.dossier.map((paper) => ({ tên: paper })),
      'căn cứ': dutyBasis(duty, library).map(({ label, provision = '' }) => ({
        'văn bản': label,
        'điều khoản': provision,
      })),
    },
  };
}
