/** npm run bench -- headers: the grade that Mozilla's HTTP Observatory gives the site, behind Caddy with our configuration and TLS. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from '../../../admin/server/lib/project.ts';
import { caddyConfiguration } from '../../lib/servers/caddy.ts';
import { freePort, isInstalled } from '../../lib/servers/running-server.ts';
import { beginResult, saveResult } from '../results/result.ts';
import { table } from '../table.ts';

interface Grading {
  grade: string;
  score: number;
  tests: { name: string; result: string | null; pass: boolean; score: number; says: string }[];
}

/** Serves dist/ over TLS with a certificate of Caddy's own, grades it, and prints each test. */
export async function benchHeaders(): Promise<void> {
  const dist = path.join(projectRoot, 'dist');
  if (!existsSync(path.join(dist, 'index.html'))) throw new Error('Build the site first: npm run build');
  if (!isInstalled('caddy')) throw new Error('Not installed: caddy');
  const program = path.join(import.meta.dirname, '../headers/grade.mjs');
  if (!existsSync(path.join(path.dirname(program), 'node_modules')))
    throw new Error('Not installed: npm ci --ignore-scripts --prefix scripts/bench/headers');
  const begun = beginResult('headers', 'npm run bench -- headers');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nscl-bench-headers-'));
  mkdirSync(path.join(folder, 'gone'));
  symlinkSync(dist, path.join(folder, 'site'));
  const [http, https] = [await freePort(), await freePort()];
  const site = caddyConfiguration({ host: 'localhost', port: undefined, root: folder, cms: undefined });
  const settings = `{\n  admin off\n  skip_install_trust\n  http_port ${http}\n  https_port ${https}\n}\n${site}`;
  const file = path.join(folder, 'Caddyfile');
  writeFileSync(file, settings);
  const caddy = spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', file], {
    stdio: 'ignore',
    env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
  });
  try {
    const authority = path.join(folder, 'caddy/pki/authorities/local/root.crt');
    const answers = () => fetch(`http://localhost:${http}/`, { redirect: 'manual' }).catch(() => undefined);
    while (!existsSync(authority) || !(await answers())) {
      if (caddy.exitCode !== null) throw new Error(`Caddy ended with ${caddy.exitCode}.`);
      await pause(50);
    }
    const run = spawnSync(process.execPath, [program, 'localhost', String(http), String(https)], {
      encoding: 'utf8',
      env: { ...process.env, NODE_EXTRA_CA_CERTS: authority },
    });
    if (run.status !== 0) throw new Error(run.stderr);
    const { grade, score, tests } = JSON.parse(run.stdout) as Grading;
    const rows = [
      ['test', 'result', 'score'],
      ...tests.map(({ name, result, score: one }) => [name, result ?? 'not applicable', String(one)]),
      ['grade', grade, String(score)],
    ];
    console.log(table(rows));
    for (const { name, pass, says } of tests) if (!pass) console.log(`${name}: ${says}`);
    saveResult({ ...begun, table: rows });
  } finally {
    caddy.kill();
    await once(caddy, 'close');
    rmSync(folder, { recursive: true, force: true });
  }
}
