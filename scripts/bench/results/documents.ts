/** Tables of results in documents: each stands between two marks, and is made anew from the result that it names. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../../admin/server/lib/project.ts';
import { table } from '../table.ts';
import { readResults } from './result.ts';
import type { BenchResult } from './result.ts';

const place = /(<!-- bench: ([a-z-]+) -->\n)[\s\S]*?(<!-- end of bench -->)/g;

function shown({ table: rows, command, date, commit, machine }: BenchResult): string {
  const { processor, cores, memoryGiB, node, load } = machine;
  const busy = load > cores ? `; busy, load ${load}` : '';
  return `\n${table(rows)}\n\n\`${command}\`, ${date.slice(0, 10)}, commit ${commit}; ${cores} cores (${processor}), ${memoryGiB} GiB, Node ${node}${busy}.\n\n`;
}

/**
 * The document with its tables filled from results.
 *
 * @throws where a document names a result that is not kept
 */
export function fillTables(markdown: string, results: readonly BenchResult[]): string {
  return markdown.replace(place, (_, start: string, name: string, end: string) => {
    const result = results.find((one) => one.name === name);
    if (!result) throw new Error(`There is no result named ${name} in docs/measurements.`);
    return `${start}${shown(result)}${end}`;
  });
}

/** Documents that may show results. */
export const documents = (): string[] => ['README.md', ...globSync('docs/*.md', { cwd: projectRoot })];

/** Fills the tables of all documents; a test holds that nothing is left to fill. */
export function writeTables(): void {
  const results = readResults();
  for (const document of documents()) {
    const file = path.join(projectRoot, document);
    const before = readFileSync(file, 'utf8');
    const after = fillTables(before, results);
    if (after === before) continue;
    writeFileSync(file, after);
    console.log(`filled ${document}`);
  }
}
