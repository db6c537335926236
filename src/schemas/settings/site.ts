import { z } from 'astro/zod';
import { editionStatusLabel } from '#domain/editions/lifecycle.ts';
import { choice, field, line, webAddress } from '#schemas/fields/field.ts';
import { day } from '#schemas/fields/shared-fields.ts';
import { kindLabels } from '#schemas/labels.ts';
import { memberRoleLabels } from '#schemas/collections/members.ts';
import { requestMonthsSchema } from '#schemas/settings/request-months.ts';
import { settingsFolder } from '#schemas/content-paths.ts';

const link = z.strictObject({
  label: field(line(), { title: 'Chữ hiện' }),
  href: field(z.string().regex(/^(?:\/|https?:\/\/)/), {
    title: 'Địa chỉ',
    description: 'Bắt đầu bằng / nếu là trang của cổng này, bằng https:// nếu là trang ngoài.',
    examples: ['/san-pham/'],
  }),
});

/** The portal's names on its English pages, which Nghị định 42/2022/NĐ-CP (article 7) asks for. */
const englishSettings = z.strictObject({
  name: field(line(), { title: 'Tên cổng bằng tiếng Anh' }),
  tagline: field(line(), { title: 'Dòng chữ dưới tên ngắn, tiếng Anh' }),
  description: field(line(), { title: 'Cổng này là gì, tiếng Anh' }),
  responsible_body: field(line(), { title: 'Tên tiếng Anh của cơ quan chịu trách nhiệm' }),
});

/** Site-wide settings, one file: `content/settings/site.yaml`. */
export const siteSettingsSchema = z.strictObject({
  name: field(line(), { title: 'Tên cổng' }),
  short_name: field(line(), { title: 'Tên ngắn' }),
  header_tagline: field(line(), {
    title: 'Dòng chữ dưới tên ngắn',
    description: 'Hiện ở đầu mọi trang, dưới tên ngắn.',
  }),
  tagline: field(line(), { title: 'Cổng này là gì, một câu' }),
  description: field(line(), { title: 'Mô tả cho máy tìm kiếm' }),
  responsible_body: field(
    z.strictObject({
      name: field(line(), { title: 'Tên cơ quan' }),
      website: field(webAddress().optional(), { title: 'Trang mạng' }),
    }),
    { title: 'Cơ quan chịu trách nhiệm' },
  ),
  contact: field(
    z.strictObject({
      email: field(z.email().optional(), { title: 'Thư điện tử' }),
      phone: field(line().optional(), { title: 'Điện thoại' }),
      address: field(line().optional(), { title: 'Địa chỉ' }),
    }),
    { title: 'Liên hệ', description: 'Để trống ô nào chưa có nguồn xác nhận.' },
  ),
  place: field(
    z.strictObject({
      name: field(line(), { title: 'Tên gọi', examples: ['Lào Cai'] }),
      full_name: field(line(), {
        title: 'Tên đầy đủ, viết trong câu',
        examples: ['tỉnh Lào Cai', 'thành phố Huế'],
      }),
    }),
    { title: 'Tỉnh, thành phố của cổng' },
  ),
  tasks: field(
    z.array(link.extend({ note: field(line().optional(), { title: 'Giải thích ngắn' }) })).default([]),
    {
      title: 'Việc hay làm, ở trang chủ',
      description: 'Mỗi dòng nối tiếp câu “Tôi muốn…”, viết thường chữ đầu.',
    },
  ),
  footer_links: field(
    z.array(
      z.strictObject({
        heading: field(line(), { title: 'Tên nhóm' }),
        links: field(z.array(link).min(1), { title: 'Liên kết' }),
      }),
    ),
    { title: 'Liên kết cuối trang' },
  ),
  recheck_after_months: field(z.int().positive(), {
    title: 'Số tháng thì cần kiểm tra lại',
    description: 'Quá số tháng này kể từ ngày kiểm tra, trang của tài liệu nhắc cần kiểm tra lại.',
  }),
  page_size: field(z.int().min(10).max(200), { title: 'Số dòng mỗi trang danh sách' }),
  request_months: field(requestMonthsSchema.optional(), {
    title: 'Giữ thông tin liên hệ trong hộp thư bao nhiêu tháng',
    description:
      'Tính từ khi đã trả lời hoặc đã đóng; hết hạn thì tên, điện thoại, thư điện tử bị xóa hẳn. Để trống là dùng số mặc định.',
  }),
  show_samples: field(z.boolean(), { title: 'Hiện dữ liệu minh họa' }),
  text_sources: field(
    z.array(
      z.strictObject({
        kind: choice(kindLabels, { title: 'Loại tài liệu' }),
        label: field(line(), { title: 'Chữ hiện' }),
        url: field(z.string().regex(/^https?:\/\//), {
          title: 'Địa chỉ',
          examples: ['https://tieuchuan.vsqi.gov.vn/tieuchuan/view?sohieu={designation}'],
          description: '{designation} được thay bằng số hiệu của tài liệu.',
        }),
      }),
    ),
    { title: 'Nơi tìm toàn văn', description: 'Nơi bán hoặc đăng toàn văn của từng loại tài liệu.' },
  ),
  iso_snapshot: field(z.string().regex(/^\d{4}-\d{2}$/), {
    title: 'Tháng của bản danh mục ISO',
    description: 'Tháng mà dữ liệu mở của ISO đang dùng được chụp.',
    examples: ['2025-06'],
  }),
  english: field(englishSettings.optional(), { title: 'Trang tiếng Anh' }),
});

