/** What is wrong with a form, said twice: in a list above it that gets the focus, and beside each field. */
import type { FieldProblem } from '#schemas/requests/membership.ts';
import { element, requireElement, slot } from '#client/shared/dom.ts';

/** The controls of a field, and where its fault is written. */
function partsOf(field: string) {
  const group = requireElement(`[data-field="${field}"]`);
  const controls = [...group.querySelectorAll<HTMLElement>('input, textarea')];
  // A choice is described as a whole, by its fieldset.
  const described = group.tagName === 'FIELDSET' ? group : controls[0];
  return { group, controls, described, fault: requireElement('.form-fault', group) };
}

function describe(target: HTMLElement | undefined, id: string, on: boolean): void {
  const ids = (target?.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((one) => one !== '' && one !== id);
  if (on) ids.unshift(id);
  if (ids.length > 0) target?.setAttribute('aria-describedby', ids.join(' '));
  else target?.removeAttribute('aria-describedby');
}

/** Shows the fault of a field, or takes it away. */
export function showFault(field: string, message: string | undefined): void {
  const { group, controls, described, fault } = partsOf(field);
  fault.hidden = message === undefined;
  fault.textContent = message ?? '';
  group.classList.toggle('form-faulty', message !== undefined);
  describe(described, fault.id, message !== undefined);
  for (const control of controls) {
    if (message === undefined) control.removeAttribute('aria-invalid');
    else control.setAttribute('aria-invalid', 'true');
  }
}

/** The title of the page before a fault was put in front of it. */
let plainTitle: string | undefined;

/** Shows all faults of a form and moves the focus to their list; without faults, takes the list away. */
export function showSummary(problems: readonly FieldProblem[]): void {
  const summary = slot('summary', document);
  plainTitle ??= document.title;
  for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-field]')) {
    const { field = '' } = dataset;
    showFault(field, problems.find((problem) => problem.field === field)?.message);
  }
  summary.hidden = problems.length === 0;
  document.title = problems.length === 0 ? plainTitle : `Lỗi: ${plainTitle}`;
  if (problems.length === 0) return;
  slot('summary-heading', document).textContent = `Có ${problems.length} chỗ cần sửa`;
  const links = problems.map(({ field, message }) => {
    const link = element('a', { href: `#o-${field}` }, message);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const control = requireElement(`#o-${field}`);
      control.focus();
      control.closest('[data-field]')?.scrollIntoView({ block: 'start' });
    });
    return element('li', {}, link);
  });
  slot('summary-list', document).replaceChildren(...links);
  summary.focus();
}
