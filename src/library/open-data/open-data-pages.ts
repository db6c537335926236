/** The pages of the open data: the list of data sets, and a page of each with its dictionary. */
import { getLibrary } from '#library/library.ts';
import type { Library } from '#library/build-library.ts';
import { pageKey } from '#library/site/pages/page-key.ts';
import { formatFileSize } from './file-size.ts';
import { formatDate, formatNumber } from '#text/vietnamese.ts';
import { openDataFile, openDataPath, routes } from '#routes.ts';
import type { Dataset } from './dataset.ts';
import type { DatasetFile, OpenDataFile } from './dataset-files.ts';
import { datasetForms } from './dataset-forms.ts';
import { openData } from './datasets.ts';
import type { WholeFile } from './datasets.ts';
import type { OpenApi } from './openapi.ts';
import { dictionary } from './dictionary.ts';
import type { DictionaryRow } from './dictionary.ts';

/** A file to take, with its size. */
export interface Download {
  href: string;
  label: string;
  type: string;
  size: string;
  bytes: number;
}

export interface DatasetView {
  name: string;
  href: string;
  title: string;
  about: string;
  count: string;
  /** When it was last changed or checked, in words; undefined where nothing says it. */
  updated: string | undefined;
  changedOn: string | undefined;
  licence: Dataset['licence'];
  page: string;
  files: Download[];
}

const siteAddress = () => new URL(import.meta.env.SITE);

const openDataOf = (library: Library) => openData(library, siteAddress());

function updatedWords({ changedOn, checkedOn }: Dataset): string | undefined {
  if (changedOn !== undefined) return `thay đổi ${formatDate(changedOn)}`;
  return checkedOn === undefined ? undefined : `đối chiếu ${formatDate(checkedOn)}`;
}

async function download({ file, type, bytes }: OpenDataFile, label: string): Promise<Download> {
  const { length } = await bytes();
  return { href: openDataFile(file), label, type, size: formatFileSize(length), bytes: length };
}

async function datasetView(dataset: Dataset, files: readonly DatasetFile[]): Promise<DatasetView> {
  const { name, title, about, records, changedOn, licence, page } = dataset;
  return {
    name,
    href: openDataPath(name),
    title,
    about,
    count: formatNumber(records.length),
    updated: updatedWords(dataset),
    changedOn,
    licence,
    page,
    files: await Promise.all(
      files
        .filter((file) => file.dataset === dataset)
        .map((file) => download(file, datasetForms[file.form].name)),
    ),
  };
}

const wholeLabels: Readonly<Record<WholeFile, string>> = {
  'all.zip': 'Mọi tệp trong một (ZIP)',
  'openapi.json': 'OpenAPI',
  'catalogue.jsonld': 'DCAT-AP (JSON-LD)',
  'catalogue.ttl': 'DCAT-AP (Turtle)',
};

const wholeNames = Object.keys(wholeLabels) as WholeFile[];

/** All data sets, for the first page, and the files about all of them. */
export async function catalogueView(): Promise<{
  datasets: DatasetView[];
  whole: Record<WholeFile, Download>;
}> {
  const { datasets, files, whole } = openDataOf(await getLibrary());
  const downloads = wholeNames.map(
    async (name) => [name, await download(whole[name], wholeLabels[name])] as const,
  );
  return {
    datasets: await Promise.all(datasets.map((dataset) => datasetView(dataset, files))),
    whole: Object.fromEntries(await Promise.all(downloads)) as Record<WholeFile, Download>,
  };
}

/** The API, for its page. */
export async function apiView(): Promise<{ api: OpenApi; server: string; description: string }> {
  const { api } = openDataOf(await getLibrary());
  return { api, server: api.servers[0]?.url ?? '', description: openDataFile('openapi.json') };
}

/** One data set, for its page. */
export async function datasetPage(
  name: string,
): Promise<DatasetView & { fields: DictionaryRow[]; publisher: string }> {
  const library = await getLibrary();
  const { datasets, files } = openDataOf(library);
  const dataset = datasets.find((one) => one.name === name);
  if (!dataset) throw new Error(`No data set is called ${name}`);
  return {
    ...(await datasetView(dataset, files)),
    fields: dictionary(dataset),
    publisher: library.site.short_name,
  };
}

/** The name of the page of the API among those of data sets. */
export const apiName = 'api';

/** `/du-lieu/`, `/du-lieu/<name>/` and `/du-lieu/api/`. Pages show sizes, so their keys are those of their files. */
export async function openDataPaths() {
  const { datasets, files, whole } = openDataOf(await getLibrary());
  const all = await pageKey(() => whole['all.zip'].key);
  const pages = datasets.map(async (dataset) => ({
    params: { dataset: dataset.name },
    ...(await pageKey(() => files.filter((file) => file.dataset === dataset).map(({ key }) => key))),
  }));
  return [
    { params: { dataset: undefined }, ...all },
    { params: { dataset: apiName }, ...all },
    ...(await Promise.all(pages)),
  ];
}

const everyFile = ({ files, whole }: ReturnType<typeof openData>): OpenDataFile[] => [
  ...files,
  ...Object.values(whole),
];

/** `/du-lieu/v1/<file>` */
export async function openDataFilePaths() {
  const files = everyFile(openDataOf(await getLibrary()));
  return Promise.all(
    files.map(async ({ file, key }) => ({ params: { file }, ...(await pageKey(() => key)) })),
  );
}

/**
 * One file.
 *
 * @throws {Error} when there is none of that name
 */
export async function openDataFileNamed(name: string | undefined): Promise<OpenDataFile> {
  const found = everyFile(openDataOf(await getLibrary())).find(({ file }) => file === name);
  if (!found) throw new Error(`The open data has no file ${String(name)}`);
  return found;
}

/** schema.org's description of a data set, by which search engines for data find it. */
export function datasetJsonLd(
  { title, about, href, files, licence, changedOn }: DatasetView,
  { site }: Pick<Library, 'site'>,
): object {
  const absolute = (path: string) => new URL(path, siteAddress()).href;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: title,
    description: about,
    url: absolute(href),
    inLanguage: 'vi',
    license: licence.url,
    isAccessibleForFree: true,
    creator: { '@type': 'GovernmentOrganization', name: site.responsible_body.name },
    includedInDataCatalog: { '@type': 'DataCatalog', name: site.name, url: absolute(routes.openData) },
    ...(changedOn === undefined ? {} : { dateModified: changedOn }),
    distribution: files.map((file) => ({
      '@type': 'DataDownload',
      name: file.label,
      encodingFormat: file.type,
      contentSize: String(file.bytes),
      contentUrl: absolute(file.href),
    })),
  };
}
