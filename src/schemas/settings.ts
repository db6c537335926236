import { z } from 'astro/zod';
import { editionStatuses } from '#domain/lifecycle.ts';
import { choice, field, line, webAddress } from '#schemas/field.ts';
import { kindLabels } from '#schemas/vocabularies.ts';

const link = z.strictObject({
  label: field(line(), { title: 'Chữ hiện' }),
  href: field(z.string().regex(/^(?:\/|https?:\/\/)/), { title: 'Địa chỉ' }),
});

/** Site-wide settings, one file: `content/settings/site.yaml`. */
export const siteSettingsSchema = z.strictObject({
  name: field(line(), { title: 'Tên cổng' }),
  short_name: field(line(), { title: 'Tên ngắn' }),
  tagline: field(line(), { title: 'Cổng này là gì, một câu' }),
  description: field(line(), { title: 'Mô tả cho máy tìm kiếm' }),
  responsible_body: field(z.strictObject({ name: line(), website: webAddress().optional() }), {
    title: 'Cơ quan chịu trách nhiệm',
  }),
  contact: field(
    z.strictObject({
      email: field(z.email().optional(), { title: 'Thư điện tử' }),
      phone: field(line().optional(), { title: 'Điện thoại' }),
      address: field(line().optional(), { title: 'Địa chỉ' }),
    }),
    { title: 'Liên hệ', description: 'Để trống ô nào chưa có nguồn xác nhận.' },
  ),
  footer_links: field(z.array(z.strictObject({ heading: line(), links: z.array(link).min(1) })), {
    title: 'Liên kết cuối trang',
  }),
  recheck_after_months: field(z.int().positive(), {
    title: 'Số tháng thì cần kiểm tra lại',
    description: 'Quá số tháng này kể từ ngày kiểm tra, trang của tài liệu nhắc cần kiểm tra lại.',
  }),
  page_size: field(z.int().min(10).max(200), { title: 'Số dòng mỗi trang danh sách' }),
  show_samples: field(z.boolean(), { title: 'Hiện dữ liệu minh họa' }),
  text_sources: field(
    z.array(
      z.strictObject({
        kind: choice(kindLabels, { title: 'Loại tài liệu' }),
        label: field(line(), { title: 'Chữ hiện' }),
        url: field(z.string().regex(/^https?:\/\//), {
          title: 'Địa chỉ',
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
});

export type SiteSettings = z.infer<typeof siteSettingsSchema>;

const kindValues = Object.keys(kindLabels) as [keyof typeof kindLabels, ...(keyof typeof kindLabels)[]];

/** Words that the portal explains to its readers, one file: `content/settings/glossary.yaml`. */
export const glossarySchema = z.strictObject({
  status: field(z.record(z.enum(editionStatuses), line()), { title: 'Ý nghĩa của từng tình trạng hiệu lực' }),
  kind: field(z.record(z.enum(kindValues), line()), { title: 'Ý nghĩa của từng loại tài liệu' }),
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
          to: field(z.string().regex(/^\/.*\/$/), { title: 'Địa chỉ mới' }),
        }),
      )
      .default([]),
    {
      title: 'Chuyển hướng',
      description: 'Địa chỉ đã công bố không bao giờ mất: đổi tên thì thêm một dòng ở đây.',
    },
  ),
});

export type Redirects = z.infer<typeof redirectsSchema>;
