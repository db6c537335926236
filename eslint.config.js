import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The rooms of src/ and what each may not know. Arrows run one way: pages → components, layouts → library → loading → schemas → domain.
 *
 * @type {Readonly<Record<string, { files?: string[]; closed: string[]; typesFrom?: string[] }>>} `closed`: rooms that it imports nothing
 *   from; `typesFrom`: rooms whose types it may name, but whose code it does not run
 */
const rooms = {
  domain: {
    closed: ['schemas', 'markdown', 'loading', 'library', 'search', 'components', 'layouts', 'pages'],
  },
  schemas: { closed: ['markdown', 'loading', 'library', 'search', 'components', 'layouts', 'pages'] },
  markdown: { closed: ['schemas', 'loading', 'library', 'search', 'components', 'layouts', 'pages'] },
  loading: { closed: ['library', 'search', 'components', 'layouts', 'pages'] },
  // The library makes what components show, in the types that these ask for.
  library: { closed: ['search', 'layouts', 'pages'], typesFrom: ['components'] },
  search: { closed: ['loading', 'components', 'layouts', 'pages'], typesFrom: ['library'] },
  // Components take plain data and know no collection.
  components: { closed: ['loading', 'layouts', 'pages'], typesFrom: ['library'] },
  layouts: { closed: ['loading', 'pages'] },
  // What the programs of several pages share; it knows none of them.
  browser: {
    closed: ['schemas', 'markdown', 'loading', 'library', 'search', 'components', 'layouts', 'pages'],
  },
  // These run in the browser: what they import, visitors download.
  programs: {
    files: ['src/{directory,join,report,saved-list}/**', 'src/search/ui/**'],
    closed: ['markdown', 'loading', 'components', 'layouts', 'pages'],
    typesFrom: ['library'],
  },
  pages: { closed: ['loading', 'pages'] },
};

/** Exceptions, with their reason. */
const roomExceptions = [
  // No page calls these: they stand in the text of a guide and have only what the editor wrote.
  'src/components/guide/**',
  // These turn the library into an index while the site is built; they are not of the page's search.
  'src/search/{portal-records,records,role-records}.ts',
  // Words of the page frame in both languages, from which the library takes the English ones.
  'src/library/english.ts',
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
            regex: String.raw`^#(?!components/|layouts/|library/(?:library-pages|open-data|site-info)\.ts$)`,
            message: 'This page shows its view from library-pages.ts, and nothing else; see pageKey.',
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
  { files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
);
