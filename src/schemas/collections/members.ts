import { z } from 'astro/zod';
import { defineSectionCollection } from '../fields/collection.ts';
import { choice, field, line, webAddress } from '../fields/field.ts';
import {
  checkedOn,
  askedAs,
  editorsNote,
  pictureSchema,
  readersDoubt,
  relatedEntries,
  sampleFlag,
  sourceAddresses,
} from '../fields/shared-fields.ts';
import { isCalendarDate } from '#text/vietnamese.ts';
import { routes } from '#routes.ts';

export const memberKindLabels = {
  'doanh-nghiep': 'Doanh nghiệp',
  'hop-tac-xa': 'Hợp tác xã',
  'co-quan': 'Cơ quan nhà nước',
  'to-chuc': 'Tổ chức',
} as const;

/** Where an entry stands to the network: nobody is shown as a member without a source. */
export const membershipLabels = {
  member: 'Thành viên mạng lưới',
  listed: 'Được giới thiệu, chưa là thành viên',
  body: 'Cơ quan, tổ chức trong hệ thống',
} as const;

/** Roles of bodies towards enterprises (Luật 05/2007/QH12, Luật 68/2006/QH11: conformity assessment and state management). */
export const memberRoleLabels = {
  management: 'Quản lý nhà nước',
  certification: 'Chứng nhận',
  testing: 'Thử nghiệm, kiểm nghiệm',
  calibration: 'Hiệu chuẩn',
  inspection: 'Giám định, kiểm định',
  accreditation: 'Công nhận',
  standardisation: 'Xây dựng, cung cấp tiêu chuẩn',
  advice: 'Tư vấn, đào tạo',
  extension: 'Khuyến nông, khuyến công',
  promotion: 'Tuyên truyền, kết nối',
  funding: 'Bố trí kinh phí',
  'intellectual-property': 'Sở hữu trí tuệ',
  association: 'Hiệp hội',
} as const;

/** The field of guides and methods by which the pages of roles lead to them. */
export const rolesExplained = () =>
  field(z.array(choice(memberRoleLabels, { title: 'Vai trò' })).default([]), {
    title: 'Nên đọc trước khi tìm đơn vị làm việc',
    description: 'Trang của mỗi vai trò chọn ở đây, trong mục Mạng lưới, dẫn tới bài này.',
  });

/** Subjects of certificates, so that the directory can be narrowed by it. */
export const certificateSchemeLabels = {
  ocop: 'OCOP',
  organic: 'Hữu cơ',
  gap: 'VietGAP, GLOBALG.A.P.',
  'fair-trade': 'Thương mại bình đẳng',
  'food-safety': 'An toàn thực phẩm',
  'management-system': 'Hệ thống quản lý',
  product: 'Hợp chuẩn, hợp quy',
  trademark: 'Nhãn hiệu, chỉ dẫn địa lý',
  other: 'Chứng nhận khác',
} as const;

/** Subjects in which a body certifies, so that who needs a certain certificate finds who issues it. */
export const certificationSubjectLabels = {
  organic: 'Hữu cơ',
  gap: 'VietGAP, GLOBALG.A.P.',
  'food-safety': 'An toàn thực phẩm (HACCP, ISO 22000)',
  'management-system': 'Hệ thống quản lý (ISO 9001, ISO 14001)',
  product: 'Hợp chuẩn, hợp quy',
  forest: 'Quản lý rừng, chuỗi hành trình gỗ',
} as const;

export type CertificationSubject = keyof typeof certificationSubjectLabels;

const certificateSchema = z.strictObject({
  name: field(line(), { title: 'Tên chứng nhận', examples: ['OCOP 4 sao (Trà Việt Ô Long)'] }),
  scheme: choice(certificateSchemeLabels, { title: 'Loại chứng nhận' }),
  year: field(z.int().min(1990).max(2100).optional(), {
    title: 'Năm cấp',
    description: 'Bỏ trống nếu nguồn không ghi năm.',
  }),
  valid_until: field(z.iso.date().optional(), { title: 'Có hiệu lực đến', widget: 'date' }),
  standard: field(line().optional(), {
    title: 'Theo tiêu chuẩn',
    description: 'Số hiệu tiêu chuẩn, nếu nguồn nêu.',
    relation: 'standards',
  }),
  source: field(webAddress(), { title: 'Nguồn', widget: 'url' }),
});

/** Recognition of a laboratory's or certifier's competence by another body: VILAS, VICAS, VIAS, or a ministry's designation. */
const accreditationSchema = z.strictObject({
  number: field(line(), { title: 'Số, loại công nhận hoặc chỉ định', examples: ['VILAS 238'] }),
  valid_until: field(
    z.string().refine(isCalendarDate, { error: 'không phải ngày, tháng hoặc năm' }).optional(),
    {
      title: 'Hết hiệu lực',
      description: 'Ngày, tháng hoặc năm, tùy nguồn ghi tới đâu. Bỏ trống nếu nguồn không ghi.',
    },
  ),
});

