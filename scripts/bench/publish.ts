/**
 * How long it takes from pressing "publish" until visitors see it, for one changed entry at the default library's size, and
 * where the time goes: the newsroom itself, with real git and real builds, in a temporary folder.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Caller } from '../../admin/server/http/caller.ts';
import { CmsServer } from '../../admin/server/cms-server.ts';
import { publishDraft } from '../../admin/server/cms/publish-actions.ts';
import { getEntry } from '../../admin/server/cms/read-actions.ts';
import { SiteBuilder } from '../../admin/server/release/site-builder.ts';
import { moveDraft, saveDraft } from '../../admin/server/cms/draft-actions.ts';
import { runGit } from '../../admin/server/git/git.ts';
import { projectRoot } from '../../admin/server/lib/project.ts';

/** Time limit of a publication on two cores, in seconds. */
export const publishTarget = 45;

export interface PublishMeasurement {
  /** Seconds from the request to publish until visitors get the new page. */
  total: number;
  /** Seconds of each step, in order. */
  steps: { name: string; seconds: number }[];
  pages: number;
}

const path = 'content/products/che.yaml';
const branch = 'main';
const draft = { branch, collection: 'products', slug: 'che' } as const;
const caller: Caller = {
  account: { login: 'bench', name: 'Bench', email: 'bench@example.vn', role: 'editor' },
  address: '127.0.0.1',
};

async function saveChange(newsroom: CmsServer, round: number): Promise<void> {
  const { data, file } = await getEntry(newsroom.context, { branch, path });
  const raw = (data ?? '').replace(/^name_en: .*/m, `name_en: Tea ${round}`);
  await saveDraft(newsroom.context, caller, {
    branch,
    dataFiles: [{ slug: 'che', path, raw, opened: file.id }],
    assets: [],
    options: { commitMessage: 'Bench', collectionName: 'products', useWorkflow: true, status: 'draft' },
  });
  await moveDraft(newsroom.context, caller, { ...draft, newStatus: 'pending_publish' });
}

async function publishOnce(newsroom: CmsServer): Promise<PublishMeasurement> {
  const began = performance.now();
  await publishDraft(newsroom.context, caller, draft);
  const answered = performance.now() - began;
  await newsroom.publisher.settled();
  const total = performance.now() - began;
  const { state, times, message, output } = newsroom.publisher.status;
  if (state !== 'published') throw new Error([message ?? state, output].join('\n'));
  const { total: _build, ...parts } = times;
  return {
    total: total / 1000,
    steps: [['merge and check (the editor waits)', answered] as const, ...Object.entries(parts)].map(
      ([name, time]) => ({ name, seconds: time / 1000 }),
    ),
    pages: newsroom.releases.current()?.pages ?? 0,
  };
}

/**
 * Publishes one changed entry of the committed content, after a first build that does not count: a running newsroom has made one.
 *
 * @param rounds how often; the slowest counts
 */
export async function measurePublish(rounds = 2): Promise<PublishMeasurement> {
  const folder = mkdtempSync(join(tmpdir(), 'nscl-bench-'));
  try {
    // A repository to give commits back to that is not the developer's own.
    const origin = join(folder, 'origin.git');
    await runGit(['clone', '--quiet', '--bare', '--', projectRoot, origin]);
    const dataFolder = join(folder, 'data');
    const builder = () => new SiteBuilder(projectRoot, join(dataFolder, 'work'));
    const newsroom = await CmsServer.open({ dataFolder, origin, builder, syncEvery: 0 });
    await newsroom.start();
    try {
      await newsroom.publisher.settled();
      const measured: PublishMeasurement[] = [];
      for (let round = 1; round <= rounds; round += 1) {
        await saveChange(newsroom, round);
        measured.push(await publishOnce(newsroom));
      }
      return measured.reduce((slowest, one) => (one.total > slowest.total ? one : slowest));
    } finally {
      await newsroom.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Measures and prints a table. The exit code is 1 when publishing takes longer than it may. */
export async function run(): Promise<void> {
  console.log('Building once, then publishing one changed entry twice; the slower counts.');
  const { total, steps, pages } = await measurePublish();
  console.log(`\nFrom "publish" to live, ${pages} pages, ${availableParallelism()} cores\n`);
  console.log('| step | seconds |\n| --- | ---: |');
  for (const { name, seconds } of steps) console.log(`| ${name} | ${seconds.toFixed(1)} |`);
  console.log(`| **total** | **${total.toFixed(1)}** |`);
  if (total <= publishTarget) return;
  console.error(`\nSlower than the target of ${publishTarget} s.`);
  process.exitCode = 1;
}
