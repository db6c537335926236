/** npm run bench -- search: the portal's search beside other engines, on the same records, in one run. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import os from 'node:os';
import { chromium } from '@playwright/test';
import { libraryFromContent } from '#library/build-offline.ts';
import { readContent } from '#content/read-content.ts';
import { searchWords } from '#search/index/search-words.ts';
import { searchRecords } from '#search/index/records.ts';
import type { BenchEngine } from './engines/engine.ts';
import { pagefind } from './engines/pagefind.ts';
import { portal } from './engines/portal.ts';
import { measure } from './measure.ts';
import type { Measurement } from './measure.ts';
import { withGenerated } from './generated-records.ts';
import { readQueries } from './queries.ts';
import type { QuerySet } from './queries.ts';
import { costTable, failures, qualityTable } from './table.ts';
import { findChromium } from '../lib/browser/find-chromium.ts';
import { projectRoot } from '../../admin/server/lib/project.ts';

const ownEngines: Record<string, BenchEngine> = { portal, pagefind };

/** The names that `--engine` takes. */
export const engineNames = [...Object.keys(ownEngines), 'minisearch', 'orama', 'flexsearch'];

/** The engines to compare with, whose packages only this command needs. */
async function loadOtherEngines(): Promise<Record<string, BenchEngine>> {
  const folder = new URL('./other-engines/', import.meta.url);
  if (!existsSync(new URL('node_modules/', folder))) {
    throw new Error(
      'The other engines are not installed: npm ci --prefix scripts/bench/other-engines (or name portal or pagefind with --engine).',
    );
  }
  // Named at run time, so that type checks and bundlers do not need those packages.
  const { otherEngines } = (await import(new URL('index.ts', folder).href)) as {
    otherEngines: Record<string, BenchEngine>;
  };
  return otherEngines;
}

export interface SearchBench {
  /** An ISO catalogue instead of the one in content/: a path, `.jsonl` or `.jsonl.gz`. */
  catalogue?: string | undefined;
  /** Names of engines; all where none is named. */
  only: readonly string[];
  /** Judged queries. */
  set: QuerySet;
  /** Records in all, those that are lacking made up. */
  generate?: number | undefined;
}

/** Measures and prints. */
export async function benchSearch({ catalogue, only, set, generate = 0 }: SearchBench): Promise<void> {
  const chosen = only.length > 0 ? only : engineNames;
  const known = chosen.every((name) => name in ownEngines)
    ? ownEngines
    : { ...ownEngines, ...(await loadOtherEngines()) };
  const engines = Object.fromEntries(Object.entries(known).filter(([name]) => chosen.includes(name)));
  const content =
    catalogue === undefined ? readContent(projectRoot) : readContent(projectRoot, path.resolve(catalogue));
  const library = libraryFromContent(content);
  const records = withGenerated(searchRecords(library), generate);
  const words = searchWords(content.content.synonyms, library);
  const queries = readQueries(set);
  const browser = await chromium.launch({ executablePath: findChromium() });
  const measurements: Measurement[] = [];
  try {
    for (const [name, engine] of Object.entries(engines)) {
      console.error(`${engine.name}…`);
      const folder = path.join(os.tmpdir(), `nscl-bench-${process.pid}-${name}`);
      measurements.push(await measure(engine, records, words, queries, browser, folder));
    }
    console.log(
      `${records.length} records, ${queries.length} judged queries (${set}); Chromium ${browser.version()}, ${os.cpus().length} processors\n`,
    );
    console.log(`${qualityTable(measurements)}\n`);
    console.log(`${costTable(measurements)}\n`);
    for (const measurement of measurements.slice(0, 1)) console.log(failures(measurement));
  } finally {
    await browser.close();
  }
}
