/** A reader's wish that the portal verify the status of a standard. */
import { line, lines, ownPage } from './form/form-field.ts';
import { consentTo, optionalContactFields, optionalContactGroup } from './form/contact-fields.ts';
import { defineForm } from './form/define-form.ts';

export const verificationForm = defineForm({
  slug: 'xac-minh',
  words: {
    one: 'Nhờ xác minh',
    document: 'Đề nghị xác minh tình trạng hiệu lực của tài liệu',
    send: 'Nhờ cổng xác minh',
    makeFile: 'Tạo tệp đề nghị',
    file: 'nho-xac-minh',
    next: 'Tài liệu được đưa vào danh sách cần xác minh; tài liệu có nhiều người nhờ được xem trước. Kết quả hiện ở trang của tài liệu.',
  },
  fields: {
    page: ownPage('Trang của tài liệu trên cổng', {
      hint: 'Ví dụ: /tieu-chuan/tcvn-9740-2013/.',
    }),
    entry: line('Số hiệu tài liệu', {
      most: 300,
      hint: 'Ví dụ: TCVN 9740:2013. Nếu đã ghi địa chỉ trang thì không cần.',
    }),
    reason: lines('Bạn cần biết để làm gì', {
      most: 1000,
      hint: 'Ví dụ: chuẩn bị hồ sơ công bố, ký hợp đồng. Giúp biên tập viên biết việc nào gấp.',
    }),
    ...optionalContactFields,
    consent: consentTo('xác minh tài liệu và báo lại cho tôi nếu tôi ghi cách liên hệ'),
  },
  groups: [{ legend: 'Tài liệu cần xác minh', fields: ['page', 'entry', 'reason'] }, optionalContactGroup],
  rules: [
    {
      field: 'page',
      message: 'Hãy ghi địa chỉ trang của tài liệu, hoặc số hiệu ở ô dưới.',
      holds: (_answers, isGiven) => isGiven('page') || isGiven('entry'),
    },
  ],
  title: ({ entry, page }) => entry ?? page ?? '',
});
