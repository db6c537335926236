/** The content of the repository, read and joined once for all tests of a process, none of which changes it. */
import type { CheckedContent } from '#content/content.ts';
import { readContent } from '#content/read-content.ts';
import { libraryFromContent } from '#library/build-offline.ts';
import type { Library } from '#library/build-library.ts';

let checked: CheckedContent | undefined;
let library: Library | undefined;

export const realContent = (): CheckedContent => (checked ??= readContent('.'));

export const realLibrary = (): Library => (library ??= libraryFromContent(realContent()));
