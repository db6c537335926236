/** An error that a reader found on a page. */
import { line, lines, ownPage } from './form/form-field.ts';
import { consentTo, optionalContactFields, optionalContactGroup } from './form/contact-fields.ts';
import { defineForm } from './form/define-form.ts';

export const errorReportForm = defineForm({
  slug: 'bao-loi',
  words: {
    one: 'Báo lỗi nội dung',
    document: 'Báo lỗi nội dung trên Cổng năng suất chất lượng',
    send: 'Gửi báo lỗi',
    makeFile: 'Tạo tệp báo lỗi',
    file: 'bao-loi',
    next: 'Biên tập viên sẽ đối chiếu với nguồn và sửa nếu đúng là sai. Nếu bạn ghi cách liên hệ, cổng sẽ báo lại.',
  },
  fields: {
    page: ownPage('Trang có chỗ sai', {
      hint: 'Địa chỉ trên cổng, ví dụ: /tieu-chuan/tcvn-9740-2013/.',
    }),
    entry: line('Tên trang hoặc số hiệu tài liệu', {
      most: 300,
      hint: 'Ví dụ: TCVN 9740:2013. Nếu đã ghi địa chỉ trang thì không cần.',
    }),
    quote: lines('Cổng đang ghi', {
      most: 1000,
      rows: 2,
      hint: 'Chép lại chỗ bạn thấy sai.',
    }),
    correction: lines('Điều chưa đúng', {
      most: 2000,
      least: 5,
      rows: 4,
      hint: 'Sai ở đâu, đúng ra là gì: số hiệu, tên, hiệu lực, tài liệu thay thế, nguồn.',
      missing: 'Hãy viết điều chưa đúng và nội dung đúng.',
    }),
    source: lines('Nơi ghi điều đúng', {
      most: 500,
      rows: 2,
      hint: 'Tên văn bản hoặc địa chỉ trang. Cổng chỉ sửa khi có nguồn; chưa có thì để trống, biên tập viên sẽ tìm.',
    }),
    ...optionalContactFields,
    consent: consentTo('xem và sửa chỗ sai, báo lại cho tôi nếu tôi ghi cách liên hệ'),
  },
  groups: [
    { legend: 'Chỗ sai', fields: ['page', 'entry', 'quote', 'correction', 'source'] },
    optionalContactGroup,
  ],
  rules: [
    {
      field: 'page',
      message: 'Hãy ghi địa chỉ trang, hoặc tên trang hay số hiệu tài liệu ở ô dưới.',
      holds: (_answers, isGiven) => isGiven('page') || isGiven('entry'),
    },
  ],
  title: ({ entry, page }) => entry ?? page ?? '',
});
