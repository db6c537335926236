import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from '../support/client.ts';
import { createOrigin, password, tea } from '../support/small-newsroom.ts';
import type { Origin } from '../support/small-newsroom.ts';

let origin: Origin;
let dataFolder: string;
const running = new Set<ChildProcess>();

beforeAll(() => {
  origin = createOrigin();
  dataFolder = mkdtempSync(path.join(tmpdir(), 'nscl-killed-'));
});
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  origin.remove();
  rmSync(dataFolder, { recursive: true, force: true });
});

async function start(): Promise<{ child: ChildProcess; client: Client }> {
  const script = path.join(import.meta.dirname, '../support/server-process.ts');
  const child = spawn(process.execPath, [script, origin.root, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LOG_LEVEL: 'warn' },
  });
  running.add(child);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, client: new Client(line.toString().trim()) };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
  running.delete(child);
}

const page = '/san-pham/che/';
const served = async (client: Client) => (await client.get(page)).text();

test('a server killed while it publishes loses nothing and serves a whole site when it is back', async () => {
  let { child, client } = await start();
  const first = { first: '1', login: 'hoa', name: 'Nguyễn Thị Hoa', email: 'hoa@example.vn', password };
  expect(await (await client.get('/admin/dang-nhap/')).text()).toContain('Tạo tài khoản quản trị đầu tiên');
  expect((await client.form({ ...first, password: 'ngắn' })).status).toBe(400);
  expect((await client.form(first)).status).toBe(303);
  await expect.poll(async () => (await client.status())['state'], { timeout: 240_000 }).toBe('published');
  expect(await served(client)).toContain('Chè');

  const text = await client.open(tea);
  await client.save('che', text.replace(/^lead: [^\n]*(?:\n {2}[^\n]*)*/m, 'lead: Câu mới của chè'));
  await client.move('che', 'pending_publish');
  expect((await client.publish('che')).status).toBe(200);
  await expect.poll(async () => (await client.status())['progress'], { timeout: 240_000 }).toBeDefined();
  expect(await served(client)).not.toContain('Câu mới của chè');
  await kill(child);

  ({ child, client } = await start());
  expect(await served(client)).toContain('Chè');
  await client.signIn('hoa', password);
  await expect.poll(() => served(client), { timeout: 240_000, interval: 200 }).toContain('Câu mới của chè');
  await expect.poll(async () => (await client.status())['state'], { timeout: 30_000 }).toBe('published');
  await expect.poll(() => origin.read(tea), { timeout: 30_000 }).toContain('Câu mới của chè');

  // Killed at moments that nobody chose, while drafts are being saved: what was answered with "saved" is there.
  let saved = 0;
  for (const pause of [3, 40, 90]) {
    const draft =
      saved === 0 ? await client.open('content/products/que.yaml') : await client.openDraft('que');
    const saving = (async () => {
      for (let count = saved + 1; ; count += 1) {
        const answer = await client.save('que', draft.replace(/^name_en: .*/m, `name_en: Save ${count}`));
        if (answer.status === 200) saved = count;
      }
    })().catch(() => undefined);
    const before = saved;
    await expect.poll(() => saved, { timeout: 30_000, interval: 20 }).toBeGreaterThan(before);
    await new Promise((done) => setTimeout(done, pause));
    await kill(child);
    await saving;
    ({ child, client } = await start());
    await client.signIn('hoa', password);
    const kept = Number(/^name_en: Save (\d+)/m.exec(await client.openDraft('que'))?.[1]);
    expect(kept).toBeGreaterThanOrEqual(saved);
    expect(kept).toBeLessThanOrEqual(saved + 1);
    saved = kept;
  }
  expect(origin.git('--git-dir', path.join(dataFolder, 'repository.git'), 'fsck', '--no-dangling')).toBe('');
  expect(readdirSync(path.join(dataFolder, 'releases')).filter((name) => name.endsWith('.building'))).toEqual(
    [],
  );
  await kill(child);
}, 300_000);
