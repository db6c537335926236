// npm run bench: measures what the portal promises, and says what was measured.
import { parseArgs } from 'node:util';
import { benchBuild } from './build.ts';
import { benchImport } from './import.ts';
import { run as benchPublish } from './publish.ts';
import { benchPictures } from './pictures.ts';
import { benchSearch, engineNames } from './search.ts';

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
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [bench] = positionals;
  const strange = values.engine.filter((name) => !engineNames.includes(name));
  if (strange.length > 0) throw new Error(`Unknown engine: ${strange.join(', ')}`);
  if (values.help || bench === undefined) console.log(help);
  else if (bench === 'search') {
    const { catalogue, engine: only, set, generate } = values;
    if (set !== 'own' && set !== 'field') throw new Error(`Unknown set of queries: ${set}`);
    await benchSearch({
      catalogue,
      only,
      set,
      generate: generate === undefined ? undefined : Number(generate),
    });
  } else if (bench === 'build') await benchBuild(values.catalogue);
  else if (bench === 'publish') await benchPublish();
  else if (bench === 'import') await benchImport();
  else if (bench === 'pictures') await benchPictures();
  else throw new Error(`Unknown bench: ${bench}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
