import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSnapshot } from '#content/snapshot.ts';
import { CmsServer } from '../../../admin/server/cms-server.ts';
import type { SmallCms } from '../support/small-newsroom.ts';
import { openSmallCms, tea } from '../support/small-newsroom.ts';

let small: SmallCms;
beforeEach(async () => {
  small = await openSmallCms();
});
afterEach(() => small.close());

const served = async () => (await fetch(`${small.address}/`)).text();
const english = (text: string, name: string) => text.replace(/^name_en: .*/m, `name_en: ${name}`);

/** Publishes the tea entry with another English name. */
async function publishTea(name: string): Promise<void> {
  const editor = await small.person('editor');
  const answer = await editor.save('che', english(await editor.open(tea), name), { useWorkflow: false });
  expect(answer.status).toBe(200);
}

describe('a new day', () => {
  test('makes the pages once more, once, and not over a release that a person went back to', async () => {
    const { builder, newsroom } = small;
    await publishTea('Tea of today');
    await newsroom.publisher.settled();
    const before = builder.built.length;
    newsroom.publisher.renew();
    await newsroom.publisher.settled();
    expect(builder.built).toHaveLength(before);

    builder.day = '2026-11-27';
    builder.fails = true;
    for (let minute = 1; minute <= 3; minute += 1) {
      newsroom.publisher.renew();
      await newsroom.publisher.settled();
    }
    expect(builder.built).toHaveLength(before + 1);
    expect(newsroom.releases.current()).toMatchObject({ day: '2026-11-26' });

    builder.day = '2026-11-28';
    builder.fails = false;
    newsroom.publisher.renew();
    await newsroom.publisher.settled();
    expect(newsroom.releases.current()).toMatchObject({ day: '2026-11-28' });

    const [, earlier] = await newsroom.releases.list();
    await newsroom.rollback(earlier?.id ?? '');
    builder.day = '2026-11-29';
    newsroom.publisher.renew();
    await newsroom.publisher.settled();
    expect(newsroom.releases.current()).toMatchObject({ id: earlier?.id, pinned: true });
  });
});

test('a publication that enters new addresses gives the build the content with them, read and checked', async () => {
  const { builder, git, newsroom } = small;
  await publishTea('Tea with addresses');
  await newsroom.publisher.settled();
  expect(git('show', 'main:content/catalogue/published-addresses.txt')).toContain('tcvn-9740-2013');
  const { content } = readSnapshot(builder.snapshot ?? 'none');
  expect(content.publishedAddresses).toContain('tcvn-9740-2013');
});

describe('the queue', () => {
  test('publications during a build become one more build, of the last', async () => {
    const before = small.builder.built.length;
    const { promise, resolve: open } = Promise.withResolvers<undefined>();
    small.builder.gate = promise;
    await publishTea('Tea one');
    await expect.poll(() => small.newsroom.publisher.status.state).toBe('building');
    await publishTea('Tea two');
    await publishTea('Tea three');
    expect(small.newsroom.publisher.status).toMatchObject({ state: 'building', queued: true });
    expect(await served()).not.toContain('Tea one');
    open(undefined);
    await small.newsroom.publisher.settled();
    expect(small.builder.built.length - before).toBe(2);
    expect(await served()).toContain('Tea three');
  });

  test('a build that breaks leaves the site as it was, says so, and can be asked for again', async () => {
    await publishTea('Good tea');
    await small.newsroom.publisher.settled();
    small.builder.fails = true;
    await publishTea('Better tea');
    await small.newsroom.publisher.settled();
    expect(await served()).toContain('Good tea');
    const editor = await small.person('editor');
    const status = await editor.status();
    expect(status).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('trang vẫn là bản trước') as string,
    });
    expect(status['output']).toBeUndefined();
    expect(await (await small.person('administrator')).status()).toMatchObject({ output: 'the build broke' });
    small.builder.fails = false;
    await editor.post('/api/newsroom/publish', {});
    await small.newsroom.publisher.settled();
    expect(await served()).toContain('Better tea');
  });

  test('at least three releases are kept; an administrator goes back to one, until the next publication', async () => {
    for (const name of ['A', 'B', 'C', 'D']) {
      await publishTea(`Tea ${name}`);
      await small.newsroom.publisher.settled();
    }
    const administrator = await small.person('administrator');
    const list = (await (await administrator.get('/api/newsroom/releases')).json()) as {
      releases: { id: string }[];
    };
    expect(list.releases.length).toBeGreaterThanOrEqual(3);
    const release = list.releases[1]?.id;
    const editor = await small.person('editor');
    expect((await editor.post('/api/newsroom/rollback', { release })).status).toBe(403);
    expect(await small.auditLog()).toContainEqual(
      expect.objectContaining({
        who: 'editor',
        action: 'rollback',
        result: expect.stringContaining('refused: forbidden') as string,
      }),
    );
    expect((await administrator.post('/api/newsroom/rollback', { release })).status).toBe(200);
    expect(await served()).toContain('Tea C');
    await small.newsroom.resume();
    await small.newsroom.publisher.settled();
    expect(await served()).toContain('Tea C');
    await publishTea('Tea E');
    await small.newsroom.publisher.settled();
    expect(await served()).toContain('Tea E');
  });
});

