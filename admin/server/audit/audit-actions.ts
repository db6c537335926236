/** The actions of the audit log in words, and the kinds by which people look for them. */
export const auditKinds = {
  'dang-nhap': 'Đăng nhập',
  'bai-viet': 'Bài viết',
  'cong-bo': 'Công bố, gỡ, lùi bản',
  'tai-khoan': 'Tài khoản',
  don: 'Hộp thư',
  khac: 'Khác',
} as const;
export type AuditKind = keyof typeof auditKinds;

const actions: Readonly<Record<string, readonly [AuditKind, string]>> = {
  'sign-in': ['dang-nhap', 'đăng nhập'],
  'sign-out': ['dang-nhap', 'đăng xuất'],
  'first-account': ['tai-khoan', 'tạo tài khoản đầu tiên'],
  persistEntry: ['bai-viet', 'lưu bài'],
  updateUnpublishedEntryStatus: ['bai-viet', 'chuyển trạng thái'],
  deleteUnpublishedEntry: ['bai-viet', 'bỏ bản nháp'],
  persistMedia: ['bai-viet', 'tải tệp lên'],
  'send-back': ['bai-viet', 'trả lại để sửa'],
  publishUnpublishedEntry: ['cong-bo', 'công bố bài'],
  deleteFile: ['cong-bo', 'xóa'],
  deleteFiles: ['cong-bo', 'xóa'],
  'publish-again': ['cong-bo', 'công bố lại'],
  rollback: ['cong-bo', 'đổi bản'],
  sync: ['cong-bo', 'nhận thay đổi từ kho gốc'],
  schedule: ['cong-bo', 'hẹn giờ công bố'],
  'cancel-schedule': ['cong-bo', 'hủy hẹn giờ'],
  'scheduled-publication': ['cong-bo', 'công bố theo giờ hẹn'],
  import: ['bai-viet', 'nhập danh sách'],
  'import-remove': ['bai-viet', 'bỏ đợt nhập'],
  'import-publish': ['cong-bo', 'công bố đợt nhập'],
  verify: ['bai-viet', 'xác minh tình trạng'],
  'verify-list': ['bai-viet', 'xác minh theo danh mục'],
  'verify-hand-in': ['bai-viet', 'gửi duyệt đợt xác minh'],
  'verify-remove': ['bai-viet', 'bỏ đợt xác minh'],
  'verify-publish': ['cong-bo', 'công bố đợt xác minh'],
  'take-down': ['cong-bo', 'gỡ bài'],
  'bring-back': ['cong-bo', 'đưa bài trở lại'],
  'change-password': ['tai-khoan', 'đổi mật khẩu của mình'],
  'add-account': ['tai-khoan', 'thêm tài khoản'],
  'reset-password': ['tai-khoan', 'cấp mật khẩu mới'],
  'change-person': ['tai-khoan', 'sửa tên, thư điện tử'],
  'change-role': ['tai-khoan', 'đổi vai trò'],
  'end-sessions': ['tai-khoan', 'kết thúc các phiên'],
  'disable-account': ['tai-khoan', 'khóa tài khoản'],
  'enable-account': ['tai-khoan', 'mở khóa tài khoản'],
  'test-mail': ['khac', 'gửi thư thử'],
  application: ['don', 'gửi đơn'],
  'remove-application': ['don', 'xóa thông tin liên hệ của đơn'],
  form: ['don', 'gửi biểu mẫu'],
  'read-contact': ['don', 'xem thông tin liên hệ'],
  'mail-answer': ['don', 'trả lời bằng thư'],
  'erase-contact': ['don', 'xóa thông tin liên hệ'],
  'remove-request': ['don', 'xóa yêu cầu'],
  'export-requests': ['don', 'xuất danh sách yêu cầu'],
  'export-person': ['don', 'xuất dữ liệu của một người'],
  'erase-person': ['don', 'xóa dữ liệu của một người'],
};

export const auditKindOf = (action: string): AuditKind => actions[action]?.[0] ?? 'khac';

/** The label of an action; an action without a label is shown by its name. */
export const auditActionLabel = (action: string): string => actions[action]?.[1] ?? action;

const results: Readonly<Record<string, string>> = {
  done: 'xong',
  'wrong name or password': 'sai tên hoặc mật khẩu',
  'wrong password': 'sai mật khẩu',
  'must wait': 'phải đợi vì sai nhiều lần',
  trap: 'chương trình tự điền',
  'too many': 'gửi quá nhiều',
  'not a known request': 'yêu cầu lạ',
  'server error': 'lỗi của máy chủ',
};

/** The label of a result or of the reason for a refusal; text without a label is shown unchanged. */
export function auditResultLabel(result: string): string {
  const [, reason] = /^refused: (?:[a-z-]+: )?(.*)$/s.exec(result) ?? [];
  if (reason === undefined) return results[result] ?? result;
  return `từ chối: ${results[reason] ?? reason}`;
}
