/** The files of a data set, each made when it is first asked for. */
import { hash } from 'node:crypto';
import { citeBibtex } from '#domain/editions/citation.ts';
import { cslItem, relatonItem } from '#domain/editions/reference-formats.ts';
import { writeYamlEntry } from '#content/entry/yaml-entry.ts';
import { recordJsonSchema } from '#exchange/export/record-schema.ts';
import { workbookOf } from '#exchange/export/workbook.ts';
import { lastSiteFile } from '#content/last-site.ts';
import type { Library } from '#library/build-library.ts';
import { pageKey } from '#library/site/pages/page-key.ts';
import type { Absolute } from '#library/site/open-data.ts';
import { writeCsv } from '#text/write-csv.ts';
import { openDataFile, openDataPath } from '#routes.ts';
import { datasetForms } from './dataset-forms.ts';
import type { DatasetForm } from './dataset-forms.ts';
import type { Dataset } from './dataset.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A file below /du-lieu/v1/. */
export interface OpenDataFile {
  /** `standards.csv` */
  file: string;
  type: string;
  /** Equal for equal bytes. */
  key: string;
  bytes: () => Promise<Bytes>;
}

/** A data set in one form. */
export interface DatasetFile extends OpenDataFile {
  dataset: Dataset;
  form: DatasetForm;
}

export const textBytes = (written: string): Bytes => new TextEncoder().encode(written);

/** The bytes of a file: from the last site when unchanged, otherwise made at the first call. */
export const bytesOf = (file: string, key: string, make: () => Promise<Bytes>): (() => Promise<Bytes>) =>
  once(async () => {
    const { cacheKey } = await pageKey(() => key);
    const last = cacheKey === undefined ? undefined : lastSiteFile(openDataFile(file).slice(1), cacheKey);
    return last ?? make();
  });

/** Makes a value at the first call, and keeps it. */
export function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => (value ??= make());
}

/** Records a line each: smaller than indented, and a change is a change of one line. */
function jsonText(dataset: Dataset, library: Library, url: Absolute): string {
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

function schemaText({ name, title, about, recordSchema }: Dataset, url: Absolute): string {
  const $id = url(openDataFile(`${name}.schema.json`));
  const schema = recordJsonSchema(recordSchema, { $id, title: `${title}: một mục`, description: about });
  return `${JSON.stringify(schema, null, 2)}\n`;
}

const bibtexText = ({ citable = [] }: Dataset): string =>
  `${citable.map((standard) => citeBibtex(standard, standard.id)).join('\n\n')}\n`;

const cslText = ({ citable = [] }: Dataset): string => `${JSON.stringify(citable.map(cslItem), null, 1)}\n`;

/** A collection as the tools of Relaton write and read it. */
const relatonText = ({ title, citable = [] }: Dataset): string =>
  `---\n${writeYamlEntry({ root: { title, items: citable.map(relatonItem) } }, ['root'])}`;

/** The files of a data set, in the order of its forms. */
export function datasetFiles(dataset: Dataset, library: Library, url: Absolute): DatasetFile[] {
  const { name } = dataset;
  const table = dataset.tableIn('values');
  const json = jsonText(dataset, library, url);
  const rows = [table.heads, ...table.rows];
  const cells = JSON.stringify(rows);
  const schema = schemaText(dataset, url);
  const citations = JSON.stringify(dataset.citable ?? null);
  const written = (write: () => string) => () => Promise.resolve(textBytes(write()));
  const makers: Partial<Record<DatasetForm, [key: string, make: () => Promise<Bytes>]>> = {
    json: [json, written(() => json)],
    csv: [cells, written(() => writeCsv(rows))],
    ...(dataset.workbook
      ? { xlsx: [cells, async () => new Uint8Array(await workbookOf(dataset.tableIn('words'), name))] }
      : {}),
    ...(dataset.citable
      ? {
          bib: [citations, written(() => bibtexText(dataset))],
          'csl.json': [citations, written(() => cslText(dataset))],
          'relaton.yaml': [citations, written(() => relatonText(dataset))],
        }
      : {}),
    'schema.json': [schema, written(() => schema)],
  };
  return Object.entries(makers).map(([form, [text, make]]) => {
    const file = `${name}.${form}`;
    const key = hash('sha256', text, 'base64url');
    const { type } = datasetForms[form as DatasetForm];
    return { dataset, form: form as DatasetForm, file, type, key, bytes: bytesOf(file, key, make) };
  });
}
