/**
 * Decap's Vietnamese, completed: the strings that its own translation lacks, and those that it has in English, misspelt, or in
 * words that an editor would not understand. A test holds the whole to the list of strings in English.
 */
import type { Phrases } from './decap.d.ts';

/** Strings by their place in Decap's tree, `collection.collectionTop.groupBy`. */
export const vietnamesePhrases: Readonly<Record<string, string>> = {
  'auth.loginWithAzure': 'Đăng nhập bằng Azure',
  'auth.loginWithForgejo': 'Đăng nhập bằng Forgejo',
  'auth.errors.identitySettings':
    'Không truy cập được thiết lập danh tính. Khi dùng git-gateway, hãy chắc rằng đã bật dịch vụ Identity và Git Gateway.',
  'app.app.waitingBackend': 'Đang chờ máy chủ...',
  'app.header.media': 'Tệp',
  'collection.sidebar.collections': 'Nội dung',
  'collection.sidebar.allCollections': 'Tất cả nội dung',
  'collection.collectionTop.viewAs': 'Cách hiển thị',
  'collection.collectionTop.viewAsList': 'Hiện dạng danh sách',
  'collection.collectionTop.viewAsGrid': 'Hiện dạng lưới',
  'collection.collectionTop.groupBy': 'Xếp nhóm theo',
  'collection.collectionTop.newButton': 'Thêm %{collectionLabel}',
  'collection.collectionTop.newButtonAriaLabel': 'Tạo mục mới thuộc %{collectionLabel}',
  'collection.entries.cachingEntries': 'Đang ghi nhớ các mục...',
  'collection.entries.longerLoading': 'Có thể mất vài phút',
  'collection.entries.unpublishedHeader': 'Các mục chưa công bố',
  'collection.groups.other': 'Khác',
  'collection.groups.negateLabel': 'Không: %{label}',
  'editor.editorControl.field.widgetLabel': 'Ô %{widgetLabel}',
  'editor.editorControlPane.widget.regexPattern': '%{fieldLabel}: %{pattern}.',
  'editor.editorControlPane.widget.required': '%{fieldLabel}: không được để trống.',
  'editor.editorControlPane.widget.max': '%{fieldLabel} tối đa là %{maxValue}.',
  'editor.editorControlPane.widget.rangeMax': '%{fieldLabel} có tối đa %{maxCount} mục.',
  'editor.editorControlPane.i18n.writingInLocale': 'Đang viết bằng %{locale}',
  'editor.editorControlPane.i18n.copyFromLocale': 'Điền từ ngôn ngữ khác',
  'editor.editorControlPane.i18n.copyFromLocaleConfirm':
    'Bạn muốn điền dữ liệu từ %{locale}?\nMọi nội dung đang có sẽ bị ghi đè.',
  'editor.editor.onLeavePage':
    'Phần vừa viết chưa được lưu. Rời mục này? Phần ấy được giữ trên máy này; mở lại mục để viết tiếp.',
  'editor.editor.confirmLoadBackup':
    'Trên máy này còn bản đang viết dở của mục này, chưa được lưu. Mở lại bản ấy? Chọn hủy thì bản viết dở bị bỏ.',
  'editor.editorInterface.toggleI18n': 'Bật, tắt ngôn ngữ khác',
  'editor.editorInterface.togglePreview': 'Bật, tắt xem trước',
  'editor.editorInterface.toggleScrollSync': 'Cuộn đồng thời',
  'editor.editorInterface.toggleNotes': 'Bật, tắt ghi chú',
  'editor.editorNotesPane.title': 'Ghi chú',
  'editor.editorNotesPane.emptyState': 'Chưa có ghi chú. Hãy viết ghi chú đầu tiên ở bên dưới để trao đổi.',
  'editor.editorNotesPane.addNote': 'Thêm ghi chú',
  'editor.editorNotesPane.addPlaceholder': 'Viết ghi chú...',
  'editor.editorNotesPane.editPlaceholder': 'Sửa ghi chú...',
  'editor.editorNotesPane.save': 'Lưu',
  'editor.editorNotesPane.cancel': 'Bỏ qua',
  'editor.editorNotesPane.edit': 'Sửa',
  'editor.editorNotesPane.delete': 'Xóa',
  'editor.editorNotesPane.resolve': 'Đánh dấu đã xong',
  'editor.editorNotesPane.unresolve': 'Mở lại',
  'editor.editorNotesPane.confirmDelete': 'Bạn có chắc muốn xóa ghi chú này?',
  'editor.editorNotesPane.shortcut': 'Mẹo: nhấn Ctrl+Enter để thêm ghi chú nhanh',
  'editor.editorToolbar.status': 'Trạng thái: %{status}',
  'editor.editorToolbar.backCollection': ' Đang viết trong %{collectionLabel}',
  'editor.editorToolbar.deleteUnpublishedChanges': 'Bỏ thay đổi',
  'editor.editorToolbar.deleteUnpublishedEntry': 'Bỏ bản nháp',
  'editor.editorToolbar.deletePublishedEntry': 'Xóa mục',
  'editor.editorToolbar.deleteEntry': 'Xóa mục',
  'editor.editorToolbar.deployPreviewPendingButtonLabel': 'Xem thử',
  'editor.editorToolbar.statusInfoTooltipDraft':
    'Mục này đang là bản nháp. Khi viết xong và muốn gửi duyệt, hãy chuyển trạng thái sang “Đang xét duyệt”.',
  'editor.editorToolbar.statusInfoTooltipInReview':
    'Mục này đang được xét duyệt, bạn không cần làm gì thêm. Trong lúc chờ, bạn vẫn sửa được.',
  'editor.editorWidgets.markdown.bold': 'Chữ đậm',
  'editor.editorWidgets.markdown.italic': 'Chữ nghiêng',
  'editor.editorWidgets.markdown.strikethrough': 'Gạch ngang',
  'editor.editorWidgets.markdown.code': 'Mã',
  'editor.editorWidgets.markdown.link': 'Liên kết',
  'editor.editorWidgets.markdown.linkPrompt': 'Nhập địa chỉ của liên kết',
  'editor.editorWidgets.markdown.headings': 'Tiêu đề',
  'editor.editorWidgets.markdown.quote': 'Trích dẫn',
  'editor.editorWidgets.markdown.bulletedList': 'Danh sách gạch đầu dòng',
  'editor.editorWidgets.markdown.numberedList': 'Danh sách đánh số',
  'editor.editorWidgets.markdown.addComponent': 'Thêm thành phần',
  'editor.editorWidgets.markdown.toggleMode.rich': 'Chuyển sang soạn thảo có định dạng',
  'editor.editorWidgets.markdown.toggleMode.markdown': 'Chuyển sang soạn thảo Markdown',
  'editor.editorWidgets.image.chooseMultiple': 'Chọn các hình',
  'editor.editorWidgets.image.chooseUrl': 'Chèn từ địa chỉ',
  'editor.editorWidgets.image.replaceUrl': 'Thay bằng địa chỉ',
  'editor.editorWidgets.image.promptUrl': 'Nhập địa chỉ của hình',
  'editor.editorWidgets.image.addMore': 'Thêm hình',
  'editor.editorWidgets.image.removeAll': 'Gỡ tất cả hình',
  'editor.editorWidgets.file.choose': 'Chọn một tệp',
  'editor.editorWidgets.file.chooseDifferent': 'Chọn tệp khác',
  'editor.editorWidgets.file.remove': 'Gỡ tệp',
  'editor.editorWidgets.file.chooseUrl': 'Chèn từ địa chỉ',
  'editor.editorWidgets.file.chooseMultiple': 'Chọn các tệp',
  'editor.editorWidgets.file.replaceUrl': 'Thay bằng địa chỉ',
  'editor.editorWidgets.file.promptUrl': 'Nhập địa chỉ của tệp',
  'editor.editorWidgets.file.addMore': 'Thêm tệp',
  'editor.editorWidgets.file.removeAll': 'Gỡ tất cả tệp',
  'editor.editorWidgets.datetime.now': 'Hôm nay',
  'editor.editorWidgets.datetime.setToNow': 'Điền ngày hôm nay',
  'editor.editorWidgets.list.add': 'Thêm %{item}',
  'editor.editorWidgets.list.addType': 'Thêm %{item}',
  'editor.editorWidgets.object.expand': 'Mở ra',
  'editor.editorWidgets.object.collapse': 'Thu gọn',
  'mediaLibrary.mediaLibraryCard.copy': 'Sao chép',
  'mediaLibrary.mediaLibraryCard.copyUrl': 'Sao chép địa chỉ',
  'mediaLibrary.mediaLibraryCard.copyPath': 'Sao chép đường dẫn',
  'mediaLibrary.mediaLibraryCard.copyName': 'Sao chép tên',
  'mediaLibrary.mediaLibraryCard.copied': 'Đã sao chép',
  'mediaLibrary.mediaLibraryModal.close': 'Đóng',
  'mediaLibrary.mediaLibraryModal.mediaAssets': 'Tệp',
  'ui.errorBoundary.reportIt': 'báo cho người quản trị.',
  'ui.settingsDropdown.account': 'Tài khoản',
  'ui.toast.missingRequiredField': 'Có ô chưa đúng. Hãy sửa các ô có dòng chữ đỏ rồi lưu lại.',
  'ui.toast.onFailToPersist': 'Chưa lưu được. %{details}',
  'ui.toast.onBackendDown': 'Máy chủ lưu nội dung đang gặp trục trặc. Xem thêm tại %{details}',
  'ui.toast.noteAdded': 'Đã thêm ghi chú',
  'ui.toast.onFailToAddNote': 'Chưa thêm được ghi chú: %{details}',
  'ui.toast.noteUpdated': 'Đã sửa ghi chú',
  'ui.toast.onFailToUpdateNote': 'Chưa sửa được ghi chú: %{details}',
  'ui.toast.noteDeleted': 'Đã xóa ghi chú',
  'ui.toast.onFailToDeleteNote': 'Chưa xóa được ghi chú: %{details}',
  'ui.toast.noteResolved': 'Đã đánh dấu ghi chú là xong',
  'ui.toast.noteReopened': 'Đã mở lại ghi chú',
  'ui.toast.onFailToToggleNote': 'Chưa đổi được trạng thái ghi chú: %{details}',
  'workflow.workflow.dateFormat': 'DD/MM/YYYY',
};

/** Decap's phrases with this project's laid over them; the phrases given are not changed. */
export function completeVietnamese(phrases: Phrases): Phrases {
  const complete = structuredClone(phrases);
  for (const [path, text] of Object.entries(vietnamesePhrases)) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let branch = complete;
    for (const name of names) {
      const next = branch[name];
      const inner: Phrases = typeof next === 'object' ? next : {};
      branch[name] = inner;
      branch = inner;
    }
    branch[last] = text;
  }
  return complete;
}
