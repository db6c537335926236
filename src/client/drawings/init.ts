/** Drawings of a page that can be taken as files: the program that makes files is fetched when somebody takes one. */

/**
 * Shows the buttons of a drawing that has no files of its own on the server.
 *
 * @param root a page, or the part of one that holds the bars of PageDrawingFiles.astro
 */
export function initDrawingFiles(root: ParentNode): void {
  for (const bar of root.querySelectorAll<HTMLElement>('[data-drawing-files]')) {
    bar.hidden = false;
    bar.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-take]') : null;
      if (!button) return;
      import('#client/drawings/page-drawing.ts')
        .then(async ({ takePageDrawing }) => takePageDrawing(bar, button.dataset['take']))
        .catch(console.error);
    });
  }
}
