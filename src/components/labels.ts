import type { AdoptionDegree, Conformity, Status } from './types.ts';

/** The Vietnamese words for status, kind, obligation and conformity: said in one place, the same on every page. */

export const statusLabels: Record<Status, string> = {
  'in-force': 'Còn hiệu lực',
  superseded: 'Bị thay thế',
  withdrawn: 'Đã hủy bỏ',
  forthcoming: 'Sắp công bố',
  unknown: 'Chưa xác minh',
};

export const statusHints: Record<Status, string> = {
  'in-force': 'Đã có nguồn xác nhận văn bản đang có hiệu lực vào ngày kiểm tra.',
  superseded: 'Đã có văn bản mới thay thế. Hãy dùng bản mới.',
  withdrawn: 'Cơ quan ban hành đã hủy bỏ văn bản này.',
  forthcoming: 'Đang hoàn tất để công bố, chưa áp dụng.',
  unknown: 'Chưa tìm được nguồn xác nhận hiệu lực. Hãy hỏi cơ quan ban hành trước khi áp dụng.',
};

/** What a kind of document is called; a kind that is not listed is shown by its own code. */
export const kindLabels: Record<string, string> = {
  TCVN: 'Tiêu chuẩn quốc gia',
  QCVN: 'Quy chuẩn kỹ thuật quốc gia',
  TCN: 'Tiêu chuẩn ngành',
  QCĐP: 'Quy chuẩn kỹ thuật địa phương',
  TCCS: 'Tiêu chuẩn cơ sở',
  CODEX: 'Tiêu chuẩn Codex',
  ISO: 'Tiêu chuẩn ISO',
  IEC: 'Tiêu chuẩn IEC',
  other: 'Tiêu chuẩn khác',
};

export function kindLabel(kind: string): string {
  return kindLabels[kind] ?? kind;
}

export const obligationLabels = { mandatory: 'Bắt buộc', voluntary: 'Tự nguyện' } as const;

export const obligationHints = {
  mandatory: 'Quy chuẩn kỹ thuật: tổ chức, cá nhân thuộc phạm vi điều chỉnh phải tuân thủ.',
  voluntary: 'Tiêu chuẩn: tự nguyện áp dụng, trừ khi được viện dẫn trong văn bản bắt buộc.',
} as const;

export const conformityLabels: Record<Conformity, string> = {
  certification: 'Chứng nhận hợp quy',
  declaration: 'Công bố hợp quy',
};

export const conformityHints: Record<Conformity, string> = {
  certification:
    'Tổ chức chứng nhận được chỉ định đánh giá và cấp giấy chứng nhận trước khi công bố hợp quy.',
  declaration: 'Tổ chức, cá nhân tự công bố sản phẩm phù hợp quy chuẩn và đăng ký bản công bố.',
};

export const adoptionLabels: Record<AdoptionDegree, string> = {
  IDT: 'hoàn toàn tương đương',
  MOD: 'tương đương có sửa đổi',
  NEQ: 'không tương đương',
};

export const sampleLabel = 'Dữ liệu minh hoạ';

/** What an external link adds for a reader who does not see its arrow. */
export const externalHint = '(mở trang ngoài)';
