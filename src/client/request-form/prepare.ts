/** Readies a form that visitors send: its program is fetched at the first sign of use, or when a draft of it waits in this browser. */
import { whenNeeded } from '#client/shared/when-needed.ts';
import { draftKey } from './draft-key.ts';

function hasDraft(): boolean {
  try {
    return localStorage.getItem(draftKey(location.pathname)) !== null;
  } catch {
    return false;
  }
}

/** A form about the page that the reader has just come from names that page before anything is typed. */
const isAboutLastPage = ({ dataset }: HTMLElement): boolean =>
  dataset['request'] === 'error-report' && document.referrer.startsWith(`${location.origin}/`);

/**
 * The browser's own checks are switched off, so that the form is checked by the same rules whenever it is sent.
 *
 * @param root the section around the form
 */
export function prepareRequestForm(root: HTMLElement): void {
  const form = root.querySelector('form');
  if (!form) return;
  form.noValidate = true;
  whenNeeded(
    root,
    async () => {
      const { initRequestForm } = await import('./init.ts');
      initRequestForm(root);
    },
    hasDraft() || isAboutLastPage(root),
  );
}
