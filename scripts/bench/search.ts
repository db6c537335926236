/** npm run bench -- search: the portal's search beside other engines, on the same records, in one run. */
import path from 'node:path';
import os from 'node:os';
import { chromium } from '@playwright/test';
import { libraryFromContent } from '#library/build-offline.ts';
import { readContent } from '#content/read-content.ts';
import { searchRecords } from '#search/index/records.ts';
import { flexSearch } from './engines/flexsearch.ts';
import { miniSearch } from './engines/minisearch.ts';
import { orama } from './engines/orama.ts';
import { pagefind } from './engines/pagefind.ts';
import { portal } from './engines/portal.ts';
import { measure } from './measure.ts';
import type { Measurement } from './measure.ts';
import { readQueries } from './queries.ts';
import { costTable, failures, qualityTable } from './table.ts';
import { findChromium } from '../lib/find-chromium.ts';
import { projectRoot } from '../../admin/server/lib/project.ts';

const engines = { portal, pagefind, minisearch: miniSearch, orama, flexsearch: flexSearch };

export const engineNames = Object.keys(engines);

/**
 * Measures and prints.
 *
 * @param catalogue an ISO catalogue instead of the one in content/: a path, `.jsonl` or `.jsonl.gz`
 * @param only names of engines; all by default
 */
export async function benchSearch(catalogue: string | undefined, only: readonly string[]): Promise<void> {
  const content =
    catalogue === undefined ? readContent(projectRoot) : readContent(projectRoot, path.resolve(catalogue));
  const records = searchRecords(libraryFromContent(content));
  const queries = readQueries();
  const browser = await chromium.launch({ executablePath: findChromium() });
  const measurements: Measurement[] = [];
  try {
    for (const [name, engine] of Object.entries(engines)) {
      if (only.length > 0 && !only.includes(name)) continue;
      console.error(`${engine.name}…`);
      const folder = path.join(os.tmpdir(), `nscl-bench-${process.pid}-${name}`);
      measurements.push(await measure(engine, records, queries, browser, folder));
    }
    console.log(
      `${records.length} records, ${queries.length} judged queries; Chromium ${browser.version()}, ${os.cpus().length} processors\n`,
    );
    console.log(`${qualityTable(measurements)}\n`);
    console.log(`${costTable(measurements)}\n`);
    for (const measurement of measurements.slice(0, 1)) console.log(failures(measurement));
  } finally {
    await browser.close();
  }
}
