/**
 * Teaches dependency-cruiser to read .astro files: their front matter and their `<script>` elements.
 *
 * It has no setting for a language of one's own, so this reaches into two of its modules (as of version 18.7); the test beside
 * tests/repository/rooms.test.ts fails when a later version has moved them.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

/**
 * The scripts of an Astro component as one JavaScript module that keeps nothing but imports, those of types included.
 *
 * @param {string} source the text of the .astro file
 * @returns {string}
 */
export function astroImports(source) {
  const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1] ?? '';
  const scripts = [...source.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text ?? '');
  const sourceText = [frontMatter, ...scripts].join('\n;\n');
  const { importedFiles } = ts.preProcessFile(sourceText, true, true);
  return importedFiles.map(({ fileName }) => `import ${JSON.stringify(fileName)};`).join('\n');
}

/** Registers .astro with the copy of dependency-cruiser that is loading its configuration. */
export async function readAstroFiles() {
  const main = fileURLToPath(import.meta.resolve('dependency-cruiser'));
  const inside = (/** @type {string} */ file) =>
    import(pathToFileURL(join(dirname(main), '../extract/transpile', file)).href);
  const { default: javascript } = await inside('javascript-wrap.mjs');
  const { scannableExtensions } = await inside('meta.mjs');
  if (scannableExtensions.includes('.astro')) return;
  scannableExtensions.push('.astro');
  const transpile = javascript.transpile;
  javascript.transpile = (/** @type {string} */ source, /** @type {string} */ file) =>
    file?.endsWith('.astro') ? astroImports(source) : transpile(source);
}
