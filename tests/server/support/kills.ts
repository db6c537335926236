/**
 * Kills a newsroom at random moments of saving and publishing, and counts what was lost:
 * `node tests/server/support/kills.ts [how many] [seed] [quick]`; see server-process.ts for `quick`. Ends with exit code 1 when anything acknowledged is gone, or a start serves no whole site.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from './client.ts';
import { createOrigin, password } from './small-newsroom.ts';

const kills = Number(process.argv[2] ?? 100);
let seed = Number(process.argv[3] ?? 1);
/** A number from 0 to 1 that the seed decides (a linear congruential generator, constants of Numerical Recipes). */
const random = () => (seed = (seed * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;

const [, , , , kind = ''] = process.argv;
const origin = createOrigin({ builds: kind !== 'quick' });
const page = kind === 'quick' ? '/' : '/san-pham/que/';
const wholePage = kind === 'quick' ? 'name_en: ' : '</html>';
const dataFolder = mkdtempSync(path.join(tmpdir(), 'nscl-kills-'));
const cinnamon = 'content/products/que.yaml';
const numbered = (text: string, count: number) => text.replace(/^name_en: .*/m, `name_en: Save ${count}`);
const numberIn = (text: string) => Number(/^name_en: Save (\d+)/m.exec(text)?.[1] ?? 0);

async function start(): Promise<{ child: ChildProcess; client: Client }> {
  const script = path.join(import.meta.dirname, 'server-process.ts');
  const child = spawn(process.execPath, [script, origin.root, dataFolder, kind], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LOG_LEVEL: 'warn' },
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, client: new Client(line.toString().trim()) };
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((done) => setTimeout(done, 200));
}

const faults: string[] = [];
let { child, client } = await start();
await client.form({ first: '1', login: 'hoa', name: 'Nguyễn Thị Hoa', email: 'hoa@example.vn', password });
await until(async () => (await client.status())['state'] === 'published');

/** The last numbers that were answered with 200: of a saved draft, and of a publication. */
let saved = 0;
let published = 0;
let count = 0;
for (let kill = 1; kill <= kills; kill += 1) {
  const open = client;
  const work = (async () => {
    for (;;) {
      count += 1;
      const text =
        count === 1 || (await open.call('unpublishedEntries')).body.toString().includes('que')
          ? await open.openDraft('que').catch(() => '')
          : '';
      const opened = text.includes('name_en') ? text : await open.open(cinnamon);
      const own = count;
      if ((await open.save('que', numbered(opened, own))).status === 200) saved = own;
      if (random() < 0.4) {
        await open.move('que', 'pending_publish');
        if ((await open.publish('que')).status === 200) published = own;
      }
    }
  })().catch(() => undefined);
  await new Promise((done) => setTimeout(done, 100 + random() * 4900));
  child.kill('SIGKILL');
  await once(child, 'exit');
  await work;
  ({ child, client } = await start());
  const site = await client.get(page);
  if (site.status !== 200 || !(await site.text()).includes(wholePage)) faults.push(`${kill}: no whole site`);
  await client.signIn('hoa', password);
  const main = numberIn(await client.open(cinnamon));
  const drafts = (await client.call('unpublishedEntries')).body as unknown as string[];
  const draft = drafts.length > 0 ? numberIn(await client.openDraft('que')) : main;
  if (Math.max(draft, main) < saved) faults.push(`${kill}: saved ${saved}, found ${draft} and ${main}`);
  if (main < published) faults.push(`${kill}: published ${published}, main has ${main}`);
  if (kill % 5 === 0) console.log(`${kill} kills, ${saved} saves, ${faults.length} faults`);
}
await until(async () => ['published', 'failed', 'idle'].includes(String((await client.status())['state'])));
const git = (...args: string[]) => origin.git('--git-dir', path.join(dataFolder, 'repository.git'), ...args);
if (git('fsck', '--no-dangling') !== '') faults.push('git fsck has something to say');
child.kill('SIGKILL');
await once(child, 'exit');
const halfBuilt = readdirSync(path.join(dataFolder, 'releases')).filter((name) => name.endsWith('.building'));
console.log(`${kills} kills, ${count} rounds, last saved ${saved}, last published ${published}`);
console.log(`half-built folders left: ${halfBuilt.length}; faults: ${faults.length}`);
for (const fault of faults) console.log(fault);
origin.remove();
rmSync(dataFolder, { recursive: true, force: true });
process.exitCode = faults.length === 0 ? 0 : 1;
