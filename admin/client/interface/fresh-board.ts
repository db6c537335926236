/**
 * Keeps the board of drafts up to date. Decap reads the drafts once a page: an editor whose tab stood open would not see what authors have
 * handed in since, however often the board is opened.
 */
const board = '#/workflow';

/** Forms lead back to the board with what was done in them; a reload there would only take time. */
const isForm = (address: string): boolean => /#\/collections\/[^/]+\/(?:entries|new)/.test(address);

/** Loads the page anew when the board is opened on drafts that were read before. To be called before the CMS is started. */
export function freshenBoard(): void {
  window.addEventListener('hashchange', ({ oldURL }) => {
    const known = window.cmsStore?.getState().editorialWorkflow?.getIn(['pages', 'ids']);
    if (location.hash !== board || known === undefined || isForm(oldURL)) return;
    // Nothing is pressed on the old board while the new one is on its way.
    document.body.style.visibility = 'hidden';
    location.reload();
  });
}
