import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formAddress } from '#schemas/requests/forms.ts';
import { databaseFile, openDatabase } from '../../../admin/server/requests/store/database.ts';
import { RequestStore } from '../../../admin/server/requests/store/request-store.ts';
import { createOrigin } from '../support/small-newsroom.ts';
import type { Origin } from '../support/small-newsroom.ts';

/** `KILLS=30 npx vitest run tests/server/requests/forms-killed.test.ts` for the figure of the docs. */
const kills = Number(process.env['KILLS'] ?? 3);

let origin: Origin;
let dataFolder: string;
let child: ChildProcess | undefined;

beforeAll(() => {
  origin = createOrigin({ builds: false });
  dataFolder = mkdtempSync(path.join(tmpdir(), 'nscl-forms-killed-'));
});
afterAll(() => {
  child?.kill('SIGKILL');
  origin.remove();
  rmSync(dataFolder, { recursive: true, force: true });
});

async function start(): Promise<string> {
  const script = path.join(import.meta.dirname, '../support/forms-process.ts');
  child = spawn(process.execPath, [script, origin.root, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  return line.toString().trim();
}

/** A token of a form that was opened a minute ago, signed as the server does; nobody has to wait for it. */
function token(): string {
  const key = Buffer.from(readFileSync(path.join(dataFolder, 'form-key'), 'utf8').trim(), 'base64url');
  const text = `${Date.now() - 60_000}.${randomBytes(12).toString('base64url')}`;
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
}

interface Sent {
  ticket: string;
  name: string;
  reference?: string;
}

async function send(address: string, sent: Sent): Promise<void> {
  const response = await fetch(`${address}${formAddress('membership')}`, {
    method: 'POST',
    headers: {
      accept: 'application/json',
      origin: address,
      'x-forwarded-for': `10.${randomBytes(3).join('.')}`,
    },
    body: new URLSearchParams({
      ticket: sent.ticket,
      name: sent.name,
      kind: 'hop-tac-xa',
      about: 'Trồng và chế biến chè xanh ở xã Mẫu.',
      products: 'che',
      area: 'Xã Mẫu',
      contact_person: 'Nguyễn Thị Mẫu',
      phone: '0912345678',
      consent: 'yes',
    }),
  });
  const answer = (await response.json()) as { reference?: string };
  if (answer.reference !== undefined) sent.reference = answer.reference;
}

test(
  'a server killed between answer and disk loses nothing that was acknowledged, and keeps nothing twice',
  async () => {
    const all: Sent[] = [];
    for (let round = 0; round < kills; round += 1) {
      const address = await start();
      const before = all.filter(({ reference }) => reference !== undefined).length;
      const sending = (async () => {
        // Resend unanswered forms first, as a browser does.
        for (const unanswered of all.filter(({ reference }) => reference === undefined))
          await send(address, unanswered);
        for (let count = 0; count < 30; count += 1) {
          const sent = { ticket: token(), name: `Hợp tác xã ${round} ${count}` };
          all.push(sent);
          await send(address, sent);
        }
      })().catch(() => undefined);
      await expect
        .poll(() => all.filter(({ reference }) => reference !== undefined).length, {
          timeout: 60_000,
          interval: 5,
        })
        .toBeGreaterThan(before);
      child?.kill('SIGKILL');
      await once(child as ChildProcess, 'exit');
      await sending;
    }
    const address = await start();
    for (const unanswered of all.filter(({ reference }) => reference === undefined))
      await send(address, unanswered);
    child?.kill('SIGKILL');
    await once(child as ChildProcess, 'exit');

    const database = openDatabase(databaseFile(dataFolder));
    const kept = new RequestStore(database).list({}, { most: 10_000 });
    database.close();
    const references = all.flatMap(({ reference }) => (reference === undefined ? [] : [reference]));
    expect(kept.map(({ reference }) => reference).toSorted()).toEqual(references.toSorted());
    expect(new Set(kept.map(({ title }) => title)).size).toBe(kept.length);
    // Each has its one draft.
    const git = (...args: string[]) =>
      origin.git('--git-dir', path.join(dataFolder, 'repository.git'), ...args);
    const drafts = git('for-each-ref', '--format=%(refname:short)', 'refs/heads/cms/members/')
      .trim()
      .split('\n');
    expect(kept.map(({ subject }) => `cms/${subject ?? ''}`).toSorted()).toEqual(drafts.toSorted());
    if (kills > 3) console.log(`${kills} kills, ${kept.length} applications kept`);
  },
  60_000 + kills * 30_000,
);
