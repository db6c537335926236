/** Form errors, shown twice: in a list above the form that gets the focus, and beside each field. */
import type { FieldProblem } from '#schemas/requests/form/define-form.ts';
import { element, requireElement } from '#client/shared/dom.ts';

/** Shows and takes away the faults of one form. */
export class ErrorSummary {
  readonly #root: HTMLElement;
  readonly #plainTitle = document.title;

  /** @param root the section with the form and its summary */
  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** Shows the fault of a field, or takes it away. */
  showFault(field: string, message: string | undefined): void {
    const group = requireElement(`[data-field="${field}"]`, this.#root);
    const controls = [...group.querySelectorAll<HTMLElement>('input, textarea')];
    // A choice is described as a whole, by its fieldset.
    const described = group.tagName === 'FIELDSET' ? group : controls[0];
    const fault = requireElement('.form-fault', group);
    fault.hidden = message === undefined;
    fault.textContent = message ?? '';
    group.classList.toggle('form-faulty', message !== undefined);
    describe(described, fault.id, message !== undefined);
    for (const control of controls) {
      if (message === undefined) control.removeAttribute('aria-invalid');
      else control.setAttribute('aria-invalid', 'true');
    }
  }

  /** Shows all faults of the form and moves the focus to their list; without faults, takes the list away. */
  show(problems: readonly FieldProblem[]): void {
    const summary = requireElement('[data-part="summary"]', this.#root);
    for (const { dataset } of this.#root.querySelectorAll<HTMLElement>('[data-field]')) {
      const { field = '' } = dataset;
      this.showFault(field, problems.find((problem) => problem.field === field)?.message);
    }
    summary.hidden = problems.length === 0;
    document.title = problems.length === 0 ? this.#plainTitle : `Lỗi: ${this.#plainTitle}`;
    if (problems.length === 0) return;
    requireElement('[data-part="summary-heading"]', summary).textContent =
      `Có ${problems.length} chỗ cần sửa`;
    requireElement('[data-part="summary-list"]', summary).replaceChildren(
      ...problems.map((one) => this.#link(one)),
    );
    summary.focus();
  }

  /** A line of the list, which leads to the field. */
  #link({ field, message }: FieldProblem): HTMLElement {
    const link = element('a', { href: `#o-${field}` }, message);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const control = requireElement(`#o-${field}`, this.#root);
      control.focus();
      control.closest('[data-field]')?.scrollIntoView({ block: 'start' });
    });
    return element('li', {}, link);
  }
}

function describe(target: HTMLElement | undefined, id: string, on: boolean): void {
  const ids = (target?.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((one) => one !== '' && one !== id);
  if (on) ids.unshift(id);
  if (ids.length > 0) target?.setAttribute('aria-describedby', ids.join(' '));
  else target?.removeAttribute('aria-describedby');
}
