// The rooms of the house and what each may import: `npm run check:rooms`. docs/architecture.md has them drawn.
import { readAstroFiles } from './scripts/lib/read-astro-imports.mjs';

await readAstroFiles();

/**
 * The rooms, from the lowest up. `may` names the other rooms that a room imports from; what it does not name is closed to it,
 * and so is everything of the project that lies in no room. Arrows run one way, so no room names one that comes after it.
 *
 * @type {readonly { room: string; path: string; may: readonly string[]; reason: string }[]}
 */
export const rooms = [
  { room: 'styles', path: '^src/styles/', may: [], reason: 'styles import styles' },
  { room: 'text', path: '^src/text/', may: [], reason: 'text helpers know nothing of the field' },
  { room: 'domain', path: '^src/domain/', may: ['text'], reason: 'rules of the field are pure functions' },
  {
    room: 'schemas',
    path: '^src/(schemas/|(script-)?routes[.]ts$)',
    may: ['domain', 'text'],
    reason: 'the fields of collections, and their addresses, are what everything else is made from',
  },
  { room: 'markdown', path: '^src/markdown/', may: ['text'], reason: 'it compiles texts of any collection' },
  {
    room: 'content',
    path: '^src/content/',
    may: ['markdown', 'schemas', 'domain', 'text'],
    reason: 'it reads and checks entries and shows nothing',
  },
  {
    room: 'exchange',
    path: '^src/exchange/',
    may: ['content', 'schemas', 'domain', 'text'],
    reason: 'it turns collections into tables and back, whoever asks',
  },
  {
    room: 'search/format',
    path: '^src/search/format/',
    may: ['schemas', 'domain', 'text'],
    reason: 'it is what the index and the browser agree on, so it lies below both',
  },
  {
    room: 'search/query',
    path: '^src/search/query/',
    may: ['search/format', 'domain', 'text'],
    reason: 'it runs in the browser, without a page',
  },
  {
    room: 'client',
    path: '^src/client/',
    may: ['search/query', 'search/format', 'schemas', 'domain', 'text'],
    reason: 'visitors download what it imports',
  },
  {
    room: 'library',
    path: '^src/library/',
    may: ['exchange', 'content', 'markdown', 'schemas', 'domain', 'text'],
    reason: 'it answers questions and owns the view types; how answers look is not its business',
  },
  {
    room: 'drawing',
    path: '^src/drawing/',
    may: ['library', 'text'],
    reason: 'it draws views of the library and knows no page',
  },
  {
    room: 'office',
    path: '^src/office/',
    may: ['library', 'schemas', 'markdown', 'text'],
    reason: 'it writes texts of the library as files of Word and Excel and knows no page',
  },
  {
    room: 'search/index',
    path: '^src/search/index/',
    may: ['search/format', 'library', 'content', 'markdown', 'schemas', 'domain', 'text'],
    reason: 'it turns the library into records',
  },
  {
    room: 'components',
    path: '^src/components/',
    may: ['drawing', 'client', 'library', 'search/format', 'markdown', 'schemas', 'domain', 'text', 'styles'],
    reason: 'they take views',
  },
  {
    room: 'layouts',
    path: '^src/layouts/',
    may: ['components', 'client', 'library', 'markdown', 'schemas', 'domain', 'text', 'styles'],
    reason: 'they arrange components',
  },
  {
    room: 'pages',
    path: '^src/pages/',
    may: [
      'layouts',
      'components',
      'drawing',
      'office',
      'client',
      'library',
      'markdown',
      'schemas',
      'domain',
      'text',
      'styles',
    ],
    reason: 'a page is one view in one layout',
  },
  {
    room: 'admin/config',
    path: '^admin/config/',
    may: ['content', 'schemas', 'domain', 'text', 'library'],
    reason: 'forms come from schemas',
  },
  {
    room: 'admin/preview',
    path: '^admin/preview/',
    may: ['admin/config', 'content', 'markdown', 'schemas', 'domain', 'text', 'library'],
    reason: 'it shows an entry before it is published',
  },
  {
    room: 'admin/client',
    path: '^admin/client/',
    may: ['admin/preview', 'admin/config', 'content', 'markdown', 'schemas', 'domain', 'text', 'library'],
    reason: 'it is the page of the CMS',
  },
  {
    room: 'integrations',
    path: '^src/(integrations/|content[.]config[.]ts$)',
    may: [
      'admin/config',
      'search/index',
      'search/format',
      'library',
      'content',
      'markdown',
      'schemas',
      'domain',
      'text',
    ],
    reason: 'it is called by Astro while the site is built',
  },
  {
    room: 'admin/server',
    path: '^admin/server/',
    may: ['admin/config', 'integrations', 'exchange', 'library', 'content', 'schemas', 'domain', 'text'],
    reason: 'it runs in production, without a browser',
  },
  {
    room: 'scripts',
    path: '^scripts/',
    may: [
      'admin/server',
      'admin/config',
      'integrations',
      'search/index',
      'search/query',
      'search/format',
      'library',
      'exchange',
      'content',
      'markdown',
      'schemas',
      'domain',
      'text',
    ],
    reason: 'commands use everything but the pages and the tests',
  },
];

