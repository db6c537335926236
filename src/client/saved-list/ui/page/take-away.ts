/** Taking the list elsewhere: an address to share, a file for a spreadsheet. */
import { requireElement } from '#client/shared/dom.ts';
import { mostShared, sharedAddress } from '#client/saved-list/stored/address.ts';
import type { SavedItem } from '#client/saved-list/stored/list.ts';
import type { Table } from './downloads.ts';
import type { ListParts } from './parts.ts';

/** Puts the address of these entries where it can be pasted from; where the browser refuses, it stands there to be copied. */
export async function share({ root, slot, announce }: ListParts, all: readonly SavedItem[]): Promise<void> {
  const address = new URL(sharedAddress(all.map(({ id }) => id)), location.origin).href;
  const box = requireElement<HTMLInputElement>('#dia-chi-chia-se', root);
  slot('share').hidden = false;
  box.value = address;
  const rest = all.length > mostShared ? ` Địa chỉ chỉ chứa ${mostShared} mục đầu tiên.` : '';
  try {
    await navigator.clipboard.writeText(address);
    announce(`Đã chép địa chỉ chia sẻ. Ghi chú của bạn không nằm trong đó.${rest}`);
  } catch {
    announce(`Hãy chép địa chỉ dưới đây. Ghi chú của bạn không nằm trong đó.${rest}`);
    box.focus();
    box.select();
  }
}

/** Makes a file once every fact is there, and says how that went. */
export async function download(
  { announce }: ListParts,
  complete: () => Promise<Table>,
  save: (table: Table) => void | Promise<void>,
): Promise<void> {
  try {
    announce('Đang chuẩn bị tệp…');
    await save(await complete());
    announce('Đã tạo tệp; trình duyệt đang tải về.');
  } catch (error) {
    console.error(error);
    announce('Chưa tạo được tệp. Hãy kiểm tra kết nối mạng rồi thử lại.');
  }
}
