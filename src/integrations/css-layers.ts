/** Style sheets that components import, in the layer that src/styles/index.css names for them. */
import type { Plugin } from 'vite';

/** The order of the layers; the same statement as in src/styles/index.css. */
export const layerOrder = '@layer reset, tokens, base, layout, components, sections, utilities, print;';

/** A css file beside a component, or the `<style>` of a component, a layout or a page. */
const isOfComponent = (id: string) => {
  const [file = '', query = ''] = id.split('?');
  // A sheet that a program reads as text is no style of the page.
  if (!/\/src\/(?:components|layouts|pages)\//.test(file) || /(?:^|&)raw(?:&|$)/.test(query)) return false;
  return file.endsWith('.css') || (file.endsWith('.astro') && /(?:^|&)type=style(?:&|$)/.test(query));
};

/**
 * A Vite plugin that wraps the style sheets which components import in `@layer sections`. Each repeats the order of the layers,
 * because a page may link it before the common sheet, and the first mention of a layer fixes its place.
 */
export function cssLayers(): Plugin {
  return {
    name: 'nscl-css-layers',
    enforce: 'pre',
    transform: (code, id) =>
      isOfComponent(id) ? { code: `${layerOrder}\n@layer sections {\n${code}\n}\n`, map: null } : undefined,
  };
}
