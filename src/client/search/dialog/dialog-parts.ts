/** The frame of the search dialog. Made with the first key, so that nothing typed while its program loads is lost. */
import { searchRoute } from '#script-routes.ts';

export interface DialogParts {
  dialog: HTMLDialogElement;
  input: HTMLInputElement;
  list: HTMLElement;
  note: HTMLElement;
  status: HTMLElement;
  all: HTMLAnchorElement;
  close: HTMLButtonElement;
  slash: HTMLInputElement;
}

/** The only markup that enters a page as text: it is written here, and nothing that a visitor types joins it. */
const frame = `
<form class="search" role="search" aria-label="Tìm nhanh" action="${searchRoute}" method="get">
  <label class="visually-hidden" for="search-dialog-input">Tìm tiêu chuẩn, quy chuẩn, sản phẩm</label>
  <div class="search-box">
    <input type="search" id="search-dialog-input" name="q" role="combobox" aria-autocomplete="list" aria-expanded="false"
      aria-controls="search-dialog-list" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search"
      placeholder="Số hiệu, tên hoặc sản phẩm">
    <button type="submit">Tìm</button>
  </div>
  <button type="button" class="dialog-close">Đóng</button>
</form>
<p class="visually-hidden" role="status"></p>
<div class="dialog-note"></div>
<div class="dialog-list" id="search-dialog-list" role="listbox" aria-label="Kết quả"></div>
<div class="dialog-foot">
  <a href="${searchRoute}" hidden>Xem tất cả kết quả</a>
  <label><input type="checkbox"> Mở hộp này bằng phím <kbd>/</kbd></label>
</div>`;

/** Makes the dialog, closed and not yet on the page. */
export function dialogParts(slashIsOn: boolean): DialogParts {
  const dialog = document.createElement('dialog');
  dialog.className = 'search-dialog';
  dialog.setAttribute('aria-label', 'Tìm nhanh');
  dialog.innerHTML = frame;
  const part = <Type extends HTMLElement>(selector: string) => dialog.querySelector(selector) as Type;
  const slash = part<HTMLInputElement>('[type="checkbox"]');
  slash.checked = slashIsOn;
  return {
    dialog,
    slash,
    input: part('[role="combobox"]'),
    list: part('[role="listbox"]'),
    note: part('.dialog-note'),
    status: part('[role="status"]'),
    all: part('.dialog-foot a'),
    close: part('.dialog-close'),
  };
}
