import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RefusedSignIns } from '../auth/refused-sign-ins.ts';
import { AuditLog } from './audit-log.ts';
import { createLogger } from '../lib/logger.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nscl-audit-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const files = () => readdirSync(folder).filter((name) => name.startsWith('audit.'));
const lines = () =>
  files()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const event = (subject: string) => ({
  who: 'hoa',
  address: '10.0.0.9',
  action: 'persistEntry',
  subject,
  result: 'done',
});

test('goes on in the same file after a restart, for the server alone', async () => {
  for (const subject of ['first', 'second']) {
    const audit = await AuditLog.open(folder, createLogger('silent'));
    audit.add(event(subject));
    await audit.close();
  }
  expect(lines().map(({ subject }) => subject)).toEqual(['first', 'second']);
  expect(files()).toHaveLength(1);
  expect(statSync(join(folder, files()[0] ?? '')).mode & 0o777).toBe(0o600);
});

test('rotates, and keeps a bounded number of files with the newest lines', async () => {
  const audit = await AuditLog.open(folder, createLogger('silent'), { fileBytes: 2048, olderFiles: 2 });
  for (let count = 0; count < 200; count += 1) {
    audit.add(event(`entry ${count}`));
    await audit.flush();
  }
  await audit.close();
  await expect.poll(() => files().length).toBeLessThanOrEqual(4);
  expect(lines().map(({ subject }) => subject)).toContain('entry 199');
  expect(lines().map(({ subject }) => subject)).not.toContain('entry 0');
});

test('nobody waits for the disk: lines are written after the request that they are about', async () => {
  const audit = await AuditLog.open(folder, createLogger('silent'));
  for (let count = 0; count < 1000; count += 1) audit.add(event(`entry ${count}`));
  expect(lines()).toEqual([]);
  await audit.close();
  expect(lines()).toHaveLength(1000);
});

test('a line is bounded, whatever a request calls things', async () => {
  const audit = await AuditLog.open(folder, createLogger('silent'));
  audit.add(event('x'.repeat(100_000)));
  await audit.close();
  expect(String(lines()[0]?.['subject'])).toHaveLength(300);
});

test('refused sign-ins are counted, and nothing that was typed as a login is kept', async () => {
  const audit = await AuditLog.open(folder, createLogger('silent'));
  const refused = new RefusedSignIns(audit);
  for (let count = 0; count < 5000; count += 1) refused.add(undefined, '10.0.0.9', 'wrong name or password');
  refused.add('hoa', '10.0.0.9', 'must wait');
  refused.add('hoa', '10.0.0.8', 'must wait');
  refused.flush();
  await audit.close();
  expect(lines()).toMatchObject([
    { who: '(unknown)', address: '10.0.0.9', count: 5000, result: 'refused: wrong name or password' },
    { who: 'hoa', address: '(2 networks)', count: 2, result: 'refused: must wait' },
  ]);
});
