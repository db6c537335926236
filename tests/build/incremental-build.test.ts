/** A build that reuses pages of the one before must not differ, in any byte, from one that makes every page. */
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSmallSite } from './small-site.ts';

const site = createSmallSite();
afterAll(() => {
  site.remove();
});

const dist = path.join(site.root, 'dist');
const cache = path.join(site.root, '.cache/astro');

/** Builds as the publishing server does, and says how many pages were reused. */
function buildOn(code = 'code'): { status: number | null; output: string; reused: number } {
  const { status, output } = site.build({ INCREMENTAL_BUILD: code });
  return { status, output, reused: Number(/(\d+) pages reused/.exec(output)?.[1]) };
}

function filesOf(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(folder, file), readFileSync(file)];
    }),
  );
}

/** The names of files that two builds do not have alike. */
function differences(one: Map<string, Buffer>, other: Map<string, Buffer>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((name) => !one.get(name)?.equals(other.get(name) ?? Buffer.from('absent')))
    .sort();
}

function edit(file: string, change: (text: string) => string): void {
  const text = site.read(file);
  const changed = change(text);
  if (changed === text) throw new Error(`${file} did not change`);
  site.write(file, changed);
}

/** Changes every page of the last build in the cache, as a build that was cut off might have left it. */
function spoilCache(change: (html: string) => string): void {
  const folder = path.join(cache, 'dist/tieu-chuan');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, name);
    if (file.endsWith('.html')) writeFileSync(file, change(readFileSync(file, 'utf8')));
  }
}

const green = 'dist/tieu-chuan/tcvn-9740-2013/index.html';
const adopted = 'dist/tieu-chuan/iso-3720-2011/index.html';
const newStandard = 'content/standards/tcvn/tcvn-99999-2026.yaml';
const news = 'content/news/tin-ve-che.md';
const guide = 'content/guides/lam-che.mdx';

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

const guideText = (title: string) => `---
title: ${title}
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

describe('builds one after another', { timeout: 300_000 }, () => {
  beforeAll(() => {
    site.write(news, article('Tin về chè'));
    const { status, output, reused } = buildOn();
    expect(output).not.toContain('lỗi trong');
    expect({ status, reused }).toEqual({ status: 0, reused: 0 });
  }, 300_000);

  it('make nothing anew that does not show what changed', () => {
    site.write(news, article('Tin về chè, đã sửa'));
    const { status, reused } = buildOn();
    expect(status).toBe(0);
    expect(reused).toBeGreaterThan(20);
    expect(site.read(green)).toContain('Tin về chè, đã sửa');
  });

  it('come out byte for byte as whole ones do, after new and changed entries', () => {
    // A document's own words; a new one that adopts another, replaces a third and belongs to a product.
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
    // Names that pages of documents show: of a product, of entries that name a document; and one that they do not.
    edit('content/products/che.yaml', (text) => text.replace(/^name_vi: /m, 'name_vi: Cây '));
    edit('content/topics/huu-co.yaml', (text) => text.replace(/^name_vi: /m, 'name_vi: Nền '));
    site.write(news, article('Tin khác về chè'));
    site.write(guide, guideText('Làm chè'));

    const { status, output, reused } = buildOn();
    expect(output).not.toContain('lỗi trong');
    expect(status).toBe(0);
    // Lists name the values and counts of every facet, so that a new entry changes most of them; the rest is reused.
    expect(reused).toBeGreaterThan(5);
    expect(site.read(green)).toContain('Đã có bản thay thế.');
    expect(site.read(green)).toContain('Tin khác về chè');
    expect(site.read(green)).toContain('Làm chè');
    expect(site.read(adopted)).toContain('TCVN 99999:2026');

    const built = path.join(site.root, 'built-on');
    renameSync(dist, built);
    expect(site.build().status).toBe(0);
    expect(differences(filesOf(built), filesOf(dist))).toEqual([]);
  });

  it('drop a page with its entry, and what other pages said of it', () => {
    rmSync(path.join(site.root, newStandard));
    expect(buildOn().status).toBe(0);
    expect(site.has('dist/tieu-chuan/tcvn-99999-2026/index.html')).toBe(false);
    expect(site.has('dist/tieu-chuan/tcvn-99999-2026.json')).toBe(false);
    expect(site.read(adopted)).not.toContain('TCVN 99999:2026');
    expect(site.read(green)).not.toContain('Đã có bản thay thế.');

    rmSync(path.join(site.root, 'content/standards/tcvn/tcvn-1454-2007.yaml'));
    edit('content/standards/tcvn/tcvn-1454-2013.yaml', (text) =>
      text.replace(/replaces:\n(?: {2}- .*\n)+/, ''),
    );
    site.write(
      'content/settings/redirects.yaml',
      'redirects:\n  - from: /tieu-chuan/tcvn-1454-2007/\n    to: /tieu-chuan/tcvn-1454-2013/\n',
    );
    // A redirect is part of the settings of the build: with another one, every page is made.
    expect(buildOn()).toMatchObject({ status: 0, reused: 0 });
    expect(site.read('dist/tieu-chuan/tcvn-1454-2007/index.html')).toContain(
      'url=/tieu-chuan/tcvn-1454-2013/',
    );
    expect(site.has('dist/tieu-chuan/tcvn-1454-2007.json')).toBe(false);
  });

  it('reuse nothing of a build that was cut off, nor from other code', () => {
    spoilCache(() => 'half a page');
    rmSync(path.join(cache, 'built-by'));
    expect(buildOn()).toMatchObject({ status: 0, reused: 0 });
    expect(site.read(green)).toContain('</html>');
    spoilCache(() => 'a page of other code');
    expect(buildOn('other code')).toMatchObject({ status: 0, reused: 0 });
    expect(site.read(green)).toContain('</html>');
  });

  it('stop rather than publish a page without its styles, and begin anew', () => {
    spoilCache((html) => html.replaceAll('/_astro/', '/_astro/lost-'));
    const { status, output } = buildOn('other code');
    expect(status).not.toBe(0);
    expect(output).toContain('/_astro/lost-');
    expect(buildOn('other code')).toMatchObject({ status: 0, reused: 0 });
    expect(site.read(green)).not.toContain('lost-');
  });
});
