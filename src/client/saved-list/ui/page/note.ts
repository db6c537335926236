/** The visitor's own note on an entry: folded, with its words in sight. */
import { debounce, element } from '#client/shared/dom.ts';
import { longestNote } from '#client/saved-list/stored/list.ts';

export interface Note {
  element: HTMLElement;
  show: (note: string, name: string) => void;
  /** Writes down a note that is still being typed. */
  flush: () => void;
}

/** A note of several lines is seen whole. */
function fit(box: HTMLTextAreaElement): void {
  box.rows = Math.min(6, Math.max(2, box.value.split('\n').length, Math.ceil(box.value.length / 60)));
}

/**
 * Makes the fold of a note.
 *
 * @param below what else stands in it
 */
export function createNote(id: string, below: HTMLElement, save: (text: string) => void): Note {
  const box = element('textarea', { id: `ghi-chu-${id}`, rows: '2', maxlength: String(longestNote) });
  const printed = element('p', { class: 'print-only' });
  const words = element('span', { class: 'saved-note-words' });
  const whose = element('span', { class: 'visually-hidden' });
  const soon = debounce(() => {
    save(box.value);
  }, 500);
  const flush = () => {
    soon.cancel();
    save(box.value);
  };
  box.addEventListener('input', () => {
    fit(box);
    soon.call();
  });
  box.addEventListener('change', flush);
  const part = element(
    'div',
    { class: 'saved-note' },
    element(
      'details',
      { class: 'no-print' },
      element('summary', {}, 'Ghi chú', whose, words),
      element('label', { class: 'visually-hidden', for: box.id }, 'Ghi chú của tôi'),
      box,
      below,
    ),
    printed,
  );
  const show = (note: string, name: string) => {
    printed.textContent = note && `Ghi chú: ${note}`;
    whose.textContent = ` cho ${name}`;
    words.textContent = note && `: ${note}`;
    // Text being typed is newer than the stored note.
    if (document.activeElement === box || box.value === note) return;
    box.value = note;
    fit(box);
  };
  return { element: part, show, flush };
}
