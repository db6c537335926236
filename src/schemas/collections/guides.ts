import { z } from 'astro/zod';
import { defineSectionCollection } from '../fields/collection.ts';
import { choice, field, line, webAddress } from '../fields/field.ts';
import {
  bodyText,
  checkedOn,
  askedAs,
  editorsNote,
  relatedEntries,
  sampleFlag,
  sourceAddresses,
} from '../fields/shared-fields.ts';
import { rolesExplained } from './members.ts';
import { routes } from '#routes.ts';

/** Goals of readers: the groups of the list of guides, in its order. */
export const guidePurposeLabels = {
  conformity: 'Chứng minh sản phẩm đạt tiêu chuẩn, quy chuẩn',
  product: 'Đặt ra và ghi rõ chất lượng của sản phẩm',
  market: 'Vào thị trường đòi hỏi cao hơn',
  recognition: 'Được ghi nhận về chất lượng',
} as const;

/** A how-to, written in MDX: Markdown with the few components that src/markdown/mdx-components.ts names. */
export const guideSchema = z.strictObject({
  title: field(line(), { title: 'Tiêu đề', listing: ['sort'] }),
  lead: field(line(), { title: 'Câu mở đầu' }),
  purpose: choice(guidePurposeLabels, {
    title: 'Người đọc muốn',
    initial: 'conformity',
    listing: ['filter'],
  }),
  roles: rolesExplained(),
  audience: field(line(), { title: 'Dành cho' }),
  result: field(line().optional(), { title: 'Làm xong thì có gì' }),
  legal_basis: relatedEntries('legalDocuments', { title: 'Căn cứ pháp lý' }),
  standards: relatedEntries('standards'),
  methods: relatedEntries('methods'),
  supports: relatedEntries('supports'),
  members: relatedEntries('members', { title: 'Hỏi ai' }),
  forms: field(
    z
      .array(
        z.strictObject({
          label: field(line(), { title: 'Tên biểu mẫu' }),
          source: field(webAddress().optional(), { title: 'Địa chỉ', widget: 'url' }),
        }),
      )
      .default([]),
    { title: 'Biểu mẫu' },
  ),
  order: field(z.int().default(100), { title: 'Thứ tự trong danh sách' }),
  checked_on: checkedOn(),
  sources: sourceAddresses(),
  asked: askedAs(),
  note: editorsNote(),
  sample: sampleFlag(),
  body: bodyText({
    description:
      'Đề mục bắt đầu bằng ##. Các khối: <Steps> và <Step title="…">, <Checklist title="…">, <Note title="…">, <LegalBasis number="…" />, <StandardLink designation="…" />, <LabelPicture parts="…; …" />; cách dùng ở trang Hướng dẫn.',
  }),
});

export const guides = defineSectionCollection({
  name: 'guides',
  folder: 'content/guides',
  label: 'Hướng dẫn',
  labelSingular: 'Hướng dẫn',
  schema: guideSchema,
  format: 'mdx',
  address: routes.guides,
  summary: ['title'],
  section: 'guides',
  link: ({ title }) => ({ label: title }),
  related: { heading: 'Hướng dẫn', order: 60 },
});
