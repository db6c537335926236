/** All data sets, and their files: made once for a library, when they are first asked for. */
import { hash } from 'node:crypto';
import { recordJsonSchema } from '#exchange/export/record-schema.ts';
import { workbookOf } from '#exchange/export/workbook.ts';
import type { Library } from '#library/build-library.ts';
import { absoluteAt } from '#library/site/open-data.ts';
import { writeCsv } from '#text/write-csv.ts';
import { openDataFile, openDataPath } from '#routes.ts';
import { collectionDatasets } from './collection-datasets.ts';
import type { Dataset } from './dataset.ts';
import { furtherDatasets } from './further-datasets.ts';

/** The forms of a data set, with their media types. */
export const datasetForms = {
  json: { name: 'JSON', type: 'application/json' },
  csv: { name: 'CSV', type: 'text/csv' },
  xlsx: { name: 'Excel', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  'schema.json': { name: 'JSON Schema', type: 'application/schema+json' },
} as const;

export type DatasetForm = keyof typeof datasetForms;

export interface OpenDataFile {
  dataset: Dataset;
  form: DatasetForm;
  /** `standards.csv` */
  file: string;
  type: string;
  /** Equal for equal bytes. */
  key: string;
  bytes: () => Promise<Uint8Array<ArrayBuffer>>;
}

interface OpenData {
  datasets: readonly Dataset[];
  files: readonly OpenDataFile[];
}

const made = new WeakMap<Library, OpenData>();

const text = (written: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(written);

/** Records a line each: smaller than indented, and a change is a change of one line. */
function jsonText(dataset: Dataset, library: Library, site: URL | undefined): string {
  const url = absoluteAt(site);
  const { name, title, about, licence, changedOn, checkedOn, records } = dataset;
  const head = {
    name,
    title,
    description: about,
    publisher: library.site.name,
    url: url(openDataPath(name)),
    schema: url(openDataFile(`${name}.schema.json`)),
    licence: { name: licence.name, url: licence.url, terms: licence.terms },
    changed_on: changedOn ?? null,
    checked_on: checkedOn ?? null,
    count: records.length,
  };
  const lines = records.map((record) => JSON.stringify(record)).join(',\n');
  return `${JSON.stringify(head, null, 1).slice(0, -2)},\n "items": [\n${lines}\n]}\n`;
}

function schemaText({ name, title, about, recordSchema }: Dataset, site: URL | undefined): string {
  const $id = absoluteAt(site)(openDataFile(`${name}.schema.json`));
  return `${JSON.stringify(recordJsonSchema(recordSchema, { $id, title: `${title}: một mục`, description: about }), null, 2)}\n`;
}

const once = <Value>(make: () => Promise<Value>): (() => Promise<Value>) => {
  let value: Promise<Value> | undefined;
  return () => (value ??= make());
};

function filesOf(dataset: Dataset, library: Library, site: URL | undefined): OpenDataFile[] {
  const { name, table } = dataset;
  const json = jsonText(dataset, library, site);
  const schema = schemaText(dataset, site);
  const rows = [table.heads, ...table.rows];
  const makers: Partial<Record<DatasetForm, [key: string, make: () => Promise<Uint8Array<ArrayBuffer>>]>> = {
    json: [json, () => Promise.resolve(text(json))],
    csv: [JSON.stringify(rows), () => Promise.resolve(text(writeCsv(rows)))],
    ...(dataset.workbook
      ? { xlsx: [JSON.stringify(rows), async () => new Uint8Array(await workbookOf(table, name))] }
      : {}),
    'schema.json': [schema, () => Promise.resolve(text(schema))],
  };
  return Object.entries(makers).map(([form, [key, make]]) => ({
    dataset,
    form: form as DatasetForm,
    file: `${name}.${form}`,
    type: datasetForms[form as DatasetForm].type,
    key: hash('sha256', key, 'base64url'),
    bytes: once(make),
  }));
}

/** The data sets of a library with their files. */
export function openData(library: Library, site: URL | undefined): OpenData {
  const known = made.get(library);
  if (known) return known;
  const url = absoluteAt(site);
  // Empty ones too: an address that a program asks for stays.
  const datasets = [...collectionDatasets(library, url), ...furtherDatasets(library, url)];
  const all = { datasets, files: datasets.flatMap((dataset) => filesOf(dataset, library, site)) };
  made.set(library, all);
  return all;
}
