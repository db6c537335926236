/** The frame of the search dialog. Made with the first key, so that nothing typed while its program loads is lost. */

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

/**
 * Takes the dialog out of the page's template (SearchDialog.astro), closed and not yet on the page.
 *
 * @throws where the page has none
 */
export function dialogParts(root: Document, slashIsOn: boolean): DialogParts {
  const template = root.querySelector<HTMLTemplateElement>('#search-dialog');
  // The programs of other pages find their parts by a helper, which every page would have to load for this one.
  const dialog = template?.content.querySelector('dialog')?.cloneNode(true) as HTMLDialogElement | undefined;
  if (!dialog) throw new Error('The page has no #search-dialog');
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
