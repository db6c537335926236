/** Pagefind as it comes: title and content, default options, plain words. */
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { plainRecord } from './plain-record.ts';
import type { BenchEngine } from './engine.ts';

export const pagefind: BenchEngine = {
  name: 'Pagefind alone',
  browserModule: 'engines/pagefind.browser.ts',
  async build(records, folder) {
    const { index, errors } = await createIndex({ forceLanguage: 'vi' });
    if (!index) throw new Error(errors.join('; '));
    for (let from = 0; from < records.length; from += 500) {
      const answers = await Promise.all(
        records.slice(from, from + 500).map((record) => {
          const { id, designation, title, otherTitle, text } = plainRecord(record);
          return index.addCustomRecord({
            url: id,
            language: 'vi',
            content: [designation, title, otherTitle, text].join('\n'),
            meta: { title: [designation, title].join(' ') },
          });
        }),
      );
      const failed = answers.flatMap((answer) => answer.errors);
      if (failed.length > 0) throw new Error(failed.join('; '));
    }
    await index.writeFiles({ outputPath: path.join(folder, 'pagefind') });
    await close();
  },
};
