import { z } from 'astro/zod';
import { formatDesignation, designationSlug } from '#domain/designation/designation-format.ts';
import { parseDesignation } from '#domain/designation/designation.ts';
import { isIcsCode } from '#domain/classification/ics.ts';
import { allFoods } from '#domain/applicability/types.ts';
import { defineCollectionSchema } from '../fields/collection.ts';
import { choice, field, line } from '../fields/field.ts';
import { askedAs, readersDoubt, sourceSchema } from '../fields/shared-fields.ts';
import { forceFields, obligationFields } from './obligations.ts';
import {
  adoptionDegreeLabels,
  confidenceLabels,
  conformityLabels,
  statusLabels,
  subjectLabels,
} from '../labels.ts';

/** A designation of a series that the portal knows, written the one way that its issuer prints it. */
const designation = () =>
  line().superRefine((value, context) => {
    const parsed = parseDesignation(value);
    if (!parsed) {
      context.addIssue({
        code: 'custom',
        message:
          'không phải số hiệu mà cổng nhận ra; mẫu: TCVN 9740:2013, QCVN 8-2:2011/BYT, 10TCN 155:1992, CXS 343-2021',
      });
    } else if (formatDesignation(parsed) !== value) {
      context.addIssue({ code: 'custom', message: `cần viết là “${formatDesignation(parsed)}”` });
    }
  });

const groups = {
  identity: 'Nhận dạng',
  status: 'Hiệu lực',
  adoption: 'Quan hệ với tài liệu khác',
  classification: 'Phân loại và áp dụng',
  obligations: 'Ràng buộc ai, đòi hỏi gì',
  provenance: 'Nguồn và kiểm tra',
} as const;