/** Arrows that the table does not have, each with its reason. */
const exceptions = [
  {
    from: '^admin/client/guide[.]astro$',
    to: '^(src/layouts/|docs/bien-tap[.]md$)',
    reason: "the editors' guide is a page of the site; Astro gives it the address below /admin/",
  },
  {
    from: '^admin/client/interface/server-status[.]ts$',
    to: '^admin/server/',
    typesOnly: true,
    reason: 'it names the answer of the server, whose code it does not run',
  },
];

/** Pages that an incremental build reuses by a key over their view, so what they took from elsewhere would go stale. */
const keyedPages = String.raw`^src/pages/tieu-chuan/(\[slug\][.]|(ics|\[facet\])/\[[.]{3}path\][.]astro$)`;

const tests = String.raw`^tests/|[.](test|spec|fixture)[.]ts$`;
const pathOf = new Map(rooms.map(({ room, path }) => [room, path]));

const roomRules = rooms.flatMap(({ room, path, may, reason }, index) => {
  const below = new Set(rooms.slice(0, index).map((other) => other.room));
  const upward = may.filter((name) => !below.has(name));
  if (upward.length > 0) throw new Error(`${room} lies below ${upward.join(', ')}`);
  const own = exceptions.filter(({ from }) => from.slice(1).startsWith(path.slice(1)));
  const rule = {
    comment: `${room} may import from ${may.join(', ') || 'no other room'}: ${reason}.`,
    severity: 'error',
  };
  const open = [path, ...may.map((name) => pathOf.get(name) ?? name)];
  const closed = '^(src|admin|scripts|docs)/';
  const name = `room-${room.replace('/', '-')}`;
  return [
    {
      ...rule,
      name,
      from: { path, pathNot: [tests, ...own.map(({ from }) => from)] },
      to: { path: closed, pathNot: open },
    },
    ...own.flatMap(({ from, to, typesOnly = false }) => [
      { ...rule, name, from: { path: from }, to: { path: closed, pathNot: [...open, to] } },
      ...(typesOnly
        ? [{ ...rule, name, from: { path: from }, to: { path: to, dependencyTypesNot: ['type-only'] } }]
        : []),
    ]),
  ];
});

export default {
  forbidden: [
    ...roomRules,
    {
      name: 'keyed-pages-show-their-view',
      comment:
        'These pages show the view that src/library/standards/routes.ts hands them, and nothing else; see pageKey.',
      severity: 'error',
      from: { path: keyedPages },
      to: {
        path: '^src/',
        pathNot:
          '^src/(components/|layouts/|routes[.]ts$|library/(standards/routes|site/open-data|site/site-info)[.]ts$)',
      },
    },
    {
      name: 'no-circle',
      comment: 'Modules that need one another are one module, or have a part in common that lies below both.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-tests-in-production',
      comment: 'Only tests import tests and fixtures.',
      severity: 'error',
      from: { pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'only-library-reads-collections',
      comment: 'astro:content is called by src/library, so that content is joined in one place.',
      severity: 'error',
      from: { pathNot: '^src/(library/|content[.]config[.]ts$)' },
      to: { path: '^astro:content$' },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere is held to no rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^astro:' },
    },
    {
      name: 'no-dev-packages-in-production',
      comment: 'What is built or runs in production does not lean on packages for development.',
      severity: 'error',
      from: { path: '^(src|admin)/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    doNotFollow: { path: 'node_modules' },
    // Packages of their own, with imports that only they can resolve.
    exclude: { path: '^(tests/compat|scripts/bench/other-engines|scripts/s3)/' },
  },
};
