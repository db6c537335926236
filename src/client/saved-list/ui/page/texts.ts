/** Sentences of the saved-list page that depend on the list. */
import { changesSince, factsOf } from '#client/saved-list/facts.ts';
import type { SavedStandard } from '#client/saved-list/table.ts';

/** How many entries changed since they were saved; empty where none did. */
export function changedText(standards: readonly SavedStandard[]): string {
  const changed = standards.filter(({ item, state }) => {
    const facts = factsOf(state);
    return facts !== undefined && changesSince(facts, item.savedOn).length > 0;
  });
  return changed.length === 0 ? '' : `${changed.length} mục có thay đổi kể từ ngày bạn lưu.`;
}

/**
 * Says of a shared list what adding it would do.
 *
 * @param count how many entries the address names
 * @param owned how many of them the visitor has saved already
 */
export function sharedText(count: number, owned: number): string {
  if (count === 0) return 'Địa chỉ này không nêu mục nào đọc được. Hãy xin lại địa chỉ từ người gửi.';
  if (owned === count) return 'Tất cả đã có trong danh sách của bạn.';
  return owned > 0
    ? `Bạn đã có ${owned} mục trong số này. Danh sách và ghi chú của bạn giữ nguyên khi thêm.`
    : 'Danh sách và ghi chú của riêng bạn không thay đổi khi xem; bấm nút để thêm những mục này.';
}
