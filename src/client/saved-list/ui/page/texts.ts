/** Sentences of the saved-list page that depend on the list. */
import { changesSince, known } from '#client/saved-list/facts.ts';
import type { SavedStandard } from '#client/saved-list/table.ts';

/** How many standards changed since they were saved; empty where none did. */
export function changedText(standards: readonly SavedStandard[]): string {
  const changed = standards.filter(({ item, state }) => {
    const facts = known(state);
    return facts !== undefined && changesSince(facts, item.savedOn).length > 0;
  });
  return changed.length === 0 ? '' : `${changed.length} tài liệu có thay đổi kể từ ngày bạn lưu.`;
}

/**
 * Says of a shared list what adding it would do.
 *
 * @param count how many standards the address names
 * @param owned how many of them the visitor has saved already
 */
export function sharedText(count: number, owned: number): string {
  if (count === 0) return 'Địa chỉ này không nêu tài liệu nào đọc được. Hãy xin lại địa chỉ từ người gửi.';
  if (owned === count) return 'Tất cả đã có trong danh sách của bạn.';
  return owned > 0
    ? `Bạn đã có ${owned} tài liệu trong số này. Danh sách và ghi chú của bạn giữ nguyên khi thêm.`
    : 'Danh sách và ghi chú của riêng bạn không thay đổi khi xem; bấm nút để thêm những tài liệu này.';
}
