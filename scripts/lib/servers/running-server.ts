/** nginx and Caddy as processes of their own, unprivileged, with the configurations that the portal writes for them. */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { caddyConfiguration } from './caddy.ts';
import { nginxConfiguration } from './nginx.ts';

export type WebServer = 'nginx' | 'caddy';

/** Whether a program is installed; where it is not, its tests are skipped, and the report says which. */
export const isInstalled = (program: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${program}`], {
    env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` },
  }).status === 0;

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** nginx alone needs a main file around a site; a distribution brings it. */
const nginxMain = (folder: string, site: string) => `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
worker_processes 2;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  include ${site};
}
`;

export interface RunningServer {
  address: string;
  stop: () => Promise<void>;
}

/** Starts a server and waits until it answers. */
export async function startServer(
  program: WebServer,
  { root, cms, folder }: { root: string; cms: string | undefined; folder: string },
): Promise<RunningServer> {
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const settings = { host: '127.0.0.1', port, root, cms };
  const site = path.join(folder, program === 'nginx' ? 'site.conf' : 'Caddyfile');
  let started: ChildProcess;
  const environment = {
    ...process.env,
    PATH: `${process.env['PATH'] ?? ''}:/usr/sbin`,
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: folder,
  };
  if (program === 'nginx') {
    writeFileSync(site, nginxConfiguration(settings));
    writeFileSync(path.join(folder, 'nginx.conf'), nginxMain(folder, site));
    started = spawn(
      'nginx',
      ['-p', folder, '-e', path.join(folder, 'error.log'), '-c', path.join(folder, 'nginx.conf')],
      { stdio: ['ignore', 'pipe', 'pipe'], env: environment },
    );
  } else {
    // Without its administration, which would take a fixed port.
    writeFileSync(site, `{\n  admin off\n}\n${caddyConfiguration(settings)}`);
    started = spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', site], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environment,
    });
  }
  let said = '';
  for (const stream of [started.stdout, started.stderr])
    stream?.on('data', (part: Buffer) => (said += part.toString()));
  const ended = new Promise<void>((done) => started.once('close', () => done()));
  const address = `http://127.0.0.1:${port}`;
  for (;;) {
    if (started.exitCode !== null) throw new Error(`${program} ended:\n${said}`);
    const answer = await fetch(address).catch(() => undefined);
    if (answer !== undefined) break;
    await new Promise((next) => setTimeout(next, 20));
  }
  return {
    address,
    stop: async () => {
      started.kill('SIGTERM');
      await ended;
    },
  };
}
