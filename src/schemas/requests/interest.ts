/** An enterprise's interest in lines of support of the plan. */
import { memberKindLabels } from '#schemas/collections/members.ts';
import { choice, entries, line, lines } from './form/form-field.ts';
import {
  consentTo,
  contactFields,
  contactGroup,
  oneWayToReach,
  organisationFields,
} from './form/contact-fields.ts';
import { defineForm } from './form/define-form.ts';

export const interestForm = defineForm({
  slug: 'quan-tam',
  words: {
    one: 'Quan tâm hoạt động hỗ trợ',
    document: 'Đăng ký nhu cầu về hoạt động hỗ trợ năng suất chất lượng',
    send: 'Gửi nhu cầu',
    makeFile: 'Tạo tệp nhu cầu',
    file: 'nhu-cau-ho-tro',
    next: 'Cơ quan chủ trì sẽ liên hệ khi có đợt hỗ trợ phù hợp. Gửi nhu cầu chưa phải là đã được duyệt hỗ trợ.',
  },
  fields: {
    supports: entries('Hoạt động muốn tham gia', 'supports', {
      missing: 'Hãy chọn ít nhất một hoạt động.',
    }),
    ...organisationFields,
    kind: choice('Loại hình', memberKindLabels, { missing: 'Hãy chọn loại hình của đơn vị.', columns: true }),
    products: entries('Sản phẩm', 'products', { columns: true }),
    other_products: line('Sản phẩm khác', { most: 200, hint: 'Sản phẩm không có trong danh sách trên.' }),
    situation: lines('Đơn vị đang ở đâu, cần gì', {
      most: 2000,
      rows: 4,
      hint: 'Ví dụ: đã có ISO 9001, muốn xây dựng tiêu chuẩn cơ sở cho ba sản phẩm trong năm tới.',
    }),
    ...contactFields,
    consent: consentTo('tổng hợp nhu cầu và liên hệ về hoạt động hỗ trợ'),
  },
  groups: [
    { legend: 'Điều đơn vị muốn', fields: ['supports', 'situation'] },
    {
      legend: 'Về đơn vị',
      fields: ['organisation', 'tax_code', 'kind', 'area', 'products', 'other_products'],
    },
    contactGroup,
  ],
  rules: [oneWayToReach],
  title: ({ organisation }) => organisation,
});
