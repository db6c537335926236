/** One engine in a real Chromium: what it answers, and how fast. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { build } from 'esbuild';
import type { OpenedEngine } from './engines/engine.ts';
import { projectRoot } from '../../admin/server/lib/project.ts';

declare global {
  interface Window {
    openEngine: () => Promise<void>;
    engine: OpenedEngine;
  }
}

/** Bundles an engine's browser side into the served folder, with a page that loads it. */
export async function writePage(folder: string, browserModule: string): Promise<void> {
  await build({
    stdin: {
      contents: `import { open } from ${JSON.stringify(`./scripts/bench/${browserModule}`)};
        globalThis.openEngine = async () => { globalThis.engine = await open(); };`,
      resolveDir: projectRoot,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    outfile: path.join(folder, 'engine.js'),
  });
  const program = path.join(folder, 'engine.js');
  // Served compressed, as any host would.
  await writeFile(`${program}.gz`, gzipSync(await readFile(program), { level: 9 }));
  await writeFile(
    path.join(folder, 'index.html'),
    '<!doctype html><html lang="vi"><meta charset="utf-8"><title>bench</title>' +
      '<link rel="icon" href="data:,"><script type="module" src="/engine.js"></script>',
  );
}

/** A connection. */
export interface Line {
  /** Milliseconds until the first byte of an answer. */
  latency: number;
  bytesPerSecond: number;
}

/** "Slow 3G" of Chromium's developer tools. */
export const slow3G: Line = { latency: 2000, bytesPerSecond: 50_000 };

export interface Answer {
  /** Milliseconds in the page, from the call to the results with their addresses. */
  ms: number;
  /** The same to the first rows that can be shown. */
  firstRowsMs: number;
  /** The ten best. */
  results: string[];
}

/** A visitor who was never here: an empty cache. */
export class Visit {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** @param line how fast the connection is; as fast as the machine by default */
  static async start(browser: Browser, address: string, line?: Line): Promise<Visit> {
    const context = await browser.newContext();
    const page = await context.newPage();
    if (line) {
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: line.latency,
        downloadThroughput: line.bytesPerSecond,
        uploadThroughput: line.bytesPerSecond,
      });
    }
    await page.goto(address, { waitUntil: 'networkidle' });
    return new Visit(page);
  }

  /** Asks; the first time, the engine opens itself, which counts. */
  async ask(query: string): Promise<Answer> {
    return this.#page.evaluate(async (text) => {
      const start = performance.now();
      if (!Object.hasOwn(window, 'engine')) await window.openEngine();
      let firstRowsMs: number | undefined;
      const since = () => performance.now() - start;
      const results = await window.engine.search(text, () => (firstRowsMs ??= since()));
      return { ms: since(), firstRowsMs: firstRowsMs ?? since(), results: results.slice(0, 11) };
    }, query);
  }

  async end(): Promise<void> {
    await this.#page.context().close();
  }
}
