/** Loading the program of a part of a page at the first sign that the visitor wants it. */

/** Events that show a part is about to be used: it gets the focus or is touched, or a key or the browser fills it in. */
const signs = ['focusin', 'pointerdown', 'input', 'change'] as const;

/**
 * Calls `load` once: at once when `now` says so or the address asks for something (`?…`), else when `root` is used for the first time. A form that is sent
 * before its program is there is sent again through the program.
 *
 * @param load fetches the program and starts it; when that fails, the next sign tries again and a form goes its way without it
 */
export function whenNeeded(root: HTMLElement, load: () => Promise<void>, now = false): void {
  let loading: Promise<void> | undefined;
  const start = (): Promise<void> => {
    loading ??= load().then(stopListening, (error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  const startQuietly = () => {
    start().catch(console.error);
  };
  const submit = (event: SubmitEvent) => {
    const { target, submitter } = event;
    if (!(target instanceof HTMLFormElement)) return;
    event.preventDefault();
    event.stopPropagation();
    start().then(
      () => {
        target.requestSubmit(submitter);
      },
      () => {
        target.submit();
      },
    );
  };
  function stopListening(): void {
    for (const sign of signs) root.removeEventListener(sign, startQuietly);
    root.removeEventListener('submit', submit, { capture: true });
  }
  for (const sign of signs) root.addEventListener(sign, startQuietly);
  root.addEventListener('submit', submit, { capture: true });
  if (now || location.search !== '') startQuietly();
}
