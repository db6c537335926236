/** How much a built page weighs on its way to a visitor. */
import { posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from './dist-page.ts';
import { innerHtml, type Tag } from './html-scan.ts';
import type { Site } from './rules/rule.ts';

const staticImport = /\b(?:import|from)\s*["'](\.[^"']+)["']/g;

const compressed = (text: string) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } }).length;

const isStyleSheet = ({ name, attributes }: Tag) => name === 'link' && attributes['rel'] === 'stylesheet';

/** Measures files of the build, each once: bytes of text as brotli sends it, fonts as they are. */
export function weigher({ read, size, files }: Pick<Site, 'read' | 'size' | 'files'>) {
  const weights = new Map<string, number>();
  const weightOf = (file: string): number => {
    const weight = weights.get(file) ?? (files.has(file) ? compressed(read(file)) : 0);
    weights.set(file, weight);
    return weight;
  };

  /** Adds a script and what it imports at once; what it imports later, on demand, is left out. */
  function collect(file: string, into: Set<string>): void {
    if (into.has(file) || !files.has(file)) return;
    into.add(file);
    for (const [, address = ''] of read(file).matchAll(staticImport)) {
      collect(posix.join(posix.dirname(file), address), into);
    }
  }

  const sum = (all: Iterable<string>) => [...all].reduce((total, file) => total + weightOf(file), 0);

  return {
    text: ({ html, tags }: Page) =>
      compressed(html) + sum(tags.filter(isStyleSheet).map(({ attributes }) => attributes['href'] ?? '')),
    scripts: ({ html, tags }: Page) => {
      const loaded = new Set<string>();
      let inline = '';
      for (const tag of tags) {
        if (tag.name !== 'script') continue;
        const { src, type } = tag.attributes;
        if (src !== undefined) collect(src, loaded);
        else if (type !== 'application/ld+json') inline += innerHtml(html, tag);
      }
      return sum(loaded) + (inline === '' ? 0 : compressed(inline));
    },
    fonts: ({ html }: Page) => {
      const fonts = new Set([...html.matchAll(/url\(["']?(\/[^"')]+\.woff2)/g)].map(([, file = '']) => file));
      return [...fonts].reduce((total, file) => total + size(file), 0);
    },
  };
}
