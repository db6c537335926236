// npm run bench: measures what the portal promises, and says what was measured.
import { parseArgs } from 'node:util';
import { benchBuild } from './build.ts';
import { benchImport } from './import.ts';
import { run as benchPublish } from './publish.ts';
import { benchPictures } from './pictures.ts';
import { benchPeers } from './peers/peers.ts';
import { writeTables } from './results/documents.ts';
import { benchSearch, engineNames } from './search.ts';
import { benchHeaders } from './web/headers.ts';
import { benchLighthouse } from './web/lighthouse.ts';
import { benchLoad } from './web/load.ts';
import { benchTasks } from './web/tasks.ts';
import { benchWeight } from './web/weight.ts';

const help = `
Đo những gì cổng này hứa.
(Measures what the portal promises.)

  npm run bench -- search [--catalogue FILE] [--engine NAME …] [--set own|field] [--generate COUNT]
      the portal's search, Pagefind alone, MiniSearch, Orama and FlexSearch on the same records and the judged queries of
      tests/search-quality/: answers by class, latency in Chromium, on Slow 3G too, downloads, index size, indexing time
  npm run bench -- build [--catalogue FILE]
      the whole build: pages, seconds, peak memory

  npm run bench -- publish
      from "publish" to live for one changed entry, and where the time goes
  npm run bench -- pictures
      the media library of the CMS with 2,000 pictures of 700 kB: seconds, bytes, memory of server and page

  npm run bench -- import
      an import of 10,000 rows: read, judged, checked against all content, written

  npm run bench -- weight
      bytes of a page of every kind in dist/, as brotli sends them
  npm run bench -- load
      requests a second of the embedded server, nginx and Caddy on dist/, under wrk (Debian: nginx, caddy, wrk)
  npm run bench -- lighthouse [--page ADDRESS …]
      Lighthouse with its phone settings on a page of every kind in dist/; first: npm ci --prefix scripts/bench/lighthouse
  npm run bench -- tasks
      clicks and pixels from the home page to nine answers, in a window of a phone and of a desk, on dist/
  npm run bench -- headers
      the grade of Mozilla's HTTP Observatory, behind Caddy and TLS; first: npm ci --ignore-scripts --prefix scripts/bench/headers
  npm run bench -- peers [--records COUNT …]
      the library rendered by Hugo, Eleventy and bare Astro beside the portal; first: npm ci --prefix scripts/bench/peers
  npm run bench -- tables
      puts the results in docs/measurements/ into the tables of README.md and docs/

  --catalogue FILE   the ISO catalogue to use, .jsonl or .jsonl.gz, for example tests/fixtures/iso-all.jsonl.gz
  --set NAME         the judged queries: own (default), or field
  --generate COUNT   so many records in all, those that are lacking made up of titles of the catalogue
  --engine NAME      only this engine, may be repeated: ${engineNames.join(', ')}
`.trim();

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      catalogue: { type: 'string' },
      engine: { type: 'string', multiple: true, default: [] },
      set: { type: 'string', default: 'own' },
      generate: { type: 'string' },
      page: { type: 'string', multiple: true, default: [] },
      records: { type: 'string', multiple: true, default: ['2000', '13000', '60000'] },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const { catalogue, engine: only, set, generate } = values;
  const strange = only.filter((name) => !engineNames.includes(name));
  if (strange.length > 0) throw new Error(`Unknown engine: ${strange.join(', ')}`);
  if (set !== 'own' && set !== 'field') throw new Error(`Unknown set of queries: ${set}`);
  const benches: Record<string, () => void | Promise<void>> = {
    search: () =>
      benchSearch({
        catalogue,
        only,
        set,
        generate: generate === undefined ? undefined : Number(generate),
      }),
    build: () => benchBuild(catalogue),
    publish: benchPublish,
    import: benchImport,
    pictures: benchPictures,
    weight: benchWeight,
    load: benchLoad,
    lighthouse: () => benchLighthouse(values.page),
    headers: benchHeaders,
    tasks: benchTasks,
    peers: () => benchPeers(values.records.map(Number), catalogue),
    tables: writeTables,
  };
  const [name] = positionals;
  if (values.help || name === undefined) console.log(help);
  else if (Object.hasOwn(benches, name)) await benches[name]?.();
  else throw new Error(`Unknown bench: ${name}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
