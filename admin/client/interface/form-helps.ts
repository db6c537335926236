/** Helps that Decap's form lacks: names for its bare buttons, and the way to what is wrong. */

/** Names the three buttons above each item of a list, which show only a picture: the handle stands between the two others. */
function nameItemButtons(form: ParentNode): void {
  for (const handle of form.querySelectorAll('[aria-roledescription="sortable"]')) {
    handle.previousElementSibling?.setAttribute('aria-label', 'Mở hoặc thu gọn mục');
    handle.setAttribute('aria-label', 'Đổi chỗ mục');
    handle.nextElementSibling?.setAttribute('aria-label', 'Bỏ mục');
    const description = document.getElementById(handle.getAttribute('aria-describedby') ?? '');
    const words = 'Kéo bằng chuột hoặc ngón tay để đổi chỗ.';
    if (description && description.textContent !== words) description.textContent = words;
  }
}

/** Brings the first fault of the form into view: it may stand far above the button that was pressed. */
function showFirstFault(form: ParentNode): void {
  const fault = form.querySelector('[aria-label^="Ô "] > div > ul > li');
  fault?.scrollIntoView({ block: 'center', behavior: 'smooth' });
}

const errorNotice = '.Toastify__toast--error';
const isError = (added: Element) => added.matches(errorNotice) || added.querySelector(errorNotice) !== null;

/** Watches the page for new items of lists and for the notice that something could not be saved. */
export function helpForms(page: HTMLElement): void {
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
      nameItemButtons(page);
    });
  }).observe(page, { childList: true, subtree: true });
}
