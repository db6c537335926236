/** The unit is one that systemd reads without complaint. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { systemdUnit } from '../../scripts/lib/servers/systemd.ts';
import { isInstalled } from '../../scripts/lib/servers/running-server.ts';

const missing = !isInstalled('systemd-analyze');
if (missing) console.warn('SKIPPED: systemd-analyze is not installed; apt-get install systemd');

describe.skipIf(missing)('the unit', () => {
  test('is valid, and leaves the program little besides its own folders', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'nscl-unit-'));
    try {
      const project = path.join(folder, 'portal');
      mkdirSync(path.join(project, 'node_modules/.bin'), { recursive: true });
      symlinkSync(process.execPath, path.join(project, 'node_modules/.bin/node'));
      const file = path.join(folder, 'nscl.service');
      writeFileSync(
        file,
        systemdUnit({ url: 'https://nscl.example.vn', project, data: path.join(folder, 'data') }),
      );
      const verified = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' });
      expect(verified.stderr.split('\n').filter((line) => line.includes('nscl.service'))).toEqual([]);
      expect(verified.status).toBe(0);
      const graded = spawnSync('systemd-analyze', ['security', '--offline=true', '--no-pager', file], {
        encoding: 'utf8',
      });
      const exposure = /exposure level for nscl\.service: ([\d.]+)/.exec(graded.stdout)?.[1];
      expect(Number(exposure), graded.stdout + graded.stderr).toBeLessThan(4);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
