/** Helps that Decap's form lacks: names for its bare buttons, and the way to what is wrong. */

/** Names buttons that show only a picture: three above each item of a list, the handle between the two others, and the crosses of what was chosen. */
function nameButtons(form: ParentNode): void {
  for (const handle of form.querySelectorAll('[aria-roledescription="sortable"]')) {
    handle.previousElementSibling?.setAttribute('aria-label', 'Mở hoặc thu gọn mục');
    handle.setAttribute('aria-label', 'Đổi chỗ mục');
    handle.nextElementSibling?.setAttribute('aria-label', 'Bỏ mục');
    const description = document.getElementById(handle.getAttribute('aria-describedby') ?? '');
    const words = 'Kéo bằng chuột hoặc ngón tay để đổi chỗ.';
    if (description && description.textContent !== words) description.textContent = words;
  }
  // The library of Decap's lists to choose from speaks English here.
  for (const button of form.querySelectorAll('[aria-label^="Remove "]'))
    button.setAttribute('aria-label', (button.getAttribute('aria-label') ?? '').replace('Remove', 'Bỏ'));
}

/** Controls that take the focus in a form. */
const controls =
  'input:not([type="hidden"]), textarea, select, [role="combobox"], button:not([aria-label$=" mục"])';

const field = '[aria-label^="Ô "]';

/** Moves the focus into a part of the form that may be folded or out of sight. */
function goTo(part: Element): void {
  const control = [...part.querySelectorAll<HTMLElement>(controls)].find((one) => one.offsetParent !== null);
  control?.focus({ preventScroll: true });
  part.scrollIntoView({ block: 'nearest' });
}

/** Leads to the first fault of the form: it may stand far above the button that was pressed. */
function showFirstFault(form: ParentNode): void {
  const fault = form.querySelector(`${field} > div > ul > li`);
  const place = fault?.closest(field);
  if (!place) return;
  goTo(place);
  fault?.scrollIntoView({ block: 'center' });
}

/** The items of a list, without those of lists inside it. */
const itemsOf = (list: Element) =>
  [...list.querySelectorAll('[aria-roledescription="sortable"]')].filter(
    (handle) => handle.closest(field) === list,
  );

/** Leads to a new item of a list, which Decap adds at its end, below what may be a long form. */
function showNewItem({ target }: Event): void {
  const button = target instanceof Element ? target.closest('button') : null;
  const list = button?.textContent.trim().startsWith('Thêm ') ? button.closest(field) : null;
  if (!list) return;
  const before = itemsOf(list).length;
  const added = new MutationObserver(() => {
    const items = itemsOf(list);
    if (items.length <= before) return;
    added.disconnect();
    const item = items.at(-1)?.parentElement?.parentElement;
    // Once Decap has drawn the controls of the item.
    if (item) requestAnimationFrame(() => goTo(item));
  });
  added.observe(list, { childList: true, subtree: true });
}

const errorNotice = '.Toastify__toast--error';
const isError = (added: Element) => added.matches(errorNotice) || added.querySelector(errorNotice) !== null;

/** Watches the page for new items of lists and for the notice that something could not be saved. */
export function helpForms(page: HTMLElement): void {
  page.addEventListener('click', showNewItem, { capture: true });
  let planned = false;
  new MutationObserver((changes) => {
    const refused = changes.some(({ addedNodes }) =>
      [...addedNodes].some((node) => node instanceof Element && isError(node)),
    );
    if (refused) setTimeout(showFirstFault, 100, page);
    if (planned) return;
    planned = true;
    requestAnimationFrame(() => {
      planned = false;
      nameButtons(page);
    });
  }).observe(page, { childList: true, subtree: true });
}
