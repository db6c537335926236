/**
 * The survey of standards, systems and productivity among enterprises (the plan, section II.1.a). Figures are given exactly or as a range;
 * what is published is counted, and never names anybody who has not agreed.
 */
import { memberKindLabels } from '#schemas/collections/members.ts';
import { figureTexts } from '#schemas/productivity.ts';
import { choice, choices, entries, line, lines, number } from './form/form-field.ts';
import {
  consentTo,
  optionalContactFields,
  optionalContactGroup,
  organisationFields,
} from './form/contact-fields.ts';
import { defineForm } from './form/define-form.ts';
import type { Answers } from './form/define-form.ts';

/** Size classes by the number of workers; the bounds are those of Nghị định 80/2021/NĐ-CP, article 5. */
export const sizeLabels = {
  'to-10': 'Đến 10 người',
  'to-50': '11–50 người',
  'to-100': '51–100 người',
  'to-200': '101–200 người',
  'over-200': 'Trên 200 người',
} as const;

/** Kinds of standards that an enterprise applies. */
export const appliedStandardLabels = {
  company: 'Tiêu chuẩn cơ sở (TCCS)',
  national: 'Tiêu chuẩn quốc gia (TCVN)',
  regulation: 'Quy chuẩn kỹ thuật (QCVN)',
  foreign: 'Tiêu chuẩn nước ngoài, quốc tế',
  private: 'Tiêu chuẩn của bên mua',
  none: 'Chưa áp dụng tiêu chuẩn nào',
} as const;

export const conformityLabels = {
  certified: 'Đã được chứng nhận hợp chuẩn',
  'certified-regulation': 'Đã chứng nhận hoặc công bố hợp quy',
  declared: 'Đã công bố tiêu chuẩn áp dụng',
  tested: 'Có thử nghiệm định kỳ',
  none: 'Chưa làm việc nào',
} as const;

export const obstacleLabels = {
  money: 'Thiếu kinh phí',
  people: 'Thiếu người biết làm',
  information: 'Không biết tiêu chuẩn, quy định nào áp dụng',
  equipment: 'Nhà xưởng, thiết bị chưa đáp ứng',
  laboratory: 'Khó tìm nơi thử nghiệm, chứng nhận',
  market: 'Khách hàng chưa đòi hỏi',
} as const;

const turnoverLabels = {
  'to-1000': 'Đến 1 tỷ đồng',
  'to-3000': 'Trên 1 đến 3 tỷ đồng',
  'to-10000': 'Trên 3 đến 10 tỷ đồng',
  'to-50000': 'Trên 10 đến 50 tỷ đồng',
  'to-200000': 'Trên 50 đến 200 tỷ đồng',
  'over-200000': 'Trên 200 tỷ đồng',
} as const;

export const publishingLabels = {
  totals:
    'Dùng câu trả lời trong số liệu tổng hợp được công bố (không nêu tên; chỉ đăng khi có từ năm đơn vị trả lời)',
  name: 'Nêu tên đơn vị trong danh sách đã trả lời khảo sát',
} as const;

/** Figures of one year, under the names that the page which measures productivity uses. */
const figure = (name: 'output' | 'purchases' | 'people') =>
  number(`${figureTexts[name].label} (${figureTexts[name].unit})`, { hint: figureTexts[name].hint });

export const surveyForm = defineForm({
  slug: 'khao-sat',
  words: {
    one: 'Phiếu khảo sát',
    document: 'Phiếu khảo sát tiêu chuẩn, hệ thống quản lý và năng suất',
    send: 'Gửi phiếu',
    makeFile: 'Tạo tệp phiếu',
    file: 'phieu-khao-sat',
    next: 'Câu trả lời được tổng hợp với các đơn vị khác. Chỉ điều bạn cho phép mới được công bố.',
  },
  fields: {
    ...organisationFields,
    kind: choice('Loại hình', memberKindLabels, { missing: 'Hãy chọn loại hình của đơn vị.', columns: true }),
    size: choice('Số lao động', sizeLabels, { missing: 'Hãy chọn số lao động.', columns: true }),
    products: entries('Sản phẩm chính', 'products', { columns: true }),
    other_products: line('Sản phẩm khác', { most: 200, hint: 'Sản phẩm không có trong danh sách trên.' }),
    standards: choices('Tiêu chuẩn đang áp dụng', appliedStandardLabels, {
      missing: 'Hãy chọn ít nhất một dòng; chưa áp dụng thì chọn dòng cuối.',
    }),
    conformity: choices('Đánh giá sự phù hợp', conformityLabels, {}),
    systems: entries('Hệ thống quản lý đang áp dụng', 'systems', { columns: true }),
    tools: entries('Công cụ cải tiến đang dùng', 'tools', { columns: true }),
    obstacles: choices('Khó khăn khi áp dụng', obstacleLabels, {}),
    needs: lines('Đơn vị cần hỗ trợ điều gì', { most: 1500 }),
    year: number('Năm của số liệu', {
      least: 2000,
      most: 2100,
      whole: true,
      hint: 'Năm gần nhất đã có báo cáo. Không ghi số thì để trống.',
    }),
    turnover: choice('Doanh thu, theo khoảng', turnoverLabels, {
      hint: 'Chọn khoảng, hoặc ghi số ở ô dưới.',
      columns: true,
    }),
    output: figure('output'),
    purchases: figure('purchases'),
    people: figure('people'),
    publish: choices('Cho phép công bố', publishingLabels, {}),
    ...optionalContactFields,
    consent: consentTo('tổng hợp thực trạng tiêu chuẩn, chất lượng và năng suất của tỉnh'),
  },
  groups: [
    {
      legend: 'Về đơn vị',
      fields: ['organisation', 'tax_code', 'kind', 'area', 'size', 'products', 'other_products'],
    },
    {
      legend: 'Tiêu chuẩn, hệ thống, công cụ',
      fields: ['standards', 'conformity', 'systems', 'tools', 'obstacles', 'needs'],
    },
    {
      legend: 'Năng suất',
      hint: 'Phần này không bắt buộc. Ghi số thật thì tính được năng suất; chọn khoảng cũng có ích.',
      fields: ['year', 'turnover', 'output', 'purchases', 'people'],
    },
    { legend: 'Điều được công bố', fields: ['publish'] },
    optionalContactGroup,
  ],
  rules: [
    {
      field: 'standards',
      message: 'Đã chọn một tiêu chuẩn thì bỏ dòng “Chưa áp dụng tiêu chuẩn nào”.',
      holds: ({ standards = [] }) => !standards.includes('none') || standards.length === 1,
    },
    {
      field: 'conformity',
      message: 'Đã chọn một việc thì bỏ dòng “Chưa làm việc nào”.',
      holds: ({ conformity = [] }) => !conformity.includes('none') || conformity.length === 1,
    },
    {
      field: 'year',
      message: 'Hãy ghi năm của các số liệu này.',
      holds: (_answers, isGiven) =>
        isGiven('year') || !(['turnover', 'output', 'purchases', 'people'] as const).some(isGiven),
    },
  ],
  title: ({ organisation }) => organisation,
});

export type SurveyAnswers = Answers<typeof surveyForm.fields>;