export const standardSchema = z.strictObject({
  designation: field(designation(), {
    title: 'Số hiệu',
    description: 'Viết đúng như cơ quan ban hành in: số, hai chấm, năm, rồi cơ quan ban hành nếu có.',
    examples: ['TCVN 9740:2013', 'QCVN 8-2:2011/BYT'],
    columnNames: [
      'Số hiệu tiêu chuẩn',
      'Ký hiệu',
      'Ký hiệu tiêu chuẩn',
      'Mã số',
      'Mã tiêu chuẩn',
      'Số TCVN',
      'TCVN',
    ],
    group: groups.identity,
    listing: ['sort'],
  }),
  title_vi: field(line().optional(), {
    title: 'Tên tiếng Việt',
    description: 'Tên đầy đủ; các phần cách nhau bằng dấu gạch ngang dài, có khoảng trắng hai bên.',
    examples: ['Chè xanh – Định nghĩa và yêu cầu cơ bản'],
    columnNames: ['Tên tiêu chuẩn', 'Tên', 'Tên gọi', 'Tên TCVN', 'Tên quy chuẩn', 'Tên tài liệu'],
    group: groups.identity,
    listing: ['sort'],
  }),
  title_en: field(line().optional(), {
    title: 'Tên tiếng Anh',
    columnNames: ['Title', 'English title'],
    group: groups.identity,
  }),
  issuer: field(line().optional(), {
    title: 'Cơ quan ban hành',
    description: 'Tên cơ quan vào lúc ban hành.',
    examples: ['Bộ Khoa học và Công nghệ'],
    group: groups.identity,
  }),
  legal_act: field(line().optional(), {
    title: 'Văn bản ban hành',
    description: 'Thông tư hoặc quyết định công bố tài liệu này.',
    examples: ['Thông tư 02/2011/TT-BYT'],
    group: groups.identity,
  }),
  legal_document: field(line().optional(), {
    title: 'Văn bản ban hành trên cổng',
    description: 'Mục của văn bản ban hành, khi cổng có văn bản đó.',
    examples: ['10-2025-tt-bkhcn'],
    group: groups.identity,
    relation: 'legalDocuments',
  }),
  scope_vi: field(z.string().min(1).optional(), {
    title: 'Phạm vi, nói dễ hiểu',
    description: 'Một, hai câu của chính cổng: tài liệu nói về điều gì, ai cần đến. Không chép nguyên văn.',
    group: groups.identity,
    widget: 'text',
    editorial: true,
  }),
  status: choice(statusLabels, {
    title: 'Hiệu lực',
    columnNames: ['Tình trạng', 'Tình trạng hiệu lực', 'Trạng thái'],
    description: 'Chỉ chọn “Còn hiệu lực” khi có nguồn nói rõ; nếu chưa ai kiểm tra, để “Chưa xác minh”.',
    group: groups.status,
    initial: 'unknown',
    listing: ['filter'],
  }),
  ...forceFields(groups.status),
  replaces: field(z.array(line()).default([]), {
    title: 'Thay thế cho',
    description: 'Số hiệu các tài liệu mà tài liệu này thay thế. Chiều ngược lại do cổng tự suy ra.',
    examples: [['TCVN 6754:2007']],
    group: groups.status,
    relation: 'standards',
  }),
  replaced_by_unlisted: field(z.array(line()).default([]), {
    title: 'Bị thay thế bởi (chưa có trong thư viện)',
    description:
      'Chỉ dùng khi tài liệu thay thế chưa có mục riêng; nếu đã có, hãy ghi ở ô “Thay thế cho” của mục đó.',
    group: groups.status,
  }),
  adopts: field(
    z
      .array(
        z.strictObject({
          ref: field(line(), {
            title: 'Số hiệu',
            examples: ['ISO 11287:2011'],
            relation: 'standards',
          }),
          degree: choice(adoptionDegreeLabels, {
            title: 'Mức độ tương đương',
            description: 'Để trống nếu nguồn không ghi; không suy đoán.',
          }).optional(),
        }),
      )
      .default([]),
    {
      title: 'Chấp nhận tài liệu',
      description: 'Tiêu chuẩn quốc tế hoặc nước ngoài mà tài liệu này chấp nhận.',
      group: groups.adoption,
    },
  ),
  ics: field(
    z
      .array(z.string().refine(isIcsCode, { error: 'không phải mã ICS; mẫu: 67, 67.140, 67.140.10' }))
      .default([]),
    {
      title: 'Mã ICS',
      examples: [['67.140.10']],
      group: groups.classification,
      relation: 'ics',
    },
  ),
  products: field(z.array(line()).default([]), {
    title: 'Sản phẩm và chủ đề',
    description: 'Các sản phẩm, chủ đề mà tài liệu này nói tới trực tiếp.',
    examples: [['che']],
    group: groups.classification,
    relation: 'products',
  }),
  topic_page: field(z.array(line()).default([]), {
    title: 'Chỉ hiện ở trang chủ đề',
    description: 'Chủ đề liệt kê tài liệu này mà không chuyển nó sang các sản phẩm của chủ đề.',
    examples: [['moi-truong']],
    group: groups.classification,
    relation: 'topics',
  }),
  matrix: field(z.array(line()).default([]), {
    title: 'Thực phẩm mà phương pháp nói tới',
    description: `Các sản phẩm; “${allFoods}” nếu dùng cho mọi thực phẩm.`,
    examples: [['che']],
    group: groups.classification,
  }),
  topic: choice(subjectLabels, { title: 'Nội dung', group: groups.classification, listing: ['filter'] }),
  mandatory: field(z.boolean(), {
    title: 'Bắt buộc áp dụng',
    description: 'Quy chuẩn (QCVN, QCĐP) luôn bắt buộc; tiêu chuẩn là tự nguyện.',
    group: groups.classification,
    initial: false,
    listing: ['group'],
  }),
  conformity: choice(conformityLabels, {
    title: 'Đánh giá sự phù hợp',
    description: 'Điều mà quy chuẩn đòi hỏi, khi nguồn nói rõ.',
    group: groups.classification,
  }).optional(),
  ...obligationFields(groups.obligations),
  doubt_vi: readersDoubt({ group: groups.provenance, editorial: true }),
  sources: field(z.array(sourceSchema).min(1), {
    title: 'Nguồn',
    description: 'Trang đã xem và điều đã thấy. Mỗi mục phải có ít nhất một nguồn.',
    group: groups.provenance,
  }),
  confidence: choice(confidenceLabels, {
    title: 'Mức kiểm chứng',
    group: groups.provenance,
    listing: ['filter'],
  }),
  checked_on: field(z.iso.date(), {
    title: 'Ngày kiểm tra',
    description: 'Ngày gần nhất có người đối chiếu mục này với nguồn.',
    examples: ['2026-11-23'],
    group: groups.provenance,
    widget: 'date',
    listing: ['sort', 'group'],
  }),
  looked_up_on: field(z.iso.date().optional(), {
    title: 'Ngày tra hồ sơ chính thức',
    description:
      'Ngày gần nhất có người tra tình trạng ở nơi giữ hồ sơ chính thức; trang “Cần xác minh” tự điền.',
    group: groups.provenance,
    widget: 'date',
    editorial: true,
  }),
  asked: askedAs({ group: groups.classification }),
  note: field(z.string().min(1).optional(), {
    title: 'Ghi chú cho biên tập viên',
    description: 'Không hiện trên cổng.',
    group: groups.provenance,
    widget: 'text',
    editorial: true,
  }),
  sample: field(z.literal(true).optional(), {
    title: 'Dữ liệu minh họa',
    description: 'Đánh dấu nếu mục này chỉ để minh họa.',
    group: groups.provenance,
  }),
});

export type StandardEntry = z.infer<typeof standardSchema>;

export const standards = defineCollectionSchema({
  name: 'standards',
  folder: 'content/standards',
  label: 'Tiêu chuẩn, quy chuẩn',
  labelSingular: 'Tiêu chuẩn, quy chuẩn',
  schema: standardSchema,
  summary: ['designation', 'title_vi', 'title_en'],
  parts: [
    { name: 'tcvn', label: 'Tiêu chuẩn quốc gia (TCVN)', labelSingular: 'TCVN' },
    {
      name: 'qcvn',
      label: 'Quy chuẩn kỹ thuật (QCVN)',
      labelSingular: 'QCVN',
      initial: { mandatory: true },
    },
    { name: 'other', label: 'Tài liệu khác (TCN, Codex, ISO…)', labelSingular: 'Tài liệu' },
  ],
  entryName: (entry) => designationSlug(entry.designation),
  subfolder: (entry) => {
    const system = parseDesignation(entry.designation)?.system;
    return system === 'TCVN' ? 'tcvn' : system === 'QCVN' ? 'qcvn' : 'other';
  },
});
