/** Names of files from a Mac have their marks apart (NFD), which Decap makes hyphens of: they are composed before Decap reads them. */

/** The files with their names composed; undefined when all are already. */
export function composedFiles(files: readonly File[]): File[] | undefined {
  if (files.every(({ name }) => name.normalize('NFC') === name)) return undefined;
  return files.map((file) => new File([file], file.name.normalize('NFC'), { type: file.type }));
}

/** Composes the names of all files that are chosen on a page. */
export function composeFileNames(page: HTMLElement): void {
  page.addEventListener(
    'change',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement) || !target.files) return;
      const composed = composedFiles([...target.files]);
      if (!composed) return;
      const transfer = new DataTransfer();
      for (const file of composed) transfer.items.add(file);
      target.files = transfer.files;
    },
    { capture: true },
  );
}
