/** Giving back the places of a registration, with the code that was shown when it was made. */
import { line } from './form/form-field.ts';
import { defineForm } from './form/define-form.ts';

export const cancellationForm = defineForm({
  slug: 'huy-dang-ky',
  words: {
    one: 'Hủy đăng ký',
    document: 'Hủy đăng ký lớp đào tạo, sự kiện',
    send: 'Hủy đăng ký',
    makeFile: 'Tạo tệp hủy đăng ký',
    file: 'huy-dang-ky',
    next: 'Chỗ của bạn đã được trả lại cho người khác. Cảm ơn bạn đã báo.',
  },
  fields: {
    reference: line('Mã đăng ký', {
      most: 30,
      missing: 'Hãy ghi mã đăng ký bạn đã nhận.',
      hint: 'Ví dụ: 20261126-0a1b2c3d.',
    }),
    code: line('Mã xác nhận', {
      most: 20,
      missing: 'Hãy ghi mã xác nhận bạn đã nhận cùng mã đăng ký.',
      hint: 'Tám chữ và số, ví dụ: K7QM-2RXD.',
    }),
  },
  groups: [{ legend: 'Đăng ký cần hủy', fields: ['reference', 'code'] }],
  rules: [],
  title: ({ reference }) => reference,
});
