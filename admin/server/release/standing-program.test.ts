import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { StandingProgram } from './standing-program.ts';

let folder: string;
let program: string;
const started: ChildProcess[] = [];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nscl-standing-'));
  program = path.join(folder, 'waits.mjs');
  writeFileSync(program, "process.on('message', () => undefined);");
});
afterAll(() => {
  for (const child of started) child.kill();
  rmSync(folder, { recursive: true, force: true });
});

function start(): ChildProcess {
  const child = fork(program);
  started.push(child);
  return child;
}

test('one program waits and is handed over once', () => {
  const standing = new StandingProgram();
  standing.keep('2026-11-26', start);
  standing.keep('2026-11-26', () => {
    throw new Error('a second one was started');
  });
  expect(standing.take('2026-11-26')).toBe(started.at(-1));
  expect(standing.take('2026-11-26')).toBeUndefined();
});

test('one of yesterday, one that died and one that was ended are not handed over', async () => {
  const standing = new StandingProgram();
  standing.keep('2026-11-25', start);
  const old = started.at(-1);
  expect(standing.take('2026-11-26')).toBeUndefined();
  if (old?.signalCode === null && old.exitCode === null) await once(old, 'exit');

  standing.keep('2026-11-26', start);
  const killed = started.at(-1);
  killed?.kill('SIGKILL');
  if (killed) await once(killed, 'exit');
  expect(standing.take('2026-11-26')).toBeUndefined();

  standing.keep('2026-11-26', start);
  standing.end();
  expect(standing.take('2026-11-26')).toBeUndefined();
});
