/**
 * Publications after the first reuse pages of the one before: by a run of the compiled program, or by Astro's incremental build where
 * what it compiles has changed. Neither may differ in any byte from a build that makes every page.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '#content/read-content.ts';
import { snapshotEnvironment, writeSnapshot } from '#content/snapshot.ts';
import { astroVersion } from '#integrations/astro-private.ts';
import { keepSite } from '#integrations/incremental/compiled-program.ts';
import { createSmallSite, differences, filesOf, smallSiteAt } from './small-site.ts';
import type { SmallSite } from './small-site.ts';

const site = createSmallSite();
afterAll(() => {
  site.remove();
});

const dist = path.join(site.root, 'dist');
const cache = path.join(site.root, '.cache/astro');
const code = 'code';

/** Builds with Astro as the publishing server does; `reused` counts pages of the build before. */
function buildOn(): { status: number | null; output: string; reused: number } {
  const { status, output } = site.build({ INCREMENTAL_BUILD: code });
  return { status, output, reused: Number(/(\d+) pages reused/.exec(output)?.[1]) };
}

/** Checks the content, as before each publication, and returns the environment that hands it to a build. */
function checkedContent(): Record<string, string> {
  const snapshot = path.join(site.root, '.cache/checked.json');
  const checked = readContent(site.root);
  expect(checked.problems).toEqual([]);
  writeSnapshot(snapshot, checked);
  return snapshotEnvironment(snapshot);
}

/** Publishes without Astro, as the publishing server does. */
function runProgram(): { status: number | null; output: string } {
  const script = path.join(site.root, 'src/integrations/incremental/render-pages.ts');
  const run = spawnSync(process.execPath, [script], {
    cwd: site.root,
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VITEST: '',
      INCREMENTAL_BUILD: code,
      BUILD_FOLDER: dist,
      ...checkedContent(),
    },
  });
  return { status: run.status, output: `${run.stdout}\n${run.stderr}` };
}

/** Makes every page, and counts work on the content: every process of a build reports it when NODE_DEBUG names it. */
function wholeBuild(env: Record<string, string> = {}) {
  const { status, output } = site.build({ NODE_DEBUG: 'content', ...env });
  const count = (line: RegExp) => output.match(line)?.length ?? 0;
  return {
    status,
    reads: count(/CONTENT \d+: content read/g),
    graphs: count(/CONTENT \d+: supersession graph built/g),
  };
}

/** Moves the built site away, for comparison with the next one. */
function setAside(name: string): SmallSite {
  const root = path.join(site.root, name);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root);
  renameSync(dist, path.join(root, 'dist'));
  return smallSiteAt(root);
}

const builtFiles = ({ root }: SmallSite) => filesOf(path.join(root, 'dist'));

function edit(file: string, change: (text: string) => string): void {
  const text = site.read(file);
  const changed = change(text);
  if (changed === text) throw new Error(`${file} did not change`);
  site.write(file, changed);
}

const green = 'dist/tieu-chuan/tcvn-9740-2013/index.html';
const adopted = 'dist/tieu-chuan/iso-3720-2011/index.html';
const newStandard = 'content/standards/tcvn/tcvn-99999-2026.yaml';
const news = 'content/news/tin-ve-che.md';
const guide = 'content/guides/lam-che.mdx';
const picture = 'public/media/doi-che.txt';
const redirects = 'content/settings/redirects.yaml';

const article = (title: string) => `---
title: ${title}
date: 2026-11-20
lead: Một câu mở đầu.
tags:
  - Nông nghiệp, OCOP
standards:
  - TCVN 9740:2013
sources:
  - https://nguon.example/tin
---
Một câu.
`;

const guideText = `---
title: Làm chè
lead: Một câu mở đầu.
purpose: market
audience: Hợp tác xã
standards:
  - TCVN 9740:2013
checked_on: 2026-11-20
sources:
  - https://nguon.example/huong-dan
---
## Việc cần làm

<Steps>
<Step title="Một bước">

Xem <StandardLink designation="TCVN 9740:2013" />.

</Step>
</Steps>
`;

