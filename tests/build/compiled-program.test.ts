/** A publication that runs the program of the last build must not differ, in any byte, from a build that makes every page. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '#content/read-content.ts';
import { snapshotEnvironment, writeSnapshot } from '#content/snapshot.ts';
import { astroVersion } from '#integrations/astro-private.ts';
import { keepSite } from '#integrations/incremental/compiled-program.ts';
import { createSmallSite } from './small-site.ts';

const site = createSmallSite();
afterAll(() => {
  site.remove();
});

const dist = path.join(site.root, 'dist');
const cache = path.join(site.root, '.cache/astro');
const code = 'code';

/** Publishes without Astro, as the publishing server does. */
function runProgram(): { status: number | null; output: string } {
  const snapshot = path.join(site.root, '.cache/checked.json');
  const checked = readContent(site.root);
  expect(checked.problems).toEqual([]);
  writeSnapshot(snapshot, checked);
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
      ...snapshotEnvironment(snapshot),
    },
  });
  if (run.status === 0) keepSite(cache, dist);
  return { status: run.status, output: `${run.stdout}\n${run.stderr}` };
}

/** Every file of a site; those of the search and of scripts have hashes for names. */
function filesOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(folder, file), readFileSync(file, 'latin1')];
    }),
  );
}

function differences(one: Map<string, string>, other: Map<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((name) => one.get(name) !== other.get(name))
    .sort();
}

const tea = 'content/standards/tcvn/tcvn-9740-2013.yaml';
const page = 'dist/tieu-chuan/tcvn-9740-2013/index.html';
const article = 'content/news/tin-ve-che.md';
const picture = 'public/media/doi-che.txt';

describe('a publication with the program of the last build', { timeout: 300_000 }, () => {
  beforeAll(() => {
    mkdirSync(path.join(site.root, 'public/media'), { recursive: true });
    const { status, output } = site.build({ INCREMENTAL_BUILD: code });
    expect(output).not.toContain('lỗi trong');
    expect(status).toBe(0);
    keepSite(cache, dist);
  }, 300_000);

  it('comes out byte for byte as a whole build, and leaves the last site as it was', () => {
    const before = path.join(site.root, 'before');
    renameSync(dist, before);
    const old = readFileSync(path.join(before, 'tieu-chuan/tcvn-9740-2013/index.html'), 'utf8');
    site.write(tea, site.read(tea).replace('title_vi: Chè xanh', 'title_vi: Chè xanh Lào Cai'));
    site.write(
      article,
      '---\ntitle: Tin về chè\ndate: 2026-11-20\nlead: Một câu.\ntags:\n  - Nông nghiệp, OCOP\nstandards:\n  - TCVN 9740:2013\nsources:\n  - https://nguon.example/tin\n---\nMột câu.\n',
    );
    site.write(picture, 'đồi chè');

    const { status, output } = runProgram();
    expect(output).toMatch(/[1-9]\d+ pages reused from the build before/);
    expect(status).toBe(0);
    expect(site.read(page)).toContain('Chè xanh Lào Cai');
    expect(site.read('dist/tin-tuc/tin-ve-che/index.html')).toContain('Tin về chè');
    expect(readFileSync(path.join(before, 'tieu-chuan/tcvn-9740-2013/index.html'), 'utf8')).toBe(old);

    const published = path.join(site.root, 'published');
    renameSync(dist, published);
    expect(site.build().status).toBe(0);
    expect(differences(filesOf(published), filesOf(dist))).toEqual([]);
  });

  it('drops the pages and files of what is gone', () => {
    site.write(article, null);
    site.write(picture, null);
    expect(runProgram().status).toBe(0);
    expect(site.has('dist/tin-tuc/tin-ve-che/index.html')).toBe(false);
    expect(site.has('dist/media/doi-che.txt')).toBe(false);
    expect(site.read('dist/sitemap-0.xml')).not.toContain('tin-ve-che');
    expect(site.read(page)).not.toContain('Tin về chè');
  });

  it('says of an address that was taken down that it was, and keeps it out of the site map and the search', () => {
    const settings = 'content/settings/redirects.yaml';
    const before = site.read(settings);
    site.write(
      settings,
      'redirects: []\ntaken_down:\n  - address: /tin-tuc/tin-ve-che/\n    on: 2026-11-26\n    reason: Số liệu <sai>.\n',
    );
    expect(runProgram().status).toBe(0);
    const gone = site.read('dist/tin-tuc/tin-ve-che/index.html');
    expect(gone).toContain('Nội dung ở địa chỉ này đã gỡ');
    expect(gone).toContain('Lý do: Số liệu &lt;sai&gt;.');
    expect(gone).toContain('<meta name="robots" content="noindex">');
    expect(site.read('dist/sitemap-0.xml')).not.toContain('tin-ve-che');
    const published = path.join(site.root, 'published-gone');
    renameSync(dist, published);
    expect(site.build().status).toBe(0);
    expect(differences(filesOf(published), filesOf(dist))).toEqual([]);
    site.write(settings, before);
  });

  it('is refused where what Astro compiles has changed', () => {
    site.write(
      'content/settings/redirects.yaml',
      'redirects:\n  - from: /tieu-chuan/tcvn-9999-1999/\n    to: /tieu-chuan/tcvn-9740-2013/\n',
    );
    expect(runProgram().status).toBe(3);
  });
});

it('what leans on Astro was written against the installed version', () => {
  const { version } = JSON.parse(readFileSync('node_modules/astro/package.json', 'utf8')) as {
    version: string;
  };
  expect(version).toBe(astroVersion);
});
