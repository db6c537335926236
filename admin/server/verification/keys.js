/**
 * One key each: presses the button, follows the link or goes to the box that bears the letter in `data-key`. Everything on the page works
 * without this as well.
 */
let sent = false;

addEventListener('keydown', (event) => {
  const { target, key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (target instanceof Element && target.closest('input, textarea, select')) {
    if (key === 'Escape' && target instanceof HTMLElement) target.blur();
    return;
  }
  const wanted = document.querySelector(`[data-key="${CSS.escape(key.toLowerCase())}"]`);
  if (!(wanted instanceof HTMLElement)) return;
  event.preventDefault();
  if (wanted instanceof HTMLInputElement) wanted.focus();
  else wanted.click();
});

// A second press while the answer is on its way would be taken for one about the next standard.
addEventListener('submit', (event) => {
  if (sent) event.preventDefault();
  sent = true;
});
// A page that the browser kept can send again.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) sent = false;
});
