/** `npm start` as a process of its own, on a repository and a data folder of a test. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { projectRoot } from '../../../admin/server/lib/project.ts';
import { testDay } from '../../../scripts/lib/testing/test-day.ts';

export interface ServerPlace {
  /** The repository that it clones. */
  origin: string;
  dataFolder: string;
  port: number;
}

/** The environment of commands for a newsroom. */
export const newsroomEnvironment = ({ origin, dataFolder }: ServerPlace): NodeJS.ProcessEnv => ({
  ...process.env,
  NEWSROOM_ORIGIN: origin,
  NEWSROOM_DATA: dataFolder,
  BUILD_DATE: testDay,
});

export class ServerProgram {
  readonly #place: ServerPlace;
  #child: ChildProcess | undefined;

  constructor(place: ServerPlace) {
    this.#place = place;
  }

  /** Starts it. Resolves when it says that the site and the CMS are open. */
  async start(): Promise<void> {
    const server = spawn(process.execPath, ['scripts/start.ts', '--port', String(this.#place.port)], {
      cwd: projectRoot,
      env: newsroomEnvironment(this.#place),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = server;
    // Tests that are broken off leave none behind.
    process.once('exit', () => server.kill('SIGKILL'));
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

  /** Ends it: with `SIGKILL` at once, as a power cut would. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}
