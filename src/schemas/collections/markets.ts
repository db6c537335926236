import { z } from 'astro/zod';
import { defineSectionCollection } from '../fields/collection.ts';
import { choice, field, line, webAddress } from '../fields/field.ts';
import { memberRoleLabels } from './members.ts';
import {
  askedAs,
  checkedOn,
  editorsNote,
  readersDoubt,
  relatedEntries,
  sampleFlag,
} from '../fields/shared-fields.ts';

/** Export markets, those that the province trades with most first. */
export const exportMarketLabels = {
  china: 'Trung Quốc',
  eu: 'Liên minh châu Âu',
  us: 'Hoa Kỳ',
  japan: 'Nhật Bản',
  korea: 'Hàn Quốc',
  taiwan: 'Đài Loan',
} as const;

/** A requirement of an export market for a product. */
export const marketSchema = z.strictObject({
  title: field(line(), { title: 'Yêu cầu', listing: ['sort'] }),
  market: choice(exportMarketLabels, { title: 'Thị trường', listing: ['filter', 'group'] }),
  products: relatedEntries('products', { title: 'Sản phẩm' }),
  asks: field(z.array(line()).min(1), { title: 'Phải có gì, làm gì', description: 'Mỗi ý một câu.' }),
  since: field(z.iso.date().optional(), { title: 'Áp dụng từ ngày', widget: 'date' }),
  since_vi: field(line().optional(), {
    title: 'Áp dụng từ khi nào',
    description: 'Bằng lời, khi nguồn không ghi ngày.',
  }),
  until: field(z.iso.date().optional(), { title: 'Áp dụng đến ngày', widget: 'date' }),
  authority_vi: field(line(), { title: 'Cơ quan' }),
  note_vi: field(z.string().min(1).optional(), { title: 'Nói thêm', widget: 'text' }),
  duties: relatedEntries('duties', { title: 'Việc phải làm ở Việt Nam' }),
  help: field(z.array(choice(memberRoleLabels, { title: 'Vai trò' })).default([]), {
    title: 'Ai giúp được',
    description: 'Loại tổ chức mà cơ sở cần đến để đạt yêu cầu này.',
  }),
  supports: relatedEntries('supports', { title: 'Dòng hỗ trợ của tỉnh' }),
  doubt_vi: readersDoubt(),
  sources: field(z.array(webAddress()).min(1), { title: 'Nguồn' }),
  checked_on: checkedOn(),
  asked: askedAs(),
  note: editorsNote(),
  sample: sampleFlag(),
});

export const markets = defineSectionCollection({
  name: 'markets',
  folder: 'content/markets',
  label: 'Yêu cầu của thị trường xuất khẩu',
  labelSingular: 'Yêu cầu của thị trường',
  schema: marketSchema,
  summary: ['title', 'market'],
  section: 'markets',
  link: ({ title, market }) => ({ label: title, note: exportMarketLabels[market] }),
  related: { heading: 'Yêu cầu của thị trường xuất khẩu', order: 15 },
});
