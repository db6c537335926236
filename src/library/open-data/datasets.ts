/** All data sets with their files, and the files about them all: made once for a library. */
import { hash } from 'node:crypto';
import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { Library } from '#library/build-library.ts';
import { absoluteAt } from '#library/site/open-data.ts';
import type { Absolute } from '#library/site/open-data.ts';
import { openDataPath, routes } from '#routes.ts';
import { catalogueJsonLd, catalogueTurtle } from './catalogue.dcat.ts';
import { collectionDatasets } from './collection-datasets.ts';
import { bytesOf, datasetFiles, once, textBytes } from './dataset-files.ts';
import type { DatasetFile, OpenDataFile } from './dataset-files.ts';
import type { Dataset } from './dataset.ts';
import { furtherDatasets } from './further-datasets.ts';
import { openApi } from './openapi.ts';
import type { OpenApi } from './openapi.ts';

interface OpenData {
  datasets: readonly Dataset[];
  files: readonly DatasetFile[];
  /** Files about all data sets: the catalogue, the description of the API, the archive. */
  whole: Readonly<Record<WholeFile, OpenDataFile>>;
  api: OpenApi;
}

export type WholeFile = 'catalogue.jsonld' | 'catalogue.ttl' | 'openapi.json' | 'all.zip';

const made = new WeakMap<Library, OpenData>();

/** The first day that an archive can name (APPNOTE 4.4.6), so that equal files make an equal archive. */
const archiveDay = new Date(1980, 0, 1);

/** The note inside the archive on its contents. */
function readme(library: Library, datasets: readonly Dataset[], url: Absolute): string {
  const lines = datasets.map(({ name, title, records, licence }) => {
    const count = records.length;
    return `- ${name}: ${title} (${count} mục, ${licence.name}), ${url(openDataPath(name))}`;
  });
  return [
    `DỮ LIỆU MỞ CỦA ${library.site.name.toLocaleUpperCase('vi')}`,
    '',
    `Trang này có bản mới nhất, từ điển dữ liệu và cách ghi nguồn: ${url(routes.openData)}`,
    '',
    ...lines,
    '',
  ].join('\r\n');
}

async function archive(files: readonly OpenDataFile[], about: string): Promise<Uint8Array<ArrayBuffer>> {
  const content: Zippable = { 'DOC-TRUOC.txt': textBytes(`\uFEFF${about}`) };
  // Workbooks are archives already.
  for (const { file, bytes } of files)
    content[file] = [await bytes(), { level: file.endsWith('.xlsx') ? 0 : 6 }];
  return new Uint8Array(zipSync(content, { mtime: archiveDay }));
}

function wholeFiles(
  { datasets, files, api }: Omit<OpenData, 'whole'>,
  library: Library,
  url: Absolute,
): OpenData['whole'] {
  const about = readme(library, datasets, url);
  const described = JSON.stringify(api, null, 1);
  const key = hash('sha256', JSON.stringify([files.map((file) => file.key), about, described]), 'base64url');
  const sized = once(() =>
    Promise.all(files.map(async (file) => ({ ...file, size: (await file.bytes()).length }))),
  );
  const file = (
    name: WholeFile,
    type: string,
    make: () => Promise<Uint8Array<ArrayBuffer>>,
  ): OpenDataFile => ({
    file: name,
    type,
    key,
    bytes: bytesOf(name, key, make),
  });
  return {
    'catalogue.jsonld': file('catalogue.jsonld', 'application/ld+json', async () =>
      textBytes(`${JSON.stringify(catalogueJsonLd(library, await sized(), url), null, 1)}\n`),
    ),
    'catalogue.ttl': file('catalogue.ttl', 'text/turtle', async () =>
      textBytes(await catalogueTurtle(library, await sized(), url)),
    ),
    'openapi.json': file('openapi.json', 'application/json', () =>
      Promise.resolve(textBytes(`${described}\n`)),
    ),
    'all.zip': file('all.zip', 'application/zip', () => archive(files, about)),
  };
}

/** The data sets of a library with their files. */
export function openData(library: Library, site: URL | undefined): OpenData {
  const known = made.get(library);
  if (known) return known;
  const url = absoluteAt(site);
  // Empty ones too: an address that a program asks for stays.
  const datasets = [...collectionDatasets(library, url), ...furtherDatasets(library, url)];
  const files = datasets.flatMap((dataset) => datasetFiles(dataset, library, url));
  const parts = { datasets, files, api: openApi(library, datasets, files, url) };
  const all = { ...parts, whole: wholeFiles(parts, library, url) };
  made.set(library, all);
  return all;
}
