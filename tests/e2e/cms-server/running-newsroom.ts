/** The newsroom as `npm start` opens it, on a git repository made for the test: a small site with real content. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { projectRoot } from '../../../admin/server/lib/project.ts';
import type { Origin } from '../../server/support/small-newsroom.ts';
import { copyOfNewsroom, servedCommit } from './published-newsroom.ts';
import { newsroomEnvironment, ServerProgram } from './server-program.ts';

export { password } from '../../server/support/small-newsroom.ts';

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
 * @param prepare adds to the repository; visitors see it when the newsroom is open
 */
export async function openNewsroom(
  prepare?: (origin: Origin) => void | Promise<void>,
): Promise<RunningNewsroom> {
  const { origin, dataFolder } = copyOfNewsroom();
  await prepare?.(origin);
  const prepared = origin.git('rev-parse', 'HEAD').trim();
  const place = { origin: origin.root, dataFolder, port: await freePort() };
  const server = new ServerProgram(place);
  await server.start();
  const git = (...args: string[]) =>
    origin.git('--git-dir', join(dataFolder, 'repository.git'), ...args).trim();
  const showsPrepared = () => {
    const main = git('rev-parse', 'main');
    return git('rev-list', main).includes(prepared) && servedCommit(dataFolder) === main;
  };
  await expect.poll(showsPrepared, { timeout: 180_000 }).toBe(true);
  return {
    origin,
    address: `http://127.0.0.1:${place.port}`,
    addUser: (login, name, role, password) => {
      const run = spawnSync(
        process.execPath,
        ['scripts/users.ts', 'add', login, '--name', name, '--email', `${login}@example.vn`, '--role', role],
        { cwd: projectRoot, env: newsroomEnvironment(place), input: `${password}\n`, encoding: 'utf8' },
      );
      if (run.status !== 0) throw new Error(run.stderr);
    },
    kill: () => server.end('SIGKILL'),
    start: () => server.start(),
    git,
    close: async () => {
      await server.end('SIGKILL');
      origin.remove();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
