/** Decap's notices that are not in its phrases: English words around the server's Vietnamese answer. */

const translations: readonly (readonly [english: RegExp, vietnamese: string])[] = [
  [/^Failed to persist media: /, 'Chưa tải lên được: '],
  [/^Failed to delete media: /, 'Chưa xóa được: '],
  // The names of the errors, before what they say.
  [/\b(?:API_ERROR|EDITORIAL_WORKFLOW_ERROR|Error): /g, ''],
  [/\bTypeError: Failed to fetch\b/, 'không kết nối được với máy chủ'],
];

/** The Vietnamese text of a notice. */
export function plainToast(text: string): string {
  return translations.reduce((current, [english, vietnamese]) => current.replace(english, vietnamese), text);
}

/** Closes notices that say the same as a new one: pressing “save” again must not pile them up. */
function closeOlder(page: ParentNode, added: Element): void {
  for (const toast of page.querySelectorAll('.Toastify__toast'))
    if (toast !== added && toast.textContent === added.textContent)
      toast.querySelector<HTMLButtonElement>('.Toastify__close-button')?.click();
}

/** Rewrites notices as they appear. */
export function translateToasts(page: HTMLElement): void {
  const rewrite = (node: Node) => {
    const plain = plainToast(node.textContent ?? '');
    if (plain !== node.textContent) node.textContent = plain;
  };
  new MutationObserver((changes) => {
    for (const change of changes) {
      for (const node of change.addedNodes) {
        if (!(node instanceof Element)) continue;
        const toasts = node.matches('.Toastify__toast') ? [node] : node.querySelectorAll('.Toastify__toast');
        for (const toast of toasts) {
          const texts = document.createTreeWalker(toast, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) rewrite(texts.currentNode);
          closeOlder(page, toast);
        }
      }
    }
  }).observe(page, { childList: true, subtree: true });
}
