/** The wish to be told by e-mail about changes of chosen products, or about new classes. It is kept apart from the inbox: nobody has to answer it. */
import { choices, email, entries } from './form/form-field.ts';
import { consentTo } from './form/contact-fields.ts';
import { defineForm } from './form/define-form.ts';

const noticeLabels = {
  changes: 'Thay đổi về tiêu chuẩn, quy chuẩn, văn bản của sản phẩm, chủ đề tôi chọn',
  courses: 'Lớp đào tạo, hội thảo, sự kiện mới',
} as const;

export const noticesForm = defineForm({
  slug: 'nhan-thu-bao',
  words: {
    one: 'Nhận thư báo',
    document: 'Đăng ký nhận thư báo của Cổng năng suất chất lượng',
    send: 'Nhận thư báo',
    next: 'Trong vài phút sẽ có một thư tới địa chỉ bạn đã ghi. Hãy mở liên kết trong thư để xác nhận; không xác nhận trong bảy ngày thì cổng xóa địa chỉ. Không thấy thư, hãy xem cả hộp thư rác.',
  },
  fields: {
    about: choices('Báo cho tôi về', noticeLabels, { missing: 'Hãy chọn ít nhất một dòng.' }),
    products: entries('Sản phẩm, chủ đề', 'products', { columns: true }),
    email: email('Thư điện tử', {
      missing: 'Hãy ghi địa chỉ thư điện tử để nhận thư báo.',
      hint: 'Nhiều nhất một thư mỗi tuần. Mỗi thư có liên kết để thôi nhận ngay, không cần mật khẩu.',
    }),
    consent: consentTo('gửi thư báo về các mục đã chọn'),
  },
  groups: [
    { legend: 'Điều muốn được báo', fields: ['about', 'products'] },
    { legend: 'Gửi tới đâu', fields: ['email'] },
  ],
  rules: [
    {
      field: 'products',
      message: 'Hãy chọn ít nhất một sản phẩm hoặc chủ đề để báo thay đổi.',
      holds: ({ about = [], products = [] }) => !about.includes('changes') || products.length > 0,
    },
  ],
  title: () => '',
});
