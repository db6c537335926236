/** The offer to take over into a form what this browser keeps of another page. */

/** The answers on offer; read in full only when somebody asks for it. */
export interface SavedOffer {
  /** Where the other page keeps it in this browser. */
  storageKey: string;
  /**
   * Copies it into the form.
   *
   * @returns what was done, in words
   */
  copy: () => Promise<string>;
}

/** @param offer the line with the button, shown where this browser keeps anything */
export function offerSaved(offer: HTMLElement, { storageKey, copy }: SavedOffer): void {
  try {
    if (localStorage.getItem(storageKey) === null) return;
  } catch {
    return;
  }
  offer.hidden = false;
  const status = offer.querySelector('[role="status"]');
  const say = (text: string) => {
    if (status) status.textContent = text;
  };
  offer.querySelector('button')?.addEventListener('click', () => {
    copy().then(say, (error: unknown) => {
      console.error(error);
      say('Chưa lấy được. Hãy kiểm tra mạng rồi bấm lần nữa.');
    });
  });
}
