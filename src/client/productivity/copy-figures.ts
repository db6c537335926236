/** The figures that were typed to measure productivity, offered to the survey: nobody types them twice. */
import { numberForEditing } from '#text/parse-number.ts';

/** Where the page that measures productivity keeps its years; read in full only when somebody asks for it. */
const storageKey = 'nscl-do-nang-suat';

const copied = ['output', 'purchases', 'people'] as const;

/** @param offer the line with the button, shown where this browser has such figures */
export function offerSavedFigures(offer: HTMLElement): void {
  try {
    if (localStorage.getItem(storageKey) === null) return;
  } catch {
    return;
  }
  offer.hidden = false;
  offer.querySelector('button')?.addEventListener('click', () => {
    void import('./storage.ts').then(({ loadYears }) => {
      const [earlier, later] = loadYears();
      const year = later.year === undefined ? earlier : later;
      const values = {
        year: year.year,
        ...Object.fromEntries(copied.map((name) => [name, year.figures[name]])),
      };
      for (const [name, value] of Object.entries(values)) {
        const box = document.querySelector<HTMLInputElement>(`[data-request-form] #o-${name}`);
        if (!box || value === undefined) continue;
        box.value = name === 'year' ? String(value) : numberForEditing(value);
        box.dispatchEvent(new Event('input', { bubbles: true }));
      }
      const status = offer.querySelector('[role="status"]');
      if (status) status.textContent = 'Đã điền vào phần Năng suất; hãy xem lại trước khi gửi.';
    });
  });
}
