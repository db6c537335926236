/** All measurements of one engine. */
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import type { SearchWords } from '#search/index/index-files.ts';
import type { SearchRecord } from '#search/format/records/record.ts';
import { slow3G, Visit, writePage } from './browser.ts';
import type { BenchEngine } from './engines/engine.ts';
import { judge } from './queries.ts';
import type { JudgedQuery, Judgement } from './queries.ts';
import { CountingSite } from './traffic.ts';

export interface Measurement {
  engine: string;
  judgements: Judgement[];
  indexingSeconds: number;
  /** On disk, without the bundled program. */
  indexBytes: number;
  indexFiles: number;
  /** Of a visitor with an empty cache, over the sample of first queries: the program, the engine, the answer. */
  firstBytes: number[];
  firstMs: number[];
  /** The same on Slow 3G, once the page is there. */
  slowMs: number[];
  /** The same to the first rows. */
  slowRowsMs: number[];
  /** The query after that. */
  nextBytes: number[];
  /** Every query of the set once, in one visit. */
  visitMs: number[];
  /** Every query a second time: nothing is downloaded any more. */
  warmMs: number[];
}

/** Every n-th query is asked as a first one; a visit each. */
const firstQueries = 12;

export async function measure(
  engine: BenchEngine,
  records: readonly SearchRecord[],
  words: SearchWords,
  queries: readonly JudgedQuery[],
  browser: Browser,
  folder: string,
): Promise<Measurement> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const start = performance.now();
  await engine.build(records, folder, words);
  const indexingSeconds = (performance.now() - start) / 1000;
  const { bytes: indexBytes, files: indexFiles } = await sizeOf(folder);
  await writePage(folder, engine.browserModule);

  const site = new CountingSite(folder);
  await site.start();
  try {
    const first = await measureFirst(queries, browser, site);
    const visit = await Visit.start(browser, site.address);
    const [warmUp] = queries;
    if (warmUp) await visit.ask(warmUp.query);
    const judgements: Judgement[] = [];
    const visitMs: number[] = [];
    for (const query of queries) {
      const { ms, results } = await visit.ask(query.query);
      visitMs.push(ms);
      judgements.push(judge(query, results));
    }
    const warmMs: number[] = [];
    for (const { query } of queries) warmMs.push((await visit.ask(query)).ms);
    await visit.end();
    return {
      engine: engine.name,
      judgements,
      indexingSeconds,
      indexBytes,
      indexFiles,
      ...first,
      visitMs,
      warmMs,
    };
  } finally {
    site.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureFirst(queries: readonly JudgedQuery[], browser: Browser, site: CountingSite) {
  const step = Math.max(Math.floor(queries.length / firstQueries), 1);
  const sample = queries.filter((_, index) => index % step === 0).slice(0, firstQueries);
  const firstBytes: number[] = [];
  const firstMs: number[] = [];
  const slowMs: number[] = [];
  const slowRowsMs: number[] = [];
  const nextBytes: number[] = [];
  for (const [index, { query }] of sample.entries()) {
    const before = site.bytes;
    const visit = await Visit.start(browser, site.address);
    firstMs.push((await visit.ask(query)).ms);
    const after = site.bytes;
    firstBytes.push(after - before);
    await visit.ask(sample[(index + 1) % sample.length]?.query ?? query);
    nextBytes.push(site.bytes - after);
    await visit.end();
    const slow = await Visit.start(browser, site.address, slow3G);
    const { ms, firstRowsMs } = await slow.ask(query);
    slowMs.push(ms);
    slowRowsMs.push(firstRowsMs);
    await slow.end();
  }
  return { firstBytes, firstMs, slowMs, slowRowsMs, nextBytes };
}

async function sizeOf(folder: string): Promise<{ bytes: number; files: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(path.join(file.parentPath, file.name))).size),
  );
  return { bytes: sizes.reduce((total, size) => total + size, 0), files: files.length };
}
