/** A tree of Relaton files (https://github.com/relaton/relaton-data-iso), one YAML file an edition, of either generation of its model. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseYamlEntry } from '#content/entry/yaml-entry.ts';
import { catalogueRow } from './catalogue-row.ts';
import type { RawEdition, ReadCatalogue } from './catalogue-row.ts';

type Part = Readonly<Record<string, unknown>>;

const part = (value: unknown): Part =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Part) : {};
const parts = (value: unknown): Part[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(part);
const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
/** A value that newer files wrap: `edition: '4'`, `edition: {content: '4'}`, `stage: {value: '90'}`. */
const plain = (value: unknown): string | undefined =>
  text(value) ?? text(part(value)['content']) ?? text(part(value)['value']);

/** The designation among the identifiers of an item: the primary one of type ISO. */
function designationOf(item: Part): string | undefined {
  const ids = parts(item['docidentifier'] ?? item['docid']);
  const iso = ids.filter(({ type }) => type === 'ISO' || type === 'IEC');
  const chosen = iso.find(({ primary }) => primary === true) ?? iso[0];
  return text(chosen?.['content']) ?? text(chosen?.['id']);
}

const isEnglish = ({ language }: Part) =>
  language === 'en' || (Array.isArray(language) && language.includes('en'));

function titleOf(item: Part): string | undefined {
  const title = parts(item['title']).find((one) => isEnglish(one) && one['type'] === 'main');
  return plain(title);
}

function publishedOf(item: Part): string | undefined {
  const date = parts(item['date']).find(({ type }) => type === 'published');
  return text(date?.['at']) ?? text(date?.['value']) ?? text(date?.['on']);
}

function stageOf(item: Part): string | undefined {
  const status = part(item['status'] ?? item['docstatus']);
  const [stage, substage] = [plain(status['stage']), plain(status['substage'])];
  return stage === undefined ? undefined : `${stage}.${substage ?? '00'}`;
}

function committeeOf(item: Part): string | undefined {
  for (const { organization } of parts(item['contributor'])) {
    for (const { identifier } of parts(part(organization)['subdivision'])) {
      const found = parts(identifier).find(({ type }) => type === 'technical-committee');
      if (found) return text(found['content']);
    }
  }
  const group = part(item['editorialgroup'] ?? part(item['ext'])['editorialgroup']);
  const [committee] = parts(group['technical_committee']);
  return text(part(committee)['identifier']) ?? text(part(committee)['number']);
}

function raw(item: Part): RawEdition {
  const ext = part(item['ext']);
  const page = parts(item['source'] ?? item['link']).find(({ type }) => type === 'src');
  return {
    designation: designationOf(item),
    title: titleOf(item),
    published: publishedOf(item),
    stage: stageOf(item),
    edition: plain(item['edition']),
    ics: parts(ext['ics'] ?? item['ics']).flatMap(({ code }) => text(code) ?? []),
    committee: committeeOf(item),
    doctype: plain(ext['doctype'] ?? item['doctype']),
    replaces: parts(item['relation'])
      .filter(({ type }) => type === 'obsoletes')
      .flatMap(({ bibitem }) => designationOf(part(bibitem)) ?? plain(part(bibitem)['formattedref']) ?? []),
    url: text(page?.['content']),
  };
}

/** Files of directives and of committees, which are no editions. */
const isEdition = ({ designation, stage }: RawEdition) =>
  designation !== undefined && /:\d{4}/.test(designation) && stage !== undefined && stage >= '60';

/**
 * Reads every `.yaml` file below a folder.
 *
 * @returns published editions and those in print; files of other things are passed over
 */
export function readRelaton(folder: string): ReadCatalogue {
  const faults: ReadCatalogue['faults'] = [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && !path.basename(name).startsWith('index'))
    .sort();
  const rows = files.flatMap((name) => {
    const { data, faults: broken } = parseYamlEntry(readFileSync(path.join(folder, name), 'utf8'));
    if (broken.length > 0) {
      faults.push({ place: name, message: 'không phải YAML đọc được' });
      return [];
    }
    const found = raw(part(data));
    if (!isEdition(found)) return [];
    try {
      return [catalogueRow(found)];
    } catch (error) {
      faults.push({ place: name, message: error instanceof Error ? error.message : String(error) });
      return [];
    }
  });
  return { rows, faults };
}
