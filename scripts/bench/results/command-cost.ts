/** The cost of running a command: on the clock, of the processors, in memory. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { residentBytes } from '../resident.ts';

export interface CommandCost {
  /** On the clock. */
  seconds: number;
  /** Of all processors, user and system; hardly touched by what else a machine does. */
  processorSeconds: number;
  /** Resident memory of the command and its children together, sampled ten times a second. */
  peakBytes: number;
  output: string;
}

/**
 * Runs a command in a shell that keeps its times.
 *
 * @throws when it fails, with the end of what it said
 */
export async function costOf(
  command: readonly string[],
  folder: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<CommandCost> {
  const child = spawn('bash', ['-c', `TIMEFORMAT='%R %U %S'; time "$@"`, 'bash', ...command], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', LC_ALL: 'C.UTF-8', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr.on('data', (part: Buffer) => (errors += part.toString()));
  let peakBytes = 0;
  const sampler = setInterval(() => (peakBytes = Math.max(peakBytes, residentBytes(child.pid ?? 0))), 100);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(sampler);
  const times = /([\d.]+) ([\d.]+) ([\d.]+)\s*$/.exec(errors);
  if (code !== 0 || !times)
    throw new Error(`${command.join(' ')} failed:\n${(output + errors).slice(-20_000)}`);
  const [wall = 0, user = 0, system = 0] = times.slice(1).map(Number);
  return { seconds: wall, processorSeconds: user + system, peakBytes, output };
}
