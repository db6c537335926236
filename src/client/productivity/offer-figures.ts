/** The offer to take the figures over that were typed to measure productivity. */

/** Where the page that measures productivity keeps its years; read in full only when somebody asks for it. */
const storageKey = 'nscl-do-nang-suat';

/** @param offer the line with the button, shown where this browser has such figures */
export function offerSavedFigures(offer: HTMLElement): void {
  try {
    if (localStorage.getItem(storageKey) === null) return;
  } catch {
    return;
  }
  offer.hidden = false;
  const status = offer.querySelector('[role="status"]');
  const say = (text: string) => {
    if (status) status.textContent = text;
  };
  offer.querySelector('button')?.addEventListener('click', () => {
    import('./copy-figures.ts').then(
      ({ copyFigures }) => {
        copyFigures(document);
        say('Đã điền vào phần Năng suất; hãy xem lại trước khi gửi.');
      },
      (error: unknown) => {
        console.error(error);
        say('Chưa lấy được số liệu. Hãy kiểm tra mạng rồi bấm lần nữa.');
      },
    );
  });
}
