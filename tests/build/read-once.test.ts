/** How often one build reads the content and joins it: every process says so when NODE_DEBUG names it. */
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readContent } from '#content/read-content.ts';
import { snapshotEnvironment, writeSnapshot } from '#content/snapshot.ts';
import { createSmallSite } from './small-site.ts';

const site = createSmallSite();
afterAll(() => {
  site.remove();
});

/** Builds, and counts the lines that tell of work on the content. */
function countedBuild(env: Record<string, string> = {}) {
  const { status, output } = site.build({ NODE_DEBUG: 'content', ...env });
  const count = (what: RegExp) => output.match(what)?.length ?? 0;
  return {
    status,
    reads: count(/CONTENT \d+: content read/g),
    graphs: count(/CONTENT \d+: supersession graph built/g),
  };
}

describe('a build', { timeout: 300_000 }, () => {
  it('reads the content once; its checks, its pages and its search index join it', () => {
    expect(countedBuild()).toEqual({ status: 0, reads: 1, graphs: 3 });
  });

  it('of content that was read and checked before does not read it again, and comes out the same', () => {
    const page = 'dist/tieu-chuan/tcvn-9740-2013/index.html';
    const whole = site.read(page);
    const snapshot = path.join(site.root, '.cache/checked.json');
    writeSnapshot(snapshot, readContent(site.root));
    expect(countedBuild(snapshotEnvironment(snapshot))).toEqual({ status: 0, reads: 0, graphs: 2 });
    expect(site.read(page)).toBe(whole);
  });
});
