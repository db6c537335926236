/** An application to join the network. */
import { memberKindLabels } from '#schemas/collections/members.ts';
import {
  choice,
  choices,
  consent,
  email,
  entries,
  line,
  lines,
  phone,
  taxCode,
  web,
} from './form/form-field.ts';
import { oneWayToReach } from './form/contact-fields.ts';
import { defineForm } from './form/define-form.ts';
import type { Answers } from './form/define-form.ts';

/** Contact data that an applicant may have shown on the portal; nothing else of the contact ever is. */
const publishLabels = {
  phone: 'Đăng số điện thoại trên trang của đơn vị',
  email: 'Đăng địa chỉ thư điện tử trên trang của đơn vị',
} as const;

export const membershipForm = defineForm({
  slug: 'tham-gia',
  words: {
    one: 'Đơn tham gia mạng lưới',
    document: 'Đơn đăng ký tham gia mạng lưới năng suất chất lượng của tỉnh',
    send: 'Gửi đơn',
    makeFile: 'Tạo tệp đơn',
    file: 'don-tham-gia',
    next: 'Biên tập viên sẽ xem đơn và liên hệ với đơn vị. Chưa có gì được đăng công khai.',
  },
  fields: {
    name: line('Tên đơn vị', {
      most: 150,
      least: 3,
      hint: 'Tên đầy đủ như trong giấy đăng ký.',
      missing: 'Hãy ghi tên đầy đủ của đơn vị.',
      autocomplete: 'organization',
    }),
    tax_code: taxCode('Mã số thuế', { hint: 'Giúp cơ quan không nhầm đơn vị trùng tên.' }),
    kind: choice('Loại hình', memberKindLabels, { missing: 'Hãy chọn loại hình của đơn vị.', columns: true }),
    about: lines('Đơn vị làm gì', {
      most: 1000,
      least: 20,
      rows: 4,
      hint: 'Một đến ba câu: làm ra gì hoặc giúp việc gì, ở đâu. Phần này sẽ đăng trên trang của đơn vị.',
      missing: 'Hãy viết một đến ba câu: đơn vị làm gì, ở đâu.',
    }),
    products: entries('Sản phẩm', 'products', {
      hint: 'Chọn tất cả sản phẩm đơn vị làm ra hoặc cung cấp.',
      optional: 'cơ quan, tổ chức có thể bỏ trống',
      columns: true,
    }),
    other_products: line('Sản phẩm khác', { most: 200, hint: 'Sản phẩm không có trong danh sách trên.' }),
    area: line('Địa bàn', {
      most: 150,
      least: 2,
      hint: 'Xã, phường hiện nay; ghi thêm huyện, thành phố cũ trong ngoặc nếu muốn.',
      missing: 'Hãy ghi xã, phường nơi đơn vị hoạt động.',
    }),
    website: web('Trang mạng', { hint: 'Trang mạng hoặc trang mạng xã hội của đơn vị.' }),
    certificates: lines('Chứng nhận, giải thưởng đã có', {
      most: 1500,
      hint: 'Tên, năm cấp, nơi cấp. Cổng chỉ đăng khi có nguồn để đối chiếu: bản chụp hoặc địa chỉ trang đã công bố, biên tập viên sẽ hỏi sau.',
    }),
    supports: entries('Hoạt động hỗ trợ quan tâm', 'supports', {
      hint: 'Đánh dấu ở đây chưa phải là đăng ký được hỗ trợ; cơ quan chủ trì sẽ liên hệ khi có đợt phù hợp.',
    }),
    wishes: lines('Điều đơn vị mong muốn', { most: 1500, personal: true }),
    contact_person: line('Người liên hệ', {
      most: 100,
      least: 2,
      missing: 'Hãy ghi họ và tên người liên hệ.',
      autocomplete: 'name',
      personal: true,
    }),
    phone: phone('Điện thoại', { optional: 'ghi ít nhất một trong hai' }),
    email: email('Thư điện tử', { optional: 'ghi ít nhất một trong hai' }),
    publish: choices('Cho phép đăng công khai', publishLabels, {}),
    consent: consent(
      'Tôi được đơn vị giao điền đơn này và đồng ý để {body} dùng thông tin trong đơn để xét việc tham gia mạng lưới, liên hệ với đơn vị, và đăng phần công khai nêu ở trên sau khi đã đối chiếu.',
    ),
  },
  groups: [
    { legend: 'Về đơn vị', fields: ['name', 'tax_code', 'kind', 'about', 'area', 'website'] },
    { legend: 'Sản phẩm và chứng nhận', fields: ['products', 'other_products', 'certificates'] },
    { legend: 'Điều đơn vị cần', fields: ['supports', 'wishes'] },
    {
      legend: 'Người liên hệ',
      hint: 'Chỉ biên tập viên của cổng thấy phần này, trừ điều bạn đánh dấu cho phép đăng.',
      fields: ['contact_person', 'phone', 'email', 'publish'],
    },
  ],
  rules: [
    {
      field: 'products',
      message: 'Hãy chọn ít nhất một sản phẩm, hoặc ghi vào ô “Sản phẩm khác”.',
      // An enterprise or a cooperative is in the network for what it makes; an agency or a body need not make anything.
      holds: ({ kind, products = [], other_products }) =>
        (kind !== 'doanh-nghiep' && kind !== 'hop-tac-xa') ||
        products.length > 0 ||
        other_products !== undefined,
    },
    oneWayToReach,
  ],
  title: ({ name }) => name,
});

export type Application = Answers<typeof membershipForm.fields>;
