import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requestSchema } from '../../admin/server/cms/decap-protocol.ts';
import type { Client } from '../server/support/client.ts';
import type { SmallCms } from '../server/support/small-newsroom.ts';
import { openSmallCms } from '../server/support/small-newsroom.ts';
import { anyText, longest, runs } from './runs.ts';

let small: SmallCms;
let editor: Client;
beforeAll(async () => {
  small = await openSmallCms();
  editor = await small.person('editor');
});
afterAll(() => small.close());

const actions = requestSchema.options.map(({ shape }) => shape.action.value);

/** Values that get further than noise does: of the right kind, and near to what there is. */
const value = fc.oneof(
  anyText,
  fc.constantFrom(
    ...['main', 'content/products', 'content/products/che.yaml', 'products', 'che', 'yaml', 'public/uploads'],
    ...[
      'content/settings/site.yaml',
      'name_vi: Chè\n',
      'pending_review',
      'draft',
      'a'.repeat(40),
      'base64',
      '__proto__',
    ],
  ),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const names = [
  ...[
    'branch',
    'path',
    'newPath',
    'folder',
    'extension',
    'depth',
    'files',
    'id',
    'collection',
    'slug',
    'opened',
    'raw',
  ],
  ...[
    'newStatus',
    'dataFiles',
    'assets',
    'asset',
    'options',
    'mediaFolder',
    'paths',
    'content',
    'encoding',
    'blob',
  ],
  ...['commitMessage', 'collectionName', 'useWorkflow', 'status', 'label'],
];
const { params } = fc.letrec((tie) => ({
  any: fc.oneof({ depthSize: 'small' }, value, tie('params'), fc.array(tie('any'), { maxLength: 2 })),
  params: fc.dictionary(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: fc.string() }),
    tie('any'),
    {
      maxKeys: 8,
    },
  ),
}));
const sound = fc.record(
  {
    branch: fc.constant('main'),
    collection: value,
    slug: value,
    path: value,
    folder: value,
    extension: value,
    depth: fc.integer({ min: 0, max: 3 }),
    mediaFolder: value,
    newStatus: value,
    paths: fc.array(value, { maxLength: 3 }),
    files: fc.array(fc.record({ path: value }), { maxLength: 3 }),
    options: fc.record(
      { commitMessage: anyText, collectionName: value, useWorkflow: fc.boolean() },
      { requiredKeys: [] },
    ),
    dataFiles: fc.array(fc.record({ slug: value, path: value, raw: anyText }), { maxLength: 2 }),
    assets: fc.constant([]),
    asset: fc.record({ path: value, content: anyText, encoding: fc.constant('base64') }),
  },
  { requiredKeys: ['branch'] },
);

test.each(actions)(
  'whatever is sent to the action %s is answered, never with a fault of the server',
  async (action) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(sound, params), async (sent) => {
        const { status } = await editor.post('/api/v1', { action, params: sent });
        expect(status).toBeLessThan(500);
      }),
      { numRuns: runs },
    );
  },
  longest,
);
