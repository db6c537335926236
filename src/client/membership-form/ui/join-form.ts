/** The form to join the network: checked before it is sent, sent without leaving the page, or made into a file where nobody takes it. */
import { dayInVietnam } from '#text/calendar.ts';
import { formatDate, toSlug } from '#text/vietnamese.ts';
import { saveFile } from '#client/shared/save-file.ts';
import type { Application } from '#schemas/requests/membership.ts';
import { requireElement, slot } from '#client/shared/dom.ts';
import { showFault, showSummary } from './error-summary.ts';
import { askForTicket, sendForm } from './server.ts';

// A module is fetched once; after a failure the browser tries again.
const loadRules = () => import('./check.ts');

/**
 * Starts the form, once somebody begins to fill it in. Until then the browser's own checks must be off (`novalidate`), so that the form is
 * checked by the same rules whenever it is sent.
 */
export function initMembershipForm(form: HTMLFormElement): void {
  const submit = requireElement<HTMLButtonElement>('button[type="submit"]', form);
  const page = form.ownerDocument;

  const announce = (words: string) => {
    slot('status', page).textContent = words;
  };

  let ticket: Promise<string | undefined> | undefined;
  let busy = false;

  /** Asks, once somebody begins to write, whether this host takes applications, and says so when it does not. */
  function begin(): Promise<string | undefined> {
    void loadRules().catch(() => undefined); // asked for again when the form is sent
    ticket ??= askForTicket().then((given) => {
      if (given === undefined) {
        slot('offline', page).hidden = false;
        submit.textContent = 'Tạo tệp đơn';
      }
      return given;
    });
    return ticket;
  }

  /** What the form calls a choice. */
  function choiceName(field: string, value: string): string {
    const box = form.querySelector(`input[name="${field}"][value="${CSS.escape(value)}"]`);
    return box?.closest('label')?.textContent.trim() ?? value;
  }

  /** Leaves the form for what came of it. */
  function finish(name: 'received' | 'file'): void {
    form.hidden = true;
    slot('offline', page).hidden = true;
    slot(name, page).hidden = false;
    slot(name, page).focus();
  }

  async function makeFile(application: Application): Promise<void> {
    const { applicationText } = await loadRules();
    const text = applicationText(application, choiceName, formatDate(dayInVietnam(new Date())));
    // With a byte order mark, old editors read it right; with the line ends of Windows, they break it right.
    const bytes = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    saveFile(
      new Blob([bytes], { type: 'text/plain;charset=utf-8' }),
      `don-tham-gia-${toSlug(application.name)}.txt`,
    );
    slot('text', page).textContent = text;
    finish('file');
  }

  async function send(given: string): Promise<void> {
    announce('Đang gửi…');
    const answer = await sendForm(new FormData(form), given);
    if (answer.ticket !== undefined) ticket = Promise.resolve(answer.ticket);
    announce(answer.error ?? '');
    if (answer.problems) showSummary(answer.problems);
    if (answer.received !== true) return;
    slot('reference', page).textContent = answer.reference
      ? `Mã đơn: ${answer.reference}. Hãy ghi lại mã này để tiện hỏi sau.`
      : 'Cảm ơn bạn.';
    finish('received');
  }

  async function check(): Promise<void> {
    const { checkApplication, readApplicationForm } = await loadRules();
    const checked = checkApplication(readApplicationForm(new FormData(form)));
    showSummary('problems' in checked ? checked.problems : []);
    if ('problems' in checked) return;
    const given = await begin();
    if (given === undefined) await makeFile(checked.data);
    else await send(given);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    announce('');
    check()
      .catch((error: unknown) => {
        console.error(error);
        announce('Chưa kiểm tra được đơn. Những gì đã điền vẫn còn; hãy kiểm tra mạng rồi bấm lần nữa.');
      })
      .finally(() => {
        busy = false;
      });
  });
  // A fault that is being mended is not held against anybody any longer; the list above stays until the next check.
  form.addEventListener('input', ({ target }) => {
    const field = target instanceof Element ? target.closest<HTMLElement>('.form-faulty') : null;
    if (field?.dataset['field']) showFault(field.dataset['field'], undefined);
  });
  requireElement('[data-do="print"]').addEventListener('click', () => {
    window.print();
  });
  requireElement('[data-do="again"]').addEventListener('click', () => {
    slot('file', page).hidden = true;
    form.hidden = false;
    requireElement('#o-name').focus();
  });
  void begin();
}
