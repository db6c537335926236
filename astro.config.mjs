// @ts-check
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { admin } from './src/integrations/cms.ts';
import { cssLayers } from './src/integrations/css-layers.ts';
import { content } from './src/integrations/content.ts';
import { pictureCopies } from './src/integrations/picture-copies.ts';
import { preloadHelper } from './src/integrations/preload-helper.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { incrementalBuild } from './src/integrations/incremental/incremental-build.ts';
import { readSiteAddress } from './src/integrations/site-address.ts';
import { sitemapOptions } from './src/integrations/sitemap/sitemap-options.ts';
import { mdxProcessor } from './src/markdown/mdx-processor.ts';

const fontFile = (/** @type {string} */ subset, /** @type {number} */ weight) =>
  `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff2`;

/** The subsets that Vietnamese and English text needs, with the character ranges that Fontsource publishes for them. */
const fontSubsets = {
  vietnamese: [
    'U+0102-0103',
    'U+0110-0111',
    'U+0128-0129',
    'U+0168-0169',
    'U+01A0-01A1',
    'U+01AF-01B0',
    'U+0300-0301',
    'U+0303-0304',
    'U+0308-0309',
    'U+0323',
    'U+0329',
    'U+1EA0-1EF9',
    'U+20AB',
  ],
  latin: [
    'U+0000-00FF',
    'U+0131',
    'U+0152-0153',
    'U+02BB-02BC',
    'U+02C6',
    'U+02DA',
    'U+02DC',
    'U+0304',
    'U+0308',
    'U+0329',
    'U+2000-206F',
    'U+20AC',
    'U+2122',
    'U+2191',
    'U+2193',
    'U+2212',
    'U+2215',
    'U+FEFF',
    'U+FFFD',
  ],
};

/** @param {keyof typeof fontSubsets} subset @param {400 | 600} weight */
const fontVariant = (subset, weight) => ({
  src: /** @type {[string]} */ ([fontFile(subset, weight)]),
  weight,
  style: /** @type {const} */ ('normal'),
  unicodeRange: /** @type {[string, ...string[]]} */ (fontSubsets[subset]),
});

export default defineConfig({
  // The public address, for canonical links and the sitemap. SITE_URL names another one at build time.
  site: readSiteAddress(process.env.SITE_URL) ?? 'https://nscl-lao-cai.example',
  trailingSlash: 'always',
  // Code blocks need no colours here, and Shiki's inline styles would break the content security policy.
  markdown: { syntaxHighlight: false },
  cacheDir: './.cache/astro',
  // 'jsx', the default of Astro 7, joins words that stand on two lines of a template; this setting keeps the space.
  compressHTML: true,
  build: { inlineStylesheets: 'never', format: 'directory' },
  // The newsroom's data is no part of the site; whole built sites lie there.
  vite: { plugins: [cssLayers(), preloadHelper()], server: { watch: { ignored: ['**/.newsroom/**'] } } },
  integrations: [
    incrementalBuild(),
    content(),
    mdx({ processor: mdxProcessor() }),
    sitemap(sitemapOptions),
    admin(),
    pictureCopies(),
    searchIndex(),
  ],
  fonts: [
    {
      name: 'Be Vietnam Pro',
      cssVariable: '--font-be-vietnam-pro',
      provider: fontProviders.local(),
      fallbacks: ['system-ui', 'sans-serif'],
      options: {
        variants: [
          fontVariant('vietnamese', 400),
          fontVariant('latin', 400),
          fontVariant('vietnamese', 600),
          fontVariant('latin', 600),
        ],
      },
    },
  ],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "worker-src 'self' blob:",
      ],
      // The full-text search is a WebAssembly program.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
});
