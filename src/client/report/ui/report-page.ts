/** Error report: names the page that is meant, and makes a text that can be copied or sent as a letter. */
import { requireElement, slot } from '#client/shared/dom.ts';
import { letterHref, reportedPage, reportText } from '#client/report/letter.ts';

/** Copies text; rejects where the page has no clipboard (it did not come over a safe connection) or the browser refuses. */
function copy(text: string): Promise<void> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  return clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
}

/**
 * Starts the form of ReportForm.astro and shows it.
 *
 * @param root the section; `data-report` is the address that letters go to, empty without one
 */
export function initReport(root: HTMLElement): void {
  const text = requireElement<HTMLTextAreaElement>('textarea', root);
  const announce = (words: string) => {
    slot('status', root).textContent = words;
  };

  const path = reportedPage(location, document.referrer);
  // After a reload the browser may have kept what the reader wrote.
  if (text.value.trim() === '') {
    text.value = reportText(path === undefined ? undefined : new URL(path, location.origin).href);
  }
  if (path !== undefined) {
    const page = slot('page', root);
    const link = requireElement<HTMLAnchorElement>('a', page);
    link.href = path;
    link.textContent = path;
    page.hidden = false;
  }

  const email = root.dataset['report'] ?? '';
  if (email !== '') {
    const letter = slot('letter', root) as HTMLAnchorElement;
    const write = () => {
      letter.href = letterHref(email, text.value);
    };
    text.addEventListener('input', write);
    write();
    letter.hidden = false;
  }

  requireElement('[data-do="copy"]', root).addEventListener('click', () => {
    copy(text.value).then(
      () => {
        announce('Đã sao chép. Hãy dán vào thư hoặc tin nhắn.');
      },
      () => {
        text.focus();
        text.select();
        announce('Trình duyệt không cho sao chép. Nội dung đã được chọn, hãy tự sao chép.');
      },
    );
  });

  root.hidden = false;
}