describe('publications one after another', { timeout: 300_000 }, () => {
  beforeAll(() => {
    site.write(news, article('Tin về chè'));
    const { status, output, reused } = buildOn();
    expect(output).not.toContain('lỗi trong');
    expect({ status, reused }).toEqual({ status: 0, reused: 0 });
  }, 300_000);

  it('make only pages that show what changed', () => {
    site.write(news, article('Tin về chè, đã sửa'));
    site.write(guide, guideText);
    const { status, reused } = buildOn();
    expect(status).toBe(0);
    expect(reused).toBeGreaterThan(20);
    expect(site.read(green)).toContain('Tin về chè, đã sửa');
    expect(site.read(green)).toContain('Làm chè');
    keepSite(cache, dist);
  });

  it('come out byte for byte as whole ones do, after new and changed entries', () => {
    const last = setAside('last');
    const before = last.read(green);
    // A standard's own words; a new one that adopts another, replaces a third and belongs to a product.
    edit('content/standards/tcvn/tcvn-1454-2013.yaml', (text) =>
      text.replace('title_vi: ', 'title_vi: Bản '),
    );
    site.write(
      newStandard,
      site
        .read('content/standards/tcvn/tcvn-9740-2013.yaml')
        .replace('TCVN 9740:2013', 'TCVN 99999:2026')
        .replace('ISO 11287:2011', 'ISO 3720:2011')
        .replace('ics:\n', 'replaces:\n  - TCVN 9740:2013\nics:\n'),
    );
    // Names that pages of standards show: of a product, of entries that name a standard; and one that they do not.
    edit('content/products/che.yaml', (text) => text.replace(/^name_vi: /m, 'name_vi: Cây '));
    edit('content/topics/huu-co.yaml', (text) => text.replace(/^name_vi: /m, 'name_vi: Nền '));
    site.write(news, article('Tin khác về chè'));
    site.write(picture, 'đồi chè');

    const program = runProgram();
    expect(program.output).toMatch(/[1-9]\d+ pages reused from the build before/);
    expect(program.status).toBe(0);
    expect(last.read(green)).toBe(before);
    const byProgram = setAside('by-program');

    const { status, output, reused } = buildOn();
    expect(output).not.toContain('lỗi trong');
    expect(status).toBe(0);
    // Lists name the values and counts of every facet, so that a new entry changes most of them; the rest is reused.
    expect(reused).toBeGreaterThan(5);
    keepSite(cache, dist);
    const byAstro = setAside('by-astro');

    for (const built of [byProgram, byAstro]) {
      expect(built.read(green)).toContain('Đã có bản thay thế.');
      expect(built.read(green)).toContain('Tin khác về chè');
      expect(built.read(adopted)).toContain('TCVN 99999:2026');
      expect(built.read('dist/tin-tuc/tin-ve-che/index.html')).toContain('Tin khác về chè');
    }
    // Its checks, its pages and its search index join the content, each in a process.
    expect(wholeBuild()).toEqual({ status: 0, reads: 1, graphs: 3 });
    const whole = filesOf(dist);
    expect(differences(builtFiles(byProgram), whole)).toEqual([]);
    expect(differences(builtFiles(byAstro), whole)).toEqual([]);
  });

  it('drop the pages and files of what is gone, and what other pages said of it', () => {
    site.write(newStandard, null);
    site.write(news, null);
    site.write(picture, null);
    expect(runProgram().status).toBe(0);
    const byProgram = setAside('by-program');
    expect(buildOn().status).toBe(0);
    keepSite(cache, dist);
    for (const built of [byProgram, site]) {
      expect(built.has('dist/tieu-chuan/tcvn-99999-2026/index.html')).toBe(false);
      expect(built.has('dist/tieu-chuan/tcvn-99999-2026.json')).toBe(false);
      expect(built.has('dist/tin-tuc/tin-ve-che/index.html')).toBe(false);
      expect(built.has('dist/media/doi-che.txt')).toBe(false);
      expect(built.read('dist/sitemap-0.xml')).not.toContain('tin-ve-che');
      expect(built.read(adopted)).not.toContain('TCVN 99999:2026');
      expect(built.read(green)).not.toContain('Đã có bản thay thế.');
      expect(built.read(green)).not.toContain('Tin khác về chè');
    }
  });

  it('say of an address that was taken down that it was, and keep it out of the site map and the search', () => {
    site.write(
      redirects,
      'redirects: []\ntaken_down:\n  - address: /tin-tuc/tin-ve-che/\n    on: 2026-11-26\n    reason: Số liệu <sai>.\n',
    );
    expect(runProgram().status).toBe(0);
    const gone = site.read('dist/tin-tuc/tin-ve-che/index.html');
    expect(gone).toContain('Nội dung ở địa chỉ này đã gỡ');
    expect(gone).toContain('Lý do: Số liệu &lt;sai&gt;.');
    expect(gone).toContain('<meta name="robots" content="noindex">');
    expect(site.read('dist/sitemap-0.xml')).not.toContain('tin-ve-che');
    const byProgram = setAside('by-program');
    // Content that was read and checked before is not read again.
    expect(wholeBuild(checkedContent())).toEqual({ status: 0, reads: 0, graphs: 2 });
    expect(differences(builtFiles(byProgram), filesOf(dist))).toEqual([]);
  });

  it('make every page anew where an address leads on, which Astro compiles', () => {
    rmSync(path.join(site.root, 'content/standards/tcvn/tcvn-1454-2007.yaml'));
    edit('content/standards/tcvn/tcvn-1454-2013.yaml', (text) =>
      text.replace(/replaces:\n(?: {2}- .*\n)+/, ''),
    );
    site.write(
      redirects,
      'redirects:\n  - from: /tieu-chuan/tcvn-1454-2007/\n    to: /tieu-chuan/tcvn-1454-2013/\n',
    );
    keepSite(cache, path.join(site.root, 'by-program/dist'));
    expect(runProgram().status).toBe(3);
    expect(buildOn()).toMatchObject({ status: 0, reused: 0 });
    expect(site.read('dist/tieu-chuan/tcvn-1454-2007/index.html')).toContain(
      'url=/tieu-chuan/tcvn-1454-2013/',
    );
    expect(site.has('dist/tieu-chuan/tcvn-1454-2007.json')).toBe(false);
  });

  it('stop rather than publish a page without its styles, and begin anew', () => {
    const pages = path.join(cache, 'dist/tieu-chuan');
    for (const name of readdirSync(pages, { recursive: true, encoding: 'utf8' })) {
      const file = path.join(pages, name);
      if (file.endsWith('.html'))
        writeFileSync(file, readFileSync(file, 'utf8').replaceAll('/_astro/', '/_astro/lost-'));
    }
    const { status, output } = buildOn();
    expect(status).not.toBe(0);
    expect(output).toContain('/_astro/lost-');
    expect(buildOn()).toMatchObject({ status: 0, reused: 0 });
    expect(site.read(green)).not.toContain('lost-');
  });
});

it('what leans on Astro was written against the installed version', () => {
  const { version } = JSON.parse(readFileSync('node_modules/astro/package.json', 'utf8')) as {
    version: string;
  };
  expect(version).toBe(astroVersion);
});
