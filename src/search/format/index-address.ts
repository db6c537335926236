/** Where the search index is, apart from how it is laid out: the program that asks for it early needs no more. */

/** Below the root of the site. */
export const searchFolder = 'pagefind';

/** The file that is asked for anew on every visit; everything else lies in folders that are named by what they hold. */
export const manifestFile = 'muc-luc.json';
