/** The closed lists of the field, each value with the Vietnamese words that people see. */
import { adoptionDegreeText } from '#domain/editions/adoption/adoption-degree.ts';
import type { Applies } from '#domain/applicability/types.ts';
import type { ChangeKind } from '#domain/changes/entry-changes.ts';
import { editionStatusLabel } from '#domain/editions/lifecycle.ts';
import { capitalise } from '#text/vietnamese.ts';

const { forthcoming: _fromStageCodesOnly, upcoming: _fromDatesOnly, ...recordable } = editionStatusLabel;

/**
 * The statuses that an editor may record for an edition. "Sắp công bố" is not among them: it comes from ISO stage codes; nor is
 * "Sắp có hiệu lực", which follows from the day of effect. "Chưa xác minh" is
 * said of every edition that nobody has checked; it is never shown as in force.
 */
export const statusLabels = recordable;

/** The subject of a document, which decides the group it stands in on a product's page. */
export const subjectLabels = {
  product: 'Yêu cầu sản phẩm',
  'test-method': 'Phương pháp thử',
  sampling: 'Lấy mẫu',
  process: 'Quy trình sản xuất',
  safety: 'An toàn, vệ sinh',
  'packaging-labelling': 'Bao gói, ghi nhãn',
  traceability: 'Truy xuất nguồn gốc',
  environment: 'Môi trường',
  'management-system': 'Hệ thống quản lý',
  terminology: 'Thuật ngữ, phân loại',
  service: 'Dịch vụ',
} as const;

/** Conformity assessment that a technical regulation asks for (Luật 68/2006/QH11, chương IV). */
export const conformityLabels = {
  certification: 'Chứng nhận hợp quy',
  declaration: 'Công bố hợp quy',
} as const;

/** On whom a regulation is binding. */
export const appliesLabels = {
  product: 'Mọi cơ sở làm ra hoặc bán sản phẩm',
  case: 'Chỉ trong trường hợp nêu rõ',
  state: 'Thước đo của cơ quan nhà nước',
} as const satisfies Record<Applies, string>;

/** The concern of a regulation, where its subject does not tell it. */
export const regulationConcernLabels = {
  product: 'Chính sản phẩm',
  premises: 'Nhà xưởng, người lao động',
  waste: 'Nước thải, khí thải, chất thải',
} as const;

/** The demands that a regulation makes of an enterprise. */
export const demandLabels = {
  limit: 'Đạt chỉ tiêu, giới hạn',
  condition: 'Đạt điều kiện của cơ sở',
  test: 'Thử nghiệm, kiểm nghiệm',
  certificate: 'Chứng nhận hợp quy',
  declaration: 'Công bố hợp quy',
  label: 'Dấu hợp quy, ghi nhãn',
} as const;

/** Whether a standard or regulation binds those whom it concerns. */
export const obligationLabels = { mandatory: 'Bắt buộc', voluntary: 'Tự nguyện' } as const;

export type Obligation = keyof typeof obligationLabels;

/** Degrees of adoption, ISO/IEC Guide 21-1. */
export const adoptionDegreeLabels = {
  IDT: `${capitalise(adoptionDegreeText('IDT').name)} (IDT)`,
  MOD: `${capitalise(adoptionDegreeText('MOD').name)} (MOD)`,
  NEQ: `${capitalise(adoptionDegreeText('NEQ').name)} (NEQ)`,
} as const;

/** How well the facts of an entry were seen. */
export const confidenceLabels = {
  verified: 'Đã xem trang riêng của tài liệu',
  catalogue: 'Mới thấy trong danh mục của tài liệu khác',
} as const;

/** Sectors of the province's priority products. */
export const sectorLabels = {
  'nong-san': 'Nông sản, thực phẩm',
  'cong-nghiep': 'Công nghiệp',
  'thu-cong': 'Thủ công mỹ nghệ',
  'dich-vu': 'Dịch vụ',
} as const;

/** The kinds of document that people browse by; a document's kind follows from its designation. */
export const kindLabels = {
  QCVN: 'Quy chuẩn kỹ thuật quốc gia',
  TCVN: 'Tiêu chuẩn quốc gia',
  TCN: 'Tiêu chuẩn ngành',
  CODEX: 'Tiêu chuẩn Codex',
  ISO: 'Tiêu chuẩn ISO, IEC',
  other: 'Tài liệu khác',
} as const;

export type StandardKind = keyof typeof kindLabels;

/** Names of the kinds of change. */
export const changeKindLabels = {
  added: 'Bổ sung',
  status: 'Đổi tình trạng',
  replaced: 'Bị thay thế',
  verified: 'Đã xác minh',
  dates: 'Đổi ngày hiệu lực',
  removed: 'Gỡ bỏ',
} as const satisfies Record<ChangeKind, string>;

/** The mark that every entry wears which only shows how a section looks. */
export const sampleLabel = 'Dữ liệu minh họa';
