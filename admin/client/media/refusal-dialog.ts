/** Says in a dialog which files were not taken, and why: notices at the foot would be hidden by the media library. */

/** @param refusals a sentence for each file */
export function tellRefusals(refusals: readonly string[]): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'upload-refusals';
  dialog.setAttribute('aria-labelledby', 'upload-refusals');
  const heading = document.createElement('h2');
  heading.id = 'upload-refusals';
  heading.textContent = 'Chưa tải lên được';
  const list = document.createElement('ul');
  list.append(
    ...refusals.map((refusal) => {
      const item = document.createElement('li');
      item.textContent = refusal;
      return item;
    }),
  );
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Đã hiểu';
  close.addEventListener('click', () => {
    dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  dialog.append(heading, list, close);
  document.body.append(dialog);
  dialog.showModal();
}
