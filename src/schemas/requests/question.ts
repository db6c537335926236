/** A question to the responsible body. */
import { line, lines, ownPage } from './form/form-field.ts';
import { consentTo, contactFields, contactGroup, oneWayToReach } from './form/contact-fields.ts';
import { defineForm } from './form/define-form.ts';

export const questionForm = defineForm({
  slug: 'cau-hoi',
  words: {
    one: 'Câu hỏi',
    document: 'Câu hỏi gửi Cổng năng suất chất lượng',
    send: 'Gửi câu hỏi',
    makeFile: 'Tạo tệp câu hỏi',
    file: 'cau-hoi',
    next: 'Người phụ trách sẽ đọc và trả lời theo điện thoại hoặc thư điện tử bạn đã ghi.',
  },
  fields: {
    subject: line('Hỏi về việc gì', {
      most: 150,
      least: 5,
      hint: 'Một dòng, ví dụ: tiêu chuẩn cho miến dong bán vào siêu thị.',
      missing: 'Hãy ghi một dòng: bạn hỏi về việc gì.',
    }),
    question: lines('Câu hỏi', {
      most: 3000,
      least: 10,
      rows: 6,
      hint: 'Nói rõ sản phẩm, nơi bán và việc đang vướng. Đừng ghi thông tin riêng không cần cho câu hỏi.',
      missing: 'Hãy viết câu hỏi.',
    }),
    page: ownPage('Trang liên quan trên cổng', {
      hint: 'Ví dụ: /san-pham/che/. Để trống nếu không hỏi về trang nào.',
    }),
    organisation: line('Đơn vị', {
      most: 150,
      hint: 'Doanh nghiệp, hợp tác xã, nếu hỏi thay đơn vị.',
      autocomplete: 'organization',
    }),
    ...contactFields,
    consent: consentTo('trả lời câu hỏi'),
  },
  groups: [
    { legend: 'Điều bạn hỏi', fields: ['subject', 'question', 'page'] },
    { ...contactGroup, fields: ['organisation', ...contactGroup.fields] },
  ],
  rules: [oneWayToReach],
  title: ({ subject }) => subject,
});
