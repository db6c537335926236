import { contentFolder, mediaFolder } from '#schemas/content-paths.ts';

/** Files that say something of our own content: tests of it, queries judged on it, what was counted on it. */
const ours = /^(?:tests\/(?:content|search-quality)\/|CHANGELOG\.md$)/;

/** The files of the repository that another portal takes as they are. */
export const codeFiles = (files: readonly string[]): string[] =>
  files.filter(
    (file) =>
      !file.startsWith(`${contentFolder}/`) && !file.startsWith(`${mediaFolder}/`) && !ours.test(file),
  );
