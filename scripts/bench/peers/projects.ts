/** The same pages as a project of each generator: one record a page, with the frame of a page of the portal around it. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../../admin/server/lib/project.ts';

export interface PeerRecord {
  slug: string;
  title: string;
  fields: readonly { label: string; value: string }[];
}

/** The HTML of a page before and after its content. */
export interface Frame {
  before: string;
  after: string;
}

export interface Peer {
  name: string;
  /** The program that has to be installed, where it is no package. */
  program?: string;
  /** Lays a project out in a folder. */
  write: (folder: string, records: readonly PeerRecord[], frame: Frame) => void;
  /** The command that builds it, in that folder; pages go to `out`. */
  command: readonly [string, ...string[]];
}

const write = (folder: string, file: string, text: string) => {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
};

const hugo: Peer = {
  name: 'Hugo',
  program: 'hugo',
  write: (folder, records, { before, after }) => {
    write(
      folder,
      'config.json',
      JSON.stringify({
        publishDir: 'out',
        disableKinds: ['taxonomy', 'term', 'RSS', 'sitemap', '404', 'section', 'home'],
      }),
    );
    write(folder, 'layouts/partials/before.html', before);
    write(folder, 'layouts/partials/after.html', after);
    write(
      folder,
      'layouts/_default/single.html',
      '{{ partialCached "before.html" . }}<h1>{{ .Title }}</h1><dl>{{ range .Params.fields }}<dt>{{ .label }}</dt><dd>{{ .value }}</dd>{{ end }}</dl>{{ partialCached "after.html" . }}',
    );
    for (const { slug, title, fields } of records)
      write(folder, `content/${slug}.md`, JSON.stringify({ title, fields }));
  },
  command: ['hugo', '--quiet'],
};

const eleventy: Peer = {
  name: 'Eleventy',
  write: (folder, records, { before, after }) => {
    write(folder, '_data/records.json', JSON.stringify(records));
    write(folder, '_data/frame.json', JSON.stringify({ before, after }));
    write(
      folder,
      'page.njk',
      `---
pagination: { data: records, size: 1, alias: record, addAllPagesToCollections: false }
permalink: "{{ record.slug }}/index.html"
---
{{ frame.before | safe }}<h1>{{ record.title }}</h1><dl>{% for field in record.fields %}<dt>{{ field.label }}</dt><dd>{{ field.value }}</dd>{% endfor %}</dl>{{ frame.after | safe }}`,
    );
  },
  command: [
    process.execPath,
    path.join(import.meta.dirname, 'node_modules/@11ty/eleventy/cmd.cjs'),
    ...['--quiet', '--output=out'],
  ],
};

const astro: Peer = {
  name: 'bare Astro',
  write: (folder, records, frame) => {
    symlinkSync(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'));
    write(folder, 'package.json', '{ "type": "module" }');
    write(folder, 'astro.config.mjs', "export default { outDir: './out', telemetry: false };");
    write(folder, 'data.json', JSON.stringify({ records, frame }));
    write(
      folder,
      'src/pages/[slug].astro',
      `---
import { readFileSync } from 'node:fs';
export function getStaticPaths() {
  const { records, frame } = JSON.parse(readFileSync('data.json', 'utf8'));
  return records.map((record) => ({ params: { slug: record.slug }, props: { record, frame } }));
}
const { record, frame } = Astro.props;
---
<Fragment set:html={frame.before} /><h1>{record.title}</h1><dl>{record.fields.map(({ label, value }) => <><dt>{label}</dt><dd>{value}</dd></>)}</dl><Fragment set:html={frame.after} />`,
    );
  },
  command: [
    process.execPath,
    path.join(projectRoot, 'node_modules/astro/bin/astro.mjs'),
    ...['build', '--silent'],
  ],
};

export const peers: readonly Peer[] = [hugo, eleventy, astro];
