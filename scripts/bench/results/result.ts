/** Results of benches: kept as JSON beside the documents that show them, with all that one needs to judge and repeat them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../../admin/server/lib/project.ts';

export interface BenchResult {
  /** Its file, and its place in the documents: `<!-- bench: name -->`. */
  name: string;
  command: string;
  /** When it was measured, ISO 8601. */
  date: string;
  commit: string;
  machine: {
    processor: string;
    cores: number;
    memoryGiB: number;
    node: string;
    system: string;
    /** Runnable processes over the minute before, all else on the machine included: more than the cores means a busy machine. */
    load: number;
  };
  /** The head of the table, then its rows. */
  table: readonly (readonly string[])[];
}

export const resultsFolder = path.join(projectRoot, 'docs/measurements');

const git = (...args: string[]) => execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8' }).trim();

function machine(): BenchResult['machine'] {
  const [processor] = os.cpus();
  return {
    processor: processor?.model.trim() ?? 'unknown',
    cores: os.availableParallelism(),
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    node: process.version,
    system: `${os.type()} ${os.arch()}`,
    load: Number((os.loadavg()[0] ?? 0).toFixed(1)),
  };
}

/** The facts of a result that are known before a bench starts; call it then, as the bench itself is load too. */
export function beginResult(name: string, command: string): Omit<BenchResult, 'table'> {
  const changed = git('status', '--porcelain', '--', 'src', 'admin', 'scripts', 'content') !== '';
  const commit = `${git('rev-parse', '--short', 'HEAD')}${changed ? ' with changes' : ''}`;
  return { name, command, date: new Date().toISOString(), commit, machine: machine() };
}

/** Writes a result over the one before. */
export function saveResult(result: BenchResult): void {
  mkdirSync(resultsFolder, { recursive: true });
  writeFileSync(path.join(resultsFolder, `${result.name}.json`), `${JSON.stringify(result, null, 2)}\n`);
}

/** All results that are kept. */
export const readResults = (): BenchResult[] =>
  readdirSync(resultsFolder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(path.join(resultsFolder, file), 'utf8')) as BenchResult);
