/** npm run bench -- weight: the bytes of a page of every kind, as brotli sends them. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../../admin/server/lib/project.ts';
import { listFiles } from '../../lib/dist/dist-check.ts';
import { readPage } from '../../lib/dist/dist-page.ts';
import { weigher } from '../../lib/dist/weigher.ts';
import { pageKinds } from '../../lib/pages/page-kinds.ts';
import { beginResult, saveResult } from '../results/result.ts';
import { table } from '../table.ts';

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

/** Weighs one page of every kind that the build has, the heaviest first. */
export function benchWeight(): void {
  const dist = path.join(projectRoot, 'dist');
  if (!existsSync(path.join(dist, 'index.html'))) throw new Error('Build the site first: npm run build');
  const begun = beginResult('weight', 'npm run bench -- weight');
  const files = new Set(listFiles(dist));
  const read = (file: string) => readFileSync(path.join(dist, file), 'utf8');
  const weigh = weigher({ files, read, size: (file) => statSync(path.join(dist, file)).size });
  const measured = pageKinds
    .map(({ name, path: address }) => ({ name, address, file: `${address}index.html` }))
    .filter(({ file }) => files.has(file))
    .map(({ name, address, file }) => {
      const page = readPage(file, read(file));
      return { name, address, text: weigh.text(page), script: weigh.scripts(page), fonts: weigh.fonts(page) };
    })
    .toSorted((one, other) => other.text - one.text);
  const rows = [
    ['page', 'address', 'HTML and CSS, kB', 'JavaScript, kB', 'fonts, kB'],
    ...measured.map(({ name, address, text, script, fonts }) => [
      name,
      `\`${address}\``,
      ...[text, script, fonts].map(kilobytes),
    ]),
  ];
  console.log(table(rows));
  saveResult({ ...begun, table: rows });
}
