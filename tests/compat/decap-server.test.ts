/**
 * The newsroom speaks the protocol of Decap's own proxy server: the same requests, sent to both, get answers of the same shape.
 * The newsroom does not run on that server's code, because its git mode checks branches out in a working folder: a draft shows
 * the files of others once something else has been published (the last test shows it), and a conflict leaves the folder in the
 * middle of a merge, after which every request fails.
 */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen } from '../../admin/server/http/site/static-site.ts';
import { createServer } from 'node:http';
import { Client } from '../server/support/client.ts';
import type { SmallCms } from '../server/support/small-newsroom.ts';
import { openSmallCms } from '../server/support/small-newsroom.ts';

type App = (request: IncomingMessage, response: ServerResponse) => void;

// Neither package describes its types.
const require = createRequire(import.meta.url);
const { registerLocalGit } = require('decap-server/dist/middlewares.js') as {
  registerLocalGit: (app: App, options: { logLevel: string }) => Promise<void>;
};
const express = createRequire(require.resolve('decap-server/package.json'))('express') as () => App;

let small: SmallCms;
let ours: Client;
let theirs: Client;
let server: Server;
let repository: string;

beforeAll(async () => {
  small = await openSmallCms();
  ours = await small.person('editor');
  repository = mkdtempSync(path.join(tmpdir(), 'nscl-decap-'));
  cpSync(small.origin.root, repository, { recursive: true, verbatimSymlinks: true });
  for (const [name, value] of [
    ['name', 'Dev'],
    ['email', 'dev@example.vn'],
  ] as const)
    execFileSync('git', ['config', `user.${name}`, value], { cwd: repository });
  process.env['GIT_REPO_DIRECTORY'] = repository;
  const app = express();
  await registerLocalGit(app, { logLevel: 'none' });
  server = createServer(app);
  theirs = new Client(await listen(server, '127.0.0.1', 0), { sendsVersions: false });
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  rmSync(repository, { recursive: true, force: true });
  await small.close();
});

/** Values that may differ: names of contents, times, words for people, and fields that only we add. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape);
  if (value === null || typeof value !== 'object') return value;
  const free = new Set(['id', 'updatedAt', 'message', 'error', 'repo']);
  const ourOwn = new Set(['pullRequestAuthor', 'commit', 'oldPath', 'label', 'version', 'versions']);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !ourOwn.has(name))
      .map(([name, inner]) => [name, free.has(name) ? typeof inner : shape(inner)])
      .sort(([a], [b]) => String(a).localeCompare(String(b), 'en')),
  );
}

async function same(action: string, params: Record<string, unknown> = {}): Promise<unknown> {
  const [mine, reference] = [await ours.call(action, params), await theirs.call(action, params)];
  expect(mine.status, JSON.stringify(mine.body)).toBe(reference.status);
  // Of a refusal, Decap reads the status, and shows ours.
  if (mine.status === 200) expect(shape(mine.body)).toEqual(shape(reference.body));
  return mine.body;
}

const tea = 'content/products/che.yaml';
const draft = { collection: 'products', slug: 'che' };
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('the same requests get the same answers', () => {
  test('reading', async () => {
    await same('info');
    await same('getEntry', { path: tea });
    await same('getEntry', { path: 'content/products/none.yaml' });
    await same('entriesByFiles', {
      files: [{ path: tea, label: 'Chè' }, { path: 'content/settings/site.yaml' }],
    });
    const products = await same('entriesByFolder', {
      folder: 'content/products',
      extension: 'yaml',
      depth: 1,
    });
    expect(products).toHaveLength(17);
    await same('entriesByFolder', { folder: 'content/standards', extension: 'yaml', depth: 1 });
    await same('entriesByFolder', { folder: 'content/standards', extension: 'yaml', depth: 2 });
    await same('entriesByFolder', { folder: 'content/none', extension: 'yaml', depth: 1 });
    await same('unpublishedEntries');
    await same('unpublishedEntry', draft);
    await same('getMedia', { mediaFolder: 'public/media' });
    await same('getDeployPreview', draft);
  });

  test('a draft from its first save to publication', async () => {
    const text = await ours.open(tea);
    const save = (raw: string, assets: unknown[] = []) => ({
      dataFiles: [{ slug: 'che', path: tea, raw }],
      assets,
      options: { collectionName: 'products', commitMessage: 'Sửa', useWorkflow: true, status: 'draft' },
    });
    await same('persistEntry', save(text.replace(/^name_en: .*/m, 'name_en: Tea leaf')));
    await same('unpublishedEntries');
    await same('unpublishedEntry', draft);
    await same('unpublishedEntry', { id: 'products/che' });
    await same('unpublishedEntryDataFile', { ...draft, path: tea, id: '1' });
    await same('updateUnpublishedEntryStatus', { ...draft, newStatus: 'pending_publish' });
    await same('unpublishedEntry', draft);
    await same('publishUnpublishedEntry', draft);
    await same('unpublishedEntries');
    await same('getEntry', { path: tea });
  });

  test('the media library, and removal', async () => {
    const media = 'public/media/pixel.png';
    const options = { commitMessage: 'Ảnh' };
    const saved = await ours.call('persistMedia', {
      asset: { path: media, content: pixel, encoding: 'base64' },
      options,
    });
    const clean = { path: media, content: saved.body['content'], encoding: 'base64' };
    await same('persistMedia', { asset: clean, options });
    await same('getMedia', { mediaFolder: 'public/media' });
    await same('getMediaFile', { path: media });
    await same('deleteFiles', { paths: [media], options });
    await same('getMedia', { mediaFolder: 'public/media' });
    await ours.open('content/products/que.yaml');
    await same('persistEntry', {
      dataFiles: [
        {
          slug: 'que',
          path: 'content/products/que.yaml',
          raw: (await ours.open('content/products/que.yaml')) + '\n',
        },
      ],
      assets: [],
      options: { collectionName: 'products', commitMessage: 'Sửa', useWorkflow: true, status: 'draft' },
    });
    await same('deleteUnpublishedEntry', { collection: 'products', slug: 'que' });
    await same('unpublishedEntries');
  });
});

test('after another publication a draft still shows its own file here, not so there', async () => {
  const paths = async (client: Client) => {
    for (const slug of ['gia-vi', 'go-giay']) {
      const text = await client.open(`content/products/${slug}.yaml`);
      await client.save(slug, text.replace(/^name_en: .*/m, `name_en: Changed ${slug}`));
    }
    await client.move('go-giay', 'pending_publish');
    expect((await client.publish('go-giay')).status).toBe(200);
    const { body } = await client.call('unpublishedEntry', { collection: 'products', slug: 'gia-vi' });
    return (body['diffs'] as { path: string }[]).map((diff) => diff.path);
  };
  expect(await paths(ours)).toEqual(['content/products/gia-vi.yaml']);
  expect(await paths(theirs)).toEqual(['content/products/gia-vi.yaml', 'content/products/go-giay.yaml']);
});
