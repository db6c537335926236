import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The rooms of src/ and what each may not know. Arrows run one way: pages → components, layouts → library → content → schemas → domain.
 *
 * @type {Readonly<Record<string, { files?: string[]; closed: string[]; typesFrom?: string[] }>>} `closed`: rooms that it imports nothing
 *   from; `typesFrom`: rooms whose types it may name, but whose code it does not run
 */
const rooms = {
  domain: {
    closed: ['schemas', 'markdown', 'content', 'library', 'search', 'components', 'layouts', 'pages'],
  },
  schemas: { closed: ['markdown', 'content', 'library', 'search', 'components', 'layouts', 'pages'] },
  markdown: { closed: ['schemas', 'content', 'library', 'search', 'components', 'layouts', 'pages'] },
  content: { closed: ['library', 'search', 'components', 'layouts', 'pages'] },
  // The library makes what components show, in the types that these ask for.
  library: { closed: ['search', 'layouts', 'pages'], typesFrom: ['components'] },
  search: { closed: ['content', 'components', 'layouts', 'pages'], typesFrom: ['library'] },
  // Components take plain data and know no collection.
  components: { closed: ['content', 'layouts', 'pages'], typesFrom: ['library'] },
  layouts: { closed: ['content', 'pages'] },
  // What the programs of several pages share; it knows none of them.
  client: {
    files: ['src/client/shared/**'],
    closed: ['schemas', 'markdown', 'content', 'library', 'search', 'components', 'layouts', 'pages'],
  },
  // These run in the browser: what they import, visitors download.
  programs: {
    files: ['src/client/**'],
    closed: ['markdown', 'content', 'components', 'layouts', 'pages'],
    typesFrom: ['library'],
  },
  pages: { closed: ['content', 'pages'] },
};

/** Exceptions, with their reason. */
const roomExceptions = [
  // No page calls these: they stand in the text of a guide and have only what the editor wrote.
  'src/components/guide/**',
  // These turn the library into an index while the site is built; they are not of the page's search.
  'src/search/index/**',
  // Words of the page frame in both languages, from which the library takes the English ones.
  'src/library/site/english.ts',
];

const importsFrom = (/** @type {string} */ room) => `^#${room}/`;

const roomRules = Object.entries(rooms).map(
  ([room, { files = [`src/${room}/**`], closed, typesFrom = [] }]) => ({
    files,
    ignores: ['**/*.test.ts', ...roomExceptions],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            ...closed.map((other) => ({
              regex: importsFrom(other),
              message: `${room} does not know ${other}.`,
            })),
            ...typesFrom.map((other) => ({
              regex: importsFrom(other),
              allowTypeImports: true,
              message: `${room} names types of ${other}, and runs nothing of it.`,
            })),
            ...(room === 'library'
              ? []
              : [{ regex: '^astro:content$', message: 'Only src/library reads collections.' }]),
          ],
        },
      ],
    },
  }),
);

/** Pages that a later build takes over by a key over their view: what they showed beside it, no key would know of. */
const keyedPages = {
  files: ['src/pages/tieu-chuan/\\[slug\\].*', 'src/pages/tieu-chuan/{ics,\\[facet\\]}/\\[...path\\].astro'],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: String.raw`^#(?!routes\.ts$|components/|layouts/|library/(?:standards/routes|site/open-data|site/site-info)\.ts$)`,
            message: 'This page shows its view from routes.ts, and nothing else; see pageKey.',
          },
        ],
      },
    ],
  },
};

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', '.newsroom/', 'node_modules/', 'test-results/'] },
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // `const { year: _year, ...rest }` is how a field is left out.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': ['error', { allow: ['error', 'warn'] }],
    },
  },
  ...roomRules,
  keyedPages,
  // A command-line program speaks through the console.
  {
    files: ['scripts/**', 'tests/**', 'admin/server/{main,serve-site}.ts', 'admin/server/lib/**'],
    rules: { 'no-console': 'off' },
  },
);
