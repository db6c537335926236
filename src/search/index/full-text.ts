/**
 * Pagefind's index of every record, beside the postings that the search ranks by. Runs in Node. Each part has an index of its own, which the
 * browser joins: that of the catalogues stays as it is while they do.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import type { SearchRecord } from '#search/format/records/record.ts';
import { shownHit } from '#search/format/records/stored-hit.ts';
import { withoutMarks } from '#search/format/records/sections.ts';
import { foldVietnamese } from '#text/vietnamese.ts';

/** Records handed over at once: the service answers each, and many thousands of waiting answers cost memory. */
const batchSize = 500;

/** Pagefind's files that a page fetches; the rest are interfaces that the portal does not show. */
const used = /^(?:pagefind(?:-entry\.json|-worker\.js|\.js)|wasm\..*|.*\.pf_(?:meta|index|fragment|filter))$/;

/**
 * All that a record can be found by. Pagefind folds no đ (the letter has no decomposition), so the folded words stand beside those with
 * marks.
 */
function contentOf({ hit, text }: SearchRecord): string {
  const words = [hit.designation, hit.title, hit.otherTitle, hit.names?.join('\n'), withoutMarks(text)]
    .filter((part) => part !== undefined && part !== '')
    .join('\n');
  const folded = foldVietnamese(words);
  return folded === words ? words : `${words}\n${folded}`;
}

/** A record as Pagefind is given it. */
const customRecord = (record: SearchRecord) => ({
  url: record.hit.href,
  language: 'vi',
  content: contentOf(record),
  meta: { title: record.hit.title, hit: JSON.stringify(shownHit(record.hit)) },
});

const { version } = JSON.parse(readFileSync(findPackageJSON('pagefind', import.meta.url) ?? '', 'utf8')) as {
  version: string;
};

/** The folder of the index of these records, named by all that its files depend on: the records, and the version of Pagefind. */
export function fullTextFolder(records: readonly SearchRecord[]): string {
  const hash = createHash('sha256').update(version);
  for (const record of records) hash.update(JSON.stringify(customRecord(record)));
  return `pf-${hash.digest('hex').slice(0, 10)}`;
}

async function openIndex(): Promise<PagefindIndex> {
  const { errors, index } = await createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(`Pagefind gave no index: ${errors.join('; ')}`);
  return index;
}

/**
 * The files of Pagefind's index, by name.
 *
 * @throws Error when Pagefind refuses a record or leaves one out
 */
export async function fullTextFiles(
  records: readonly SearchRecord[],
): Promise<(readonly [name: string, content: Uint8Array])[]> {
  const index = await openIndex();
  try {
    for (let from = 0; from < records.length; from += batchSize) {
      const answers = records.slice(from, from + batchSize).map(async (record) => {
        const { errors } = await index.addCustomRecord(customRecord(record));
        if (errors.length > 0) throw new Error(`Pagefind, ${record.hit.href}: ${errors.join('; ')}`);
      });
      await Promise.all(answers);
    }
    const { errors, files } = await index.getFiles();
    if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
    const fragments = files.filter(({ path }) => path.endsWith('.pf_fragment')).length;
    if (fragments !== records.length)
      throw new Error(`Pagefind wrote ${fragments} of ${records.length} records`);
    return files.filter(({ path }) => used.test(path)).map(({ path, content }) => [path, content] as const);
  } finally {
    await close();
  }
}
