import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readPage } from './dist-page.ts';
import type { Rule, Site } from './rules/rule.ts';

export interface RuleResult {
  rule: Rule;
  total: number;
  /** The first faults found. */
  examples: readonly { file: string; message: string }[];
}

const mostExamples = 10;

/** The files of a folder, with a leading slash, in a steady order. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/'))
    .sort();
}

function originOf(address: string | undefined): string {
  return address !== undefined && URL.canParse(address) ? new URL(address).origin : '';
}

/** Runs rules over a built site. */
export function checkDist(
  folder: string,
  rules: readonly Rule[],
): { files: number; pages: number; results: RuleResult[] } {
  const files = listFiles(folder);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const size = (file: string) => statSync(join(folder, file)).size;
  const home = files.includes('/index.html') ? readPage('/index.html', read('/index.html')) : undefined;
  const site: Site = { files: new Set(files), origin: originOf(home?.canonical), read, size };

  const running = rules.map((rule) => {
    const result = { rule, total: 0, examples: [] as { file: string; message: string }[] };
    const run = rule.start(site, (file, message) => {
      result.total += 1;
      if (result.examples.length < mostExamples) result.examples.push({ file, message });
    });
    return { run, result };
  });
  let pages = 0;
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    pages += 1;
    const page = readPage(file, read(file));
    for (const { run } of running) run.page?.(page);
  }
  for (const { run } of running) run.end?.();
  return { files: files.length, pages, results: running.map(({ result }) => result) };
}
