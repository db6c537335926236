import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KnownDevices } from './known-devices.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nscl-devices-'));
  file = join(folder, 'device-key');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a cookie is recognised for its own account, also after a restart', async () => {
  const cookie = (await KnownDevices.open(file)).issue('hoa');
  const devices = await KnownDevices.open(file);
  expect(devices.recognise('hoa', cookie)).toMatch(/^[\w-]{22}$/);
  expect(devices.recognise('lan', cookie)).toBeUndefined();
});

test.each([undefined, '', 'x', `${'A'.repeat(22)}.${'A'.repeat(43)}`])(
  '%j is no known device',
  async (cookie) => {
    expect((await KnownDevices.open(file)).recognise('hoa', cookie)).toBeUndefined();
  },
);

test('the key is for the server alone; a damaged one is replaced', async () => {
  writeFileSync(file, '');
  const devices = await KnownDevices.open(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect((await KnownDevices.open(file)).recognise('hoa', devices.issue('hoa'))).toBeDefined();
});