describe('the original repository', () => {
  const sync = async () => (await small.person('editor')).post('/api/newsroom/sync', {});

  test('a commit made there is taken over and published', async () => {
    small.origin.commit(tea, english(small.origin.read(tea), 'Tea by git'));
    expect((await sync()).body).toMatchObject({ state: 'merged', problems: [] });
    await small.newsroom.publisher.settled();
    expect(await served()).toContain('Tea by git');
  });

  test('a commit that breaks the schema is refused with words; the site stays; its correction is taken', async () => {
    const good = small.origin.read(tea);
    const main = small.git('rev-parse', 'main');
    small.origin.commit(tea, good.replace(/^kind: .*/m, 'kind: sai').replace(/^name_en: .*\n/m, ''));
    const answer = await sync();
    expect(answer.body).toMatchObject({ state: 'refused' });
    expect(answer.body['problems']).toContainEqual(
      expect.objectContaining({ file: tea, field: 'Lĩnh vực (kind)' }),
    );
    expect(small.git('rev-parse', 'main')).toBe(main);
    expect(await (await small.person('author')).status()).toMatchObject({ upstream: { state: 'refused' } });
    expect(await served()).toContain('name_en: Tea');
    small.origin.commit(tea, english(good, 'Tea again'));
    expect((await sync()).body['state']).toBe('merged');
  });

  test('a forced push takes nothing away that was merged, and the newsroom goes on', async () => {
    const before = small.origin.git('rev-parse', 'HEAD').trim();
    small.origin.commit(tea, english(small.origin.read(tea), 'Tea that was merged'));
    expect((await sync()).body['state']).toBe('merged');
    const merged = small.git('rev-parse', 'main').trim();
    small.origin.git('reset', '-q', '--hard', before);
    await sync();
    await small.newsroom.publisher.settled();
    expect(small.git('rev-list', 'main')).toContain(merged);
    expect(await served()).toContain('Tea that was merged');
  });

  test("a developer's uncommitted work is never touched; the commits arrive once it is away", async () => {
    const mine = `${small.origin.read(tea)}# my own note\n`;
    writeFileSync(path.join(small.origin.root, tea), mine);
    await publishTea('Tea of the newsroom');
    await small.newsroom.push();
    expect(small.newsroom.lastPush).toMatchObject({ state: 'refused' });
    expect(small.newsroom.lastPush?.message).toContain('git pull');
    expect(small.origin.read(tea)).toBe(mine);
    small.origin.git('checkout', '--', tea);
    await small.newsroom.push();
    expect(small.newsroom.lastPush).toEqual({ state: 'pushed' });
    expect(small.origin.read(tea)).toContain('Tea of the newsroom');
  });

  test('both sides went on: different files are brought together, the same file waits for a person', async () => {
    writeFileSync(path.join(small.origin.root, 'unsaved.txt'), 'x');
    small.origin.git('add', 'unsaved.txt');
    await publishTea('Tea of the newsroom');
    await small.newsroom.push();
    small.origin.git('rm', '-q', '--cached', 'unsaved.txt');
    const rice = 'content/products/gao.yaml';
    small.origin.commit(rice, english(small.origin.read(rice), 'Rice by git'));
    expect((await sync()).body['state']).toBe('merged');
    await small.newsroom.push();
    await small.newsroom.publisher.settled();
    expect(small.origin.read(tea)).toContain('Tea of the newsroom');
    expect(small.git('show', `main:${rice}`)).toContain('Rice by git');

    small.origin.git('reset', '-q', '--hard');
    writeFileSync(path.join(small.origin.root, tea), english(small.origin.read(tea), 'Tea by git'));
    await publishTea('Tea by the newsroom');
    await small.newsroom.push();
    small.origin.git('commit', '-qam', 'Change tea too');
    const answer = await sync();
    expect(answer.body).toMatchObject({ state: 'conflict', problems: [{ file: tea }] });
    await small.newsroom.publisher.settled();
    expect(await served()).toContain('Tea by the newsroom');
  });
});

test('a second server on the same data folder is turned away', async () => {
  const { dataFolder, origin, builder } = small;
  await expect(
    CmsServer.open({ dataFolder, origin: origin.root, builder: () => builder, syncEvery: 0 }),
  ).rejects.toThrow('Một máy chủ khác');
});

test('nothing half-made is left in the data folder', async () => {
  await publishTea('Last tea');
  await small.newsroom.publisher.settled();
  const releases = readdirSync(path.join(small.dataFolder, 'releases'));
  expect(releases.filter((name) => /building|tmp/.test(name))).toEqual([]);
  const repository = readdirSync(path.join(small.dataFolder, 'repository.git'));
  expect(repository.filter((name) => name.startsWith('newsroom-index'))).toEqual([]);
  expect(existsSync(path.join(small.dataFolder, 'audit.1.jsonl'))).toBe(true);
});
