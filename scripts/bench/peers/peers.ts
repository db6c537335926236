/** npm run bench -- peers: the library's pages from Hugo, Eleventy and bare Astro beside the whole build of the portal. */
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../../admin/server/lib/project.ts';
import { isInstalled } from '../../lib/servers/running-server.ts';
import { buildPortal } from '../build.ts';
import { costOf } from '../results/command-cost.ts';
import type { CommandCost } from '../results/command-cost.ts';
import { beginResult, saveResult } from '../results/result.ts';
import { table } from '../table.ts';
import { peers } from './projects.ts';
import type { Frame, PeerRecord } from './projects.ts';

const scalars = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);

/** The records of the library as the portal publishes them, each with all its fields, repeated under other names up to a number. */
function recordsOf(dist: string, count: number): PeerRecord[] {
  const files = globSync('tieu-chuan/*.json', { cwd: dist }).toSorted();
  const records = files.flatMap((file): PeerRecord[] => {
    const value: unknown = JSON.parse(readFileSync(path.join(dist, file), 'utf8'));
    if (typeof value !== 'object' || value === null || !('designation' in value)) return [];
    const fields = Object.entries(value).map(([label, field]) => ({ label, value: scalars(field) }));
    return [{ slug: path.basename(file, '.json'), title: scalars(value.designation), fields }];
  });
  return Array.from({ length: count }, (_, index) => {
    const record = records[index % records.length];
    if (!record) throw new Error('dist/ has no records of the library.');
    return index < records.length ? record : { ...record, slug: `${record.slug}-${index}` };
  });
}

/** A page of the portal around its content, so that everybody writes pages of the same size. */
function frameOf(dist: string): Frame {
  const html = readFileSync(path.join(dist, 'tieu-chuan/tcvn-9740-2013/index.html'), 'utf8');
  const [before = ''] = html.split(/(?<=<main[^>]*>)/);
  return { before, after: html.slice(html.indexOf('</main>')) };
}

function measured(
  name: string,
  out: string,
  { seconds, processorSeconds, peakBytes }: CommandCost,
): string[] {
  const pages = globSync('**/*.html', { cwd: out });
  const bytes = pages.reduce((total, page) => total + statSync(path.join(out, page)).size, 0);
  return [
    name,
    String(pages.length),
    (bytes / 1e6).toFixed(0),
    seconds.toFixed(1),
    processorSeconds.toFixed(1),
    (pages.length / processorSeconds).toFixed(0),
    (peakBytes / 2 ** 30).toFixed(2),
  ];
}

/**
 * Builds every peer at every size, then the portal with its own content, and with a whole catalogue where one is given.
 *
 * @param sizes numbers of records
 */
export async function benchPeers(sizes: readonly number[], catalogue: string | undefined): Promise<void> {
  const dist = path.join(projectRoot, 'dist');
  const frame = frameOf(dist);
  const begun = beginResult(
    'peers',
    `npm run bench -- peers${sizes.map((size) => ` --records ${size}`).join('')}`,
  );
  const rows = [
    [
      'generator',
      'pages',
      'MB of HTML',
      'seconds',
      'processor seconds',
      'pages a processor second',
      'peak GiB',
    ],
  ];
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nscl-bench-peers-'));
  const add = (row: string[]) => {
    rows.push(row);
    console.log(row.join('  '));
  };
  try {
    for (const size of sizes) {
      const records = recordsOf(dist, size);
      for (const { name, program, write, command } of peers) {
        if (program !== undefined && !isInstalled(program)) throw new Error(`Not installed: ${program}`);
        const project = path.join(folder, `${name.replace(' ', '-')}-${size}`);
        mkdirSync(project);
        write(project, records, frame);
        const cost = await costOf(command, project);
        add(measured(name, path.join(project, 'out'), cost));
        rmSync(project, { recursive: true });
      }
    }
    for (const [name, file] of [
      ['the portal: all pages, search index, CMS', undefined],
      ['the same with the whole ISO catalogue', catalogue],
    ] as const) {
      if (name.startsWith('the same') && file === undefined) continue;
      const out = path.join(folder, 'portal');
      add(measured(name, out, await buildPortal(out, file)));
      rmSync(out, { recursive: true });
    }
    console.log(`\n${table(rows)}`);
    saveResult({ ...begun, table: rows });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