/** An enterprise, a cooperative, an agency or a body. */
export const memberSchema = z.strictObject({
  name_vi: field(line(), {
    title: 'Tên đầy đủ',
    columnNames: ['Tên doanh nghiệp', 'Tên đơn vị', 'Tên cơ sở', 'Tên tổ chức', 'Tên hợp tác xã', 'Tên'],
    listing: ['sort'],
  }),
  short_name: field(line().optional(), { title: 'Tên ngắn' }),
  name_en: field(line().optional(), { title: 'Tên tiếng Anh' }),
  kind: choice(memberKindLabels, { title: 'Loại hình', listing: ['filter'] }),
  membership: choice(membershipLabels, {
    title: 'Quan hệ với mạng lưới',
    description: 'Chỉ chọn “Thành viên mạng lưới” khi đơn vị đã đăng ký tham gia và được xác nhận.',
    initial: 'listed',
    listing: ['filter'],
  }),
  joined: field(z.iso.date().optional(), { title: 'Ngày tham gia mạng lưới', widget: 'date' }),
  roles: field(z.array(choice(memberRoleLabels, { title: 'Vai trò' })).default([]), {
    title: 'Vai trò',
    description: 'Việc mà cơ quan, tổ chức làm cho doanh nghiệp.',
  }),
  about_vi: field(z.string().min(1), {
    title: 'Giới thiệu',
    description: 'Hai đến bốn câu; mỗi số liệu kèm năm, lấy từ nguồn bên dưới.',
    widget: 'text',
  }),
  products: relatedEntries('products', { title: 'Sản phẩm' }),
  scope_vi: field(z.string().min(1).optional(), {
    title: 'Phạm vi',
    description: 'Cơ quan, tổ chức làm được gì, cho loại hàng nào, theo nguồn.',
    widget: 'text',
  }),
  serves: relatedEntries('products', {
    title: 'Làm với sản phẩm nào',
    description: 'Sản phẩm mà phạm vi thử nghiệm, chứng nhận, tư vấn nêu rõ; bỏ trống nếu nguồn không nêu.',
  }),
  certifies: field(z.array(choice(certificationSubjectLabels, { title: 'Nội dung' })).default([]), {
    title: 'Chứng nhận về',
    description: 'Chỉ chọn điều mà nguồn nêu rõ; danh bạ và lộ trình của sản phẩm tìm theo đó.',
  }),
  accreditations: field(z.array(accreditationSchema).default([]), { title: 'Công nhận, chỉ định' }),
  area: field(line().optional(), {
    title: 'Địa bàn',
    description:
      'Xã, phường, rồi huyện, thị xã, thành phố trước ngày 01/07/2025 trong ngoặc, có chữ “cũ”: danh bạ lọc theo tên đó. Cơ quan cấp tỉnh: “toàn tỉnh”.',
    examples: ['Bản Liền (huyện Bắc Hà cũ)'],
  }),
  address: field(line().optional(), { title: 'Địa chỉ' }),
  // In small businesses these are the owner's own.
  phone: field(line().optional(), {
    title: 'Điện thoại',
    columnNames: ['Số điện thoại', 'SĐT', 'ĐT'],
    personal: true,
  }),
  email: field(z.email().optional(), {
    title: 'Thư điện tử',
    columnNames: ['Email', 'E-mail'],
    personal: true,
  }),
  website: field(webAddress().optional(), {
    title: 'Trang mạng',
    columnNames: ['Website', 'Trang web'],
    widget: 'url',
  }),
  picture: field(pictureSchema.optional(), { title: 'Ảnh' }),
  certificates: field(z.array(certificateSchema).default([]), { title: 'Chứng nhận' }),
  awards: field(
    z
      .array(
        z.strictObject({
          name: field(line(), { title: 'Tên giải thưởng' }),
          year: field(z.int().min(1990).max(2100).optional(), { title: 'Năm' }),
          source: field(webAddress(), { title: 'Nguồn', widget: 'url' }),
        }),
      )
      .default([]),
    { title: 'Giải thưởng' },
  ),
  name_in_plan: field(line().optional(), {
    title: 'Tên trong Kế hoạch',
    description: 'Tên của cơ quan như Kế hoạch năm 2021 viết.',
  }),
  doubt_vi: readersDoubt(),
  sources: sourceAddresses(),
  checked_on: checkedOn(),
  asked: askedAs(),
  note: editorsNote(),
  sample: sampleFlag(),
});

export type MemberEntry = z.infer<typeof memberSchema>;

export const members = defineSectionCollection({
  name: 'members',
  folder: 'content/members',
  label: 'Mạng lưới: doanh nghiệp, cơ quan, tổ chức',
  labelSingular: 'Doanh nghiệp, cơ quan, tổ chức',
  schema: memberSchema,
  address: routes.network,
  summary: ['name_vi', 'kind'],
  section: 'network',
  link: ({ name_vi, area }) => ({ label: name_vi, ...(area ? { note: area } : {}) }),
  related: { heading: 'Doanh nghiệp, cơ quan, tổ chức', order: 90 },
});
