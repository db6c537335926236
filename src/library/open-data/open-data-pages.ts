/** The pages of the open data: the list of data sets, and a page of each with its dictionary. */
import { getLibrary } from '#library/library.ts';
import type { Library } from '#library/build-library.ts';
import { pageKey } from '#library/site/pages/page-key.ts';
import { formatFileSize } from './file-size.ts';
import { formatDate, formatNumber } from '#text/vietnamese.ts';
import { openDataFile, openDataPath, routes } from '#routes.ts';
import type { Dataset } from './dataset.ts';
import { datasetForms, openData } from './datasets.ts';
import type { OpenDataFile } from './datasets.ts';
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

async function download({ file, form, type, bytes }: OpenDataFile): Promise<Download> {
  const { length } = await bytes();
  const { name: label } = datasetForms[form];
  return { href: openDataFile(file), label, type, size: formatFileSize(length), bytes: length };
}

async function datasetView(dataset: Dataset, files: readonly OpenDataFile[]): Promise<DatasetView> {
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
    files: await Promise.all(files.filter((file) => file.dataset === dataset).map(download)),
  };
}

/** All data sets, for the first page. */
export async function catalogueView(): Promise<DatasetView[]> {
  const { datasets, files } = openDataOf(await getLibrary());
  return Promise.all(datasets.map((dataset) => datasetView(dataset, files)));
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

/** `/du-lieu/` and `/du-lieu/<name>/`. Pages show sizes, so their keys are those of their files. */
export async function openDataPaths() {
  const { datasets, files } = openDataOf(await getLibrary());
  const whole = { params: { dataset: undefined }, ...(await pageKey(() => files.map(({ key }) => key))) };
  const pages = datasets.map(async (dataset) => ({
    params: { dataset: dataset.name },
    ...(await pageKey(() => files.filter((file) => file.dataset === dataset).map(({ key }) => key))),
  }));
  return [whole, ...(await Promise.all(pages))];
}

/** `/du-lieu/v1/<file>` */
export async function openDataFilePaths() {
  const { files } = openDataOf(await getLibrary());
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
  const { files } = openDataOf(await getLibrary());
  const found = files.find(({ file }) => file === name);
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
