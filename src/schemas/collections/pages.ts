import { z } from 'astro/zod';
import { defineSectionCollection } from '../fields/collection.ts';
import { choice, field, line } from '../fields/field.ts';
import { bodyText, checkedOn, editorsNote, sourceAddresses } from '../fields/shared-fields.ts';

const pageLanguageLabels = { vi: 'Tiếng Việt', en: 'Tiếng Anh' } as const;

/** A page of text: about, contact, privacy. Its file name is its address. */
export const pageSchema = z.strictObject({
  title: field(line(), { title: 'Tiêu đề', listing: ['sort'] }),
  language: choice(pageLanguageLabels, { title: 'Ngôn ngữ', initial: 'vi' }),
  lead: field(line(), { title: 'Câu mở đầu', description: 'Cũng là mô tả cho máy tìm kiếm.' }),
  /** The page with the same content in the other language. */
  translation: field(line().optional(), {
    title: 'Trang cùng nội dung ở ngôn ngữ kia',
    description: 'Tên tệp của trang đó.',
  }),
  shows_contact: field(z.literal(true).optional(), {
    title: 'Hiện thông tin liên hệ của cổng',
    description: 'Cơ quan chịu trách nhiệm và cách liên hệ, lấy từ cài đặt của cổng, đứng trước nội dung.',
  }),
  checked_on: checkedOn(),
  sources: sourceAddresses(),
  note: editorsNote(),
  body: bodyText(),
});

export type PageEntry = z.infer<typeof pageSchema>;

export const pages = defineSectionCollection({
  name: 'pages',
  folder: 'content/pages',
  label: 'Trang thông tin',
  labelSingular: 'Trang',
  schema: pageSchema,
  format: 'markdown',
  address: (id, { language }) => (language === 'vi' ? `/${id}/` : `/${language}/${id}/`),
  summary: ['title'],
  section: 'pages',
  link: ({ title, language }) => ({ label: title, lang: language }),
  related: null,
  parts: [
    { name: 'vi', label: 'Trang tiếng Việt', labelSingular: 'Trang', initial: { language: 'vi' } },
    { name: 'en', label: 'Trang tiếng Anh', labelSingular: 'Trang', initial: { language: 'en' } },
  ],
  subfolder: ({ language }) => language,
});