export type SiteSettings = z.infer<typeof siteSettingsSchema>;

/** An explanation: one paragraph, so long that it needs a box of several lines. */
const meaning = () => line().meta({ widget: 'text' });

/** Words that the portal explains to its readers, one file: `content/settings/glossary.yaml`. */
export const glossarySchema = z.strictObject({
  status: field(z.record(choice(editionStatusLabel, { title: 'Tình trạng' }), meaning()), {
    title: 'Ý nghĩa của từng tình trạng hiệu lực',
  }),
  kind: field(z.record(choice(kindLabels, { title: 'Loại' }), meaning()), {
    title: 'Ý nghĩa của từng loại tài liệu',
  }),
  role: field(z.record(choice(memberRoleLabels, { title: 'Vai trò' }), meaning()), {
    title: 'Vai trò của cơ quan, tổ chức: khi nào cần đến',
    description: 'Hiện ở trang “Ai chứng nhận, ai thử nghiệm” và trong kết quả tìm kiếm.',
  }),
});

export type Glossary = z.infer<typeof glossarySchema>;

/** Where an address that was once published has moved, one file: `content/settings/redirects.yaml`. */
export const redirectsSchema = z.strictObject({
  redirects: field(
    z
      .array(
        z.strictObject({
          from: field(z.string().regex(/^\/.*\/$/), {
            title: 'Địa chỉ cũ',
            examples: ['/tieu-chuan/iso-10009/'],
          }),
          to: field(z.string().regex(/^\/.*\/$/), {
            title: 'Địa chỉ mới',
            examples: ['/tieu-chuan/iso-10009-2024/'],
          }),
        }),
      )
      .default([]),
    {
      title: 'Chuyển hướng',
      description: 'Địa chỉ đã công bố không bao giờ mất: đổi tên thì thêm một dòng ở đây.',
    },
  ),
  taken_down: field(
    z
      .array(
        z.strictObject({
          address: field(z.string().regex(/^\/.*\/$/), {
            title: 'Địa chỉ',
            examples: ['/tin-tuc/mot-tin/'],
          }),
          on: day({ title: 'Ngày gỡ' }),
          reason: field(z.string().min(1).max(500).optional(), {
            title: 'Lý do',
            description: 'Hiện cho người mở địa chỉ này; để trống thì trang chỉ nói là đã gỡ.',
          }),
        }),
      )
      .default([]),
    {
      title: 'Trang đã gỡ',
      description: 'Trang Gỡ bài (Quản lý › Gỡ bài) ghi và xóa các dòng này; không cần sửa tay.',
    },
  ),
});

export type TakenDown = z.infer<typeof redirectsSchema>['taken_down'][number];

export type Redirects = z.infer<typeof redirectsSchema>;

/** Where the settings lie, from the root of the repository. */
export const settingsFiles = {
  site: `${settingsFolder}/site.yaml`,
  glossary: `${settingsFolder}/glossary.yaml`,
  redirects: `${settingsFolder}/redirects.yaml`,
  synonyms: `${settingsFolder}/synonyms.yaml`,
  pageWords: `${settingsFolder}/page-words.yaml`,
  overtakings: `${settingsFolder}/overtakings.yaml`,
  plan: `${settingsFolder}/plan.yaml`,
  titleTerms: `${settingsFolder}/title-terms.yaml`,
  health: `${settingsFolder}/health.yaml`,
  selfAssessment: `${settingsFolder}/self-assessment.yaml`,
} as const;
