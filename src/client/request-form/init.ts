/** A form for visitors: checked before it is sent, sent without leaving the page, or made into a file where nobody takes it. */
import { dayInVietnam } from '#text/calendar.ts';
import { formatDate, toSlug } from '#text/vietnamese.ts';
import { saveFile } from '#client/shared/save-file.ts';
import { debounce, requireElement, slot } from '#client/shared/dom.ts';
import type { FormName } from '#schemas/requests/forms.ts';
import { fillForm, forgetDraft, keepDraft, loadDraft } from './draft.ts';
import { ErrorSummary } from './error-summary.ts';
import { fieldsFromAddress, headingOf } from './from-address.ts';
import { askForTicket, sendForm } from './send.ts';

// A module is fetched once; after a failure the browser tries again.
const loadRules = () => import('./check.ts');

const kept = 'Những gì đã điền được giữ trong trình duyệt này cho tới khi gửi.';

/** @param root the section with the form and what is said around it */
export function initRequestForm(root: HTMLElement): void {
  const form = requireElement<HTMLFormElement>('form', root);
  const name = form.dataset['requestForm'] as FormName;
  const address = form.getAttribute('action') ?? '';
  const submit = requireElement<HTMLButtonElement>('button[type="submit"]', form);
  const summary = new ErrorSummary(root);
  const part = (of: string) => slot(of, root);
  const path = location.pathname;

  const announce = (words: string) => {
    part('status').textContent = words;
  };

  const draft = loadDraft(path);
  let ticket: Promise<string | undefined> | undefined;
  let busy = false;

  /** Asks, once somebody begins to write, whether this host takes forms, and says so when it does not. */
  function begin(): Promise<string | undefined> {
    void loadRules().catch(() => undefined); // asked for again when the form is sent
    const about = form.querySelector<HTMLInputElement>('[data-field] input[type="hidden"]')?.value;
    ticket ??= askForTicket(address, about).then(async (opening) => {
      if (opening === undefined) {
        part('offline').hidden = false;
        const { formOf } = await loadRules();
        const { makeFile: words } = formOf(name).words;
        // Without a file to make there is nothing to press; the fields stay, since nothing may vanish under the focus (WCAG 2.2, 3.2.1).
        if (words === undefined) submit.hidden = submit.disabled = true;
        else submit.textContent = words;
        return undefined;
      }
      if (opening.note !== undefined) announce(opening.note);
      // A form that was sent without an answer is sent again under its own token: it may have arrived.
      return draft?.ticket ?? opening.ticket;
    });
    return ticket;
  }

  const typed = (): [string, string][] =>
    [...new FormData(form)].flatMap(([field, value]) =>
      typeof value === 'string' && value !== '' ? [[field, value]] : [],
    );

  const keep = debounce(() => {
    if (form.hidden || submit.hidden) return;
    part('draft').hidden = !keepDraft(path, { fields: typed() });
    part('draft-words').textContent = kept;
  }, 400);

  function choiceName(_from: string, value: string): string {
    const box = form.querySelector(`input[value="${CSS.escape(value)}"]`);
    const fixed = box?.closest('[data-field]')?.querySelector('[data-choice]');
    return (box?.closest('label') ?? fixed)?.textContent.trim() ?? value;
  }

  /** Leaves the form for what came of it. */
  function finish(of: 'received' | 'file'): void {
    form.hidden = true;
    part('offline').hidden = true;
    part(of).hidden = false;
    part(of).focus();
  }

  async function makeFile(answers: Readonly<Record<string, unknown>>): Promise<void> {
    const { formOf, formText } = await loadRules();
    const definition = formOf(name);
    const text = formText(definition, answers, choiceName, formatDate(dayInVietnam(new Date())));
    // With a byte order mark, old editors read it right; with the line ends of Windows, they break it right.
    const bytes = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const title = toSlug(definition.title(answers)).slice(0, 60).replace(/-$/, '');
    const file = [definition.words.file ?? definition.slug, title].filter(Boolean).join('-');
    saveFile(new Blob([bytes], { type: 'text/plain;charset=utf-8' }), `${file}.txt`);
    part('text').textContent = text;
    finish('file');
  }

  async function send(given: string): Promise<void> {
    announce('Đang gửi…');
    keep.cancel();
    keepDraft(path, { ticket: given, fields: typed() });
    const answer = await sendForm(address, new FormData(form), given);
    if (answer.ticket !== undefined) ticket = Promise.resolve(answer.ticket);
    announce(answer.error ?? '');
    if (answer.problems) summary.show(answer.problems);
    if (answer.received !== true) return;
    forgetDraft(path);
    part('reference').textContent = answer.reference
      ? `Mã số: ${answer.reference}. Hãy ghi lại mã này để tiện hỏi sau.`
      : 'Cảm ơn bạn.';
    part('outcome').textContent = answer.outcome ?? '';
    part('outcome').hidden = answer.outcome === undefined;
    finish('received');
  }

  async function check(): Promise<void> {
    const { checkForm, formOf, readForm } = await loadRules();
    const definition = formOf(name);
    const checked = checkForm(definition, readForm(definition, new FormData(form)));
    summary.show('problems' in checked ? checked.problems : []);
    if ('problems' in checked) return;
    const given = await begin();
    if (given !== undefined) await send(given);
    else if (definition.words.makeFile !== undefined) await makeFile(checked.data);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    announce('');
    check()
      .catch((error: unknown) => {
        console.error(error);
        announce('Chưa kiểm tra được. Những gì đã điền vẫn còn; hãy kiểm tra mạng rồi bấm lần nữa.');
      })
      .finally(() => {
        busy = false;
      });
  });
  form.addEventListener('input', ({ target }) => {
    // A fault that is being mended is not held against anybody any longer; the list above stays until the next check.
    const field = target instanceof Element ? target.closest<HTMLElement>('.form-faulty') : null;
    if (field?.dataset['field']) summary.showFault(field.dataset['field'], undefined);
    keep.call();
  });
  requireElement('[data-do="forget"]', root).addEventListener('click', () => {
    keep.cancel();
    forgetDraft(path);
    form.reset();
    summary.show([]);
    part('draft').hidden = true;
    announce('Đã xóa những gì đang viết khỏi trình duyệt này.');
  });
  requireElement('[data-do="print"]', root).addEventListener('click', () => {
    window.print();
  });
  requireElement('[data-do="again"]', root).addEventListener('click', () => {
    part('file').hidden = true;
    form.hidden = false;
    requireElement('[data-field] :is(input:not([type="hidden"]), textarea)', form).focus();
  });

  if (draft) {
    fillForm(form, draft.fields);
    part('draft').hidden = false;
    part('draft-words').textContent =
      `Đã đưa lại những gì bạn viết dở ngày ${formatDate(dayInVietnam(new Date(draft.at)))}.`;
  }
  const named = fieldsFromAddress(location, document.referrer);
  fillForm(form, named);
  const page = named.find(([field]) => field === 'page')?.[1];
  const entry = form.querySelector<HTMLInputElement>('[name="entry"]');
  if (page !== undefined && entry?.value === '')
    void headingOf(page).then((heading) => {
      if (heading !== undefined && entry.value === '') entry.value = heading;
    });
  void begin();
}
