/** The newsroom as `npm start` opens it, on a git repository made for the test: a small site with real content. */
import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../../admin/server/lib/project.ts';
import type { Origin } from '../../server/support/small-newsroom.ts';
import { createOrigin } from '../../server/support/small-newsroom.ts';

export interface RunningNewsroom {
  origin: Origin;
  address: string;
  /** Adds an account with the command that an administrator has. */
  addUser: (login: string, name: string, role: string, password: string) => void;
  /** Ends the server at once, as a power cut would. */
  kill: () => Promise<void>;
  start: () => Promise<void>;
  /** Git on the newsroom's own repository. */
  git: (...args: string[]) => string;
  close: () => Promise<void>;
}

/** A port that is free now, and the same again after a restart: open pages go on with their server. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/**
 * Starts `npm start` on a repository of its own. Call `close` when done.
 *
 * @param prepare adds to the repository before it is published for the first time
 */
export async function openNewsroom(
  prepare?: (origin: Origin) => void | Promise<void>,
): Promise<RunningNewsroom> {
  const origin = createOrigin();
  await prepare?.(origin);
  const dataFolder = mkdtempSync(join(tmpdir(), 'nscl-running-'));
  const port = await freePort();
  const environment = { ...process.env, NEWSROOM_ORIGIN: origin.root, NEWSROOM_DATA: dataFolder };
  let child: ChildProcess | undefined;

  async function start(): Promise<void> {
    const server = spawn(process.execPath, ['scripts/start.ts', '--port', String(port)], {
      cwd: projectRoot,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = server;
    let said = '';
    await new Promise<void>((done, fail) => {
      for (const stream of [server.stdout, server.stderr]) {
        stream.on('data', (part: Buffer) => {
          said += part.toString();
          if (said.includes('Ctrl+C')) done();
        });
      }
      server.once('exit', () => {
        fail(new Error(`The server ended: ${said}`));
      });
    });
  }

  async function kill(): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  await start();
  return {
    origin,
    address: `http://127.0.0.1:${port}`,
    addUser: (login, name, role, password) => {
      const run = spawnSync(
        process.execPath,
        ['scripts/users.ts', 'add', login, '--name', name, '--email', `${login}@example.vn`, '--role', role],
        { cwd: projectRoot, env: environment, input: `${password}\n`, encoding: 'utf8' },
      );
      if (run.status !== 0) throw new Error(run.stderr);
    },
    kill,
    start,
    git: (...args) => origin.git('--git-dir', join(dataFolder, 'repository.git'), ...args).trim(),
    close: async () => {
      await kill();
      origin.remove();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
