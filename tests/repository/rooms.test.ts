/** The rules of rooms see what they are meant to see; that the code keeps them is checked by npm run check:rooms. */
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';
import config from '../../.dependency-cruiser.mjs';
import { astroImports } from '../../scripts/lib/read-astro-imports.mjs';
import { essentialArrows, mermaid } from '../../scripts/lib/room-graph.ts';

describe('dependency-cruiser', () => {
  let result: ICruiseResult;
  beforeAll(async () => {
    const { output } = await cruise(
      ['src/pages/404.astro'],
      config.options,
      config.options.enhancedResolveOptions,
    );
    result = output as ICruiseResult;
  });

  it('follows imports out of .astro files', () => {
    const sources = result.modules.map(({ source }) => source);
    expect(sources).toContain('src/layouts/BaseLayout.astro');
    expect(sources).toContain('src/components/frame/Footer.astro');
  });
});

describe('the imports of an .astro file', () => {
  const source = [
    '---',
    "import Footer from '#components/frame/Footer.astro';",
    "import type { SiteInfo } from '#library/view-types.ts';",
    "const later = await import('#library/paginate.ts');",
    '---',
    "<p>import nothing from 'text';</p>",
    "<script>import '#client/search/dialog/launcher.ts';</script>",
  ].join('\n');

  it('are those of its front matter and its scripts, of types too', () => {
    expect(astroImports(source).match(/"([^"]+)"/g)).toEqual([
      '"#components/frame/Footer.astro"',
      '"#library/view-types.ts"',
      '"#library/paginate.ts"',
      '"#client/search/dialog/launcher.ts"',
    ]);
  });

  it('are none where there is neither', () => {
    expect(astroImports('<p>—</p>')).toBe('');
  });
});

describe('the drawing', () => {
  it('leaves out arrows that a longer way implies', () => {
    const arrows = [
      ['pages', 'library'],
      ['pages', 'domain'],
      ['library', 'domain'],
    ] as const;
    expect(essentialArrows(arrows)).toEqual([
      ['pages', 'library'],
      ['library', 'domain'],
    ]);
    expect(mermaid([['a/b', 'c']])).toBe('flowchart TD\n  a_b["a/b"]\n  c["c"]\n  a_b --> c');
  });
});
