import { z } from 'astro/zod';
import { isIcsCode } from '#domain/classification/ics.ts';
import { isCalendarDate } from '#text/vietnamese.ts';
import { field, line, webAddress } from '../fields/field.ts';
import { catalogueFolder } from '../content-paths.ts';

/** One edition in ISO's catalogue, as ISO's open data (ODC-By 1.0) and Relaton publish it. Read from JSON Lines, not edited by hand. */
export const isoEditionSchema = z.strictObject({
  designation: field(line(), { title: 'Số hiệu', examples: ['ISO 3720:2011'] }),
  title_en: field(z.string().min(1), { title: 'Tên tiếng Anh' }),
  published: field(
    z.string().refine(isCalendarDate, { error: 'không phải ngày, tháng hoặc năm' }).optional(),
    {
      title: 'Ngày công bố',
    },
  ),
  stage: field(z.string().regex(/^\d\d\.\d\d$/), { title: 'Mã giai đoạn ISO', examples: ['90.93'] }),
  edition: field(z.string().min(1), { title: 'Lần xuất bản' }),
  ics: field(z.array(z.string().refine(isIcsCode, { error: 'không phải mã ICS' })), { title: 'Mã ICS' }),
  committee: field(line().optional(), { title: 'Ban kỹ thuật' }),
  doctype: field(line().optional(), { title: 'Loại tài liệu' }),
  replaces: field(z.array(line()).optional(), { title: 'Thay thế cho' }),
  url: field(webAddress(), { title: 'Trang tại iso.org' }),
});

export type IsoEdition = z.infer<typeof isoEditionSchema>;

/** One code of the International Classification for Standards, with its English name and the Vietnamese one that TCVN use. */
export const icsCodeSchema = z.strictObject({
  code: field(z.string().refine(isIcsCode, { error: 'không phải mã ICS' }), { title: 'Mã ICS' }),
  name_en: field(z.string().min(1), { title: 'Tên tiếng Anh' }),
  name_vi: field(z.string().min(1), { title: 'Tên tiếng Việt' }),
});

export type IcsCode = z.infer<typeof icsCodeSchema>;

export const isoCatalogueFile = `${catalogueFolder}/iso.jsonl`;
export const icsFile = `${catalogueFolder}/ics.json`;
export const publishedAddressesFile = `${catalogueFolder}/published-addresses.txt`;
