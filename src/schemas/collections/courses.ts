import { z } from 'astro/zod';
import { formatDate } from '#text/vietnamese.ts';
import { defineSectionCollection } from '../fields/collection.ts';
import { choice, field, line, webAddress } from '../fields/field.ts';
import {
  bodyText,
  day,
  editorsNote,
  relatedEntries,
  sampleFlag,
  sourceAddresses,
} from '../fields/shared-fields.ts';
import { routes } from '#routes.ts';

export const courseKindLabels = {
  course: 'Lớp đào tạo, tập huấn',
  event: 'Hội thảo, sự kiện',
  conference: 'Hội nghị thường niên của mạng lưới',
} as const;

export const courseStateLabels = {
  planned: 'Dự kiến',
  confirmed: 'Đã xác nhận',
  cancelled: 'Đã hủy',
} as const;

const timeOfDay = () =>
  z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: 'không phải giờ; mẫu: 08:00' });

/** A training class or an event, with its days and its place. Times are those of Viet Nam (UTC+7). */
export const courseSchema = z
  .strictObject({
    title: field(line(), { title: 'Tên lớp, sự kiện', listing: ['sort'] }),
    kind: choice(courseKindLabels, { title: 'Loại', listing: ['filter'] }),
    state: choice(courseStateLabels, { title: 'Tình trạng', initial: 'planned', listing: ['filter'] }),
    starts_on: day({ title: 'Ngày bắt đầu', listing: ['sort', 'group'] }),
    ends_on: field(z.iso.date().optional(), { title: 'Ngày kết thúc', widget: 'date' }),
    starts_at: field(timeOfDay().optional(), {
      title: 'Giờ bắt đầu',
      description: 'Để trống nếu chưa rõ giờ: lịch ghi cả ngày.',
      examples: ['08:00'],
    }),
    ends_at: field(timeOfDay().optional(), {
      title: 'Giờ kết thúc',
      description: 'Nếu kéo dài nhiều ngày: giờ kết thúc của mỗi ngày.',
      examples: ['17:00'],
    }),
    place: field(line().optional(), { title: 'Địa điểm' }),
    online: field(webAddress().optional(), { title: 'Địa chỉ tham dự trực tuyến', widget: 'url' }),
    organiser: field(line().optional(), { title: 'Đơn vị tổ chức' }),
    lead: field(line(), { title: 'Giới thiệu ngắn' }),
    audience: field(line().optional(), { title: 'Dành cho' }),
    registration: field(webAddress().optional(), { title: 'Trang đăng ký', widget: 'url' }),
    register_by: field(z.iso.date().optional(), { title: 'Hạn đăng ký', widget: 'date' }),
    places: field(z.int().min(1).max(5000).optional(), {
      title: 'Số chỗ',
      description: 'Đủ chỗ thì đăng ký sau vào danh sách chờ. Để trống nếu không giới hạn.',
    }),
    supports: relatedEntries('supports', { title: 'Thuộc hoạt động nào của Kế hoạch' }),
    methods: relatedEntries('methods'),
    standards: relatedEntries('standards'),
    attended: field(z.int().min(0).optional(), {
      title: 'Số người đã dự',
      description: 'Điền sau khi tổ chức, theo báo cáo.',
    }),
    sources: sourceAddresses(),
    note: editorsNote(),
    sample: sampleFlag(),
    body: bodyText(),
  })
  .superRefine(({ starts_on, ends_on, starts_at, ends_at, register_by }, context) => {
    const say = (field: string, message: string) => {
      context.addIssue({ code: 'custom', path: [field], message });
    };
    if (ends_on !== undefined && ends_on < starts_on)
      say('ends_on', 'ngày kết thúc phải từ ngày bắt đầu trở đi');
    if (ends_at !== undefined && starts_at === undefined)
      say('starts_at', 'có giờ kết thúc thì phải có giờ bắt đầu');
    // An hour of another form has its own message.
    const hours = [starts_at, ends_at].every((hour) => timeOfDay().safeParse(hour).success);
    if (hours && String(ends_at) <= String(starts_at))
      say('ends_at', 'giờ kết thúc phải sau giờ bắt đầu; nhiều ngày thì đây là giờ của mỗi ngày');
    if (register_by !== undefined && register_by > (ends_on ?? starts_on))
      say('register_by', 'hạn đăng ký phải trước khi kết thúc');
  });

export const courses = defineSectionCollection({
  name: 'courses',
  folder: 'content/courses',
  label: 'Đào tạo, sự kiện',
  labelSingular: 'Lớp, sự kiện',
  schema: courseSchema,
  format: 'markdown',
  address: routes.training,
  summary: ['title', 'starts_on'],
  section: 'training',
  link: ({ title, starts_on }) => ({ label: title, note: formatDate(starts_on) }),
  related: { heading: 'Đào tạo, sự kiện', order: 80 },
});
