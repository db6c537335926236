/** Where content lies, from the root of the repository. Folders of collections are in their schemas. */

/** All that editors own besides uploaded files. */
export const contentFolder = 'content';

/** Settings, a file each; see `settings/`. */
export const settingsFolder = `${contentFolder}/settings`;

/** Catalogues that scripts write and nobody edits by hand. */
export const catalogueFolder = `${contentFolder}/catalogue`;

/** The record of changes, which publications, imports and syncs write. */
export const changesFolder = `${contentFolder}/changes`;

/** Pictures and files that editors upload. */
export const mediaFolder = 'public/media';

/** The address of the media folder on the site. */
export const publicMediaFolder = '/media';

/** Journal of the files that an import writes; it exists only while one is under way, or after one was cut short. */
export const unfinishedImportFile = `${contentFolder}/unfinished-import.json`;
