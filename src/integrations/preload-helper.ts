/** The few lines that load a script on demand, in place of Vite's, which are half as large again as any program that they load first. */
import type { Plugin } from 'vite';

/** The module by which Vite has scripts load others on demand; see its plugin `vite:build-import-analysis`. */
const helper = /^\0vite\/preload-helper\.js$/;

/**
 * Asks for all files of a program at once, and not for one after the other as their imports are read. Vite's own also waits for style sheets
 * and tells of files that do not come; here style sheets belong to pages, and whoever loads a program handles its failure.
 */
const code = `const asked = new Set();
export const __vitePreload = (load, files = []) => {
  for (const file of files) {
    if (asked.has(file)) continue;
    asked.add(file);
    const link = document.createElement('link');
    link.rel = file.endsWith('.css') ? 'stylesheet' : 'modulepreload';
    link.href = '/' + file;
    document.head.append(link);
  }
  return load();
};
`;

/** A Vite plugin that makes every page lighter by what the common helper has and the portal does not use. */
export function preloadHelper(): Plugin {
  return {
    name: 'nscl-preload-helper',
    transform: { filter: { id: helper }, handler: () => ({ code, map: null }) },
  };
}
