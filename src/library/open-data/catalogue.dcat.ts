/**
 * The open data as a catalogue in DCAT-AP 3 (SEMIC), by which portals of data harvest it: every data set with its files, their sizes and
 * licences, and the files as a service that programs read.
 */
import { DataFactory, Writer } from 'n3';
import type { NamedNode, Quad, Quad_Object } from 'n3';
import type { Library } from '#library/build-library.ts';
import type { Absolute } from '#library/site/open-data.ts';
import { openDataFile, openDataPath, routes } from '#routes.ts';
import type { Dataset } from './dataset.ts';
import { datasetForms } from './dataset-forms.ts';
import type { DatasetForm } from './dataset-forms.ts';

const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
} as const;

type Term = `${keyof typeof prefixes}:${string}`;

/** Vocabularies of the Publications Office of the EU, which DCAT-AP asks for. */
const authority = (list: string, code: string) =>
  DataFactory.namedNode(`http://publications.europa.eu/resource/authority/${list}/${code}`);

const fileTypes: Readonly<Record<DatasetForm, string>> = {
  json: 'JSON',
  csv: 'CSV',
  xlsx: 'XLSX',
  'schema.json': 'JSON',
  bib: 'TXT',
  'csl.json': 'JSON',
  'relaton.yaml': 'YAML',
};

const licenceCodes = { 'CC-BY-4.0': 'CC_BY_4_0', 'ODC-By-1.0': 'ODC_BY' } as const;

/** A file of a data set, with its size in bytes. */
export interface CatalogueFile {
  dataset: Dataset;
  form: DatasetForm;
  file: string;
  size: number;
}

const expand = (term: Term): NamedNode => {
  const [prefix = '', name = ''] = term.split(':');
  return DataFactory.namedNode(prefixes[prefix as keyof typeof prefixes] + name);
};

const vietnamese = (text: string) => DataFactory.literal(text, 'vi');

const typed = (value: string, type: Term) => DataFactory.literal(value, expand(type));

/** The statements of the catalogue. */
function statements(library: Library, files: readonly CatalogueFile[], url: Absolute): Quad[] {
  const { site } = library;
  const quads: Quad[] = [];
  const node = (address: string) => DataFactory.namedNode(url(address));
  const say = (subject: NamedNode, type: Term, facts: [Term, Quad_Object | undefined][]) => {
    quads.push(DataFactory.quad(subject, expand('rdf:type'), expand(type)));
    for (const [predicate, object] of facts)
      if (object !== undefined) quads.push(DataFactory.quad(subject, expand(predicate), object));
  };
  const catalogue = node(routes.openData);
  const publisher = node(`${routes.about}#co-quan`);
  const service = node(`${routes.openDataApi}#dich-vu`);
  const datasets = [...new Set(files.map(({ dataset }) => dataset))];
  const datasetNode = ({ name }: Dataset) => node(`${openDataPath(name)}#bo-du-lieu`);
  const open = authority('access-right', 'PUBLIC');
  const language = authority('language', 'VIE');
  const licence = ({ spdx }: Dataset['licence']) => authority('licence', licenceCodes[spdx]);

  say(publisher, 'foaf:Agent', [
    ['foaf:name', vietnamese(site.responsible_body.name)],
    [
      'foaf:homepage',
      site.responsible_body.website === undefined
        ? undefined
        : DataFactory.namedNode(site.responsible_body.website),
    ],
  ]);
  say(catalogue, 'dcat:Catalog', [
    ['dct:title', vietnamese(`Dữ liệu mở của ${site.short_name}`)],
    ['dct:description', vietnamese(`Mọi dữ liệu của ${site.name}, dùng lại tự do khi ghi nguồn.`)],
    ['dct:publisher', publisher],
    ['dct:language', language],
    ['dct:license', authority('licence', 'CC_BY_4_0')],
    ['foaf:homepage', catalogue],
    ['dct:spatial', authority('country', 'VNM')],
    ['dcat:service', service],
    ...datasets.map((dataset): [Term, Quad_Object] => ['dcat:dataset', datasetNode(dataset)]),
  ]);
  say(service, 'dcat:DataService', [
    ['dct:title', vietnamese('Giao diện đọc dữ liệu mở')],
    ['dcat:endpointURL', node(openDataFile(''))],
    ['dcat:endpointDescription', node(openDataFile('openapi.json'))],
    ['dct:publisher', publisher],
    ['dct:accessRights', open],
    ...datasets.map((dataset): [Term, Quad_Object] => ['dcat:servesDataset', datasetNode(dataset)]),
  ]);
  for (const dataset of datasets) {
    const own = files.filter((file) => file.dataset === dataset);
    const { title, about, name, page, changedOn } = dataset;
    say(datasetNode(dataset), 'dcat:Dataset', [
      ['dct:title', vietnamese(title)],
      ['dct:description', vietnamese(about)],
      ['dct:identifier', DataFactory.literal(url(openDataPath(name)))],
      ['dct:publisher', publisher],
      ['dct:language', language],
      ['dct:accessRights', open],
      ['dct:spatial', authority('country', 'VNM')],
      ['dcat:theme', authority('data-theme', 'GOVE')],
      ['dcat:landingPage', node(openDataPath(name))],
      ['foaf:page', node(page)],
      ['dct:modified', changedOn === undefined ? undefined : typed(changedOn, 'xsd:date')],
      ...own.map(({ file }): [Term, Quad_Object] => ['dcat:distribution', node(openDataFile(file))]),
    ]);
    for (const { file, form, size } of own) {
      say(node(openDataFile(file)), 'dcat:Distribution', [
        ['dct:title', vietnamese(`${title}, ${datasetForms[form].name}`)],
        ['dcat:accessURL', node(openDataPath(name))],
        ['dcat:downloadURL', node(openDataFile(file))],
        ['dcat:byteSize', typed(String(size), 'xsd:nonNegativeInteger')],
        ['dct:format', authority('file-type', fileTypes[form])],
        [
          'dcat:mediaType',
          DataFactory.namedNode(`https://www.iana.org/assignments/media-types/${datasetForms[form].type}`),
        ],
        ['dct:license', licence(dataset.licence)],
        ['dcat:accessService', service],
      ]);
    }
  }
  return quads;
}

/** The catalogue as Turtle. */
export function catalogueTurtle(
  library: Library,
  files: readonly CatalogueFile[],
  url: Absolute,
): Promise<string> {
  const writer = new Writer({ prefixes });
  writer.addQuads(statements(library, files, url));
  return new Promise((done, fail) => {
    writer.end((error: Error | null, text: string) => {
      if (error) fail(error);
      else done(text);
    });
  });
}

const compact = (address: string): string => {
  const [prefix, base] = Object.entries(prefixes).find(([, start]) => address.startsWith(start)) ?? [];
  return prefix === undefined || base === undefined ? address : `${prefix}:${address.slice(base.length)}`;
};

function jsonValue(object: Quad_Object): object {
  if (object.termType !== 'Literal') return { '@id': object.value };
  return object.language === ''
    ? { '@value': object.value, '@type': compact(object.datatype.value) }
    : { '@value': object.value, '@language': object.language };
}

/** The same statements as JSON-LD. */
export function catalogueJsonLd(library: Library, files: readonly CatalogueFile[], url: Absolute): object {
  const bySubject = Map.groupBy(statements(library, files, url), ({ subject }) => subject.value);
  const graph = [...bySubject].map(([id, quads]) => {
    const byPredicate = Map.groupBy(quads, ({ predicate }) => compact(predicate.value));
    const facts = [...byPredicate].map(([name, found]): [string, unknown] =>
      name === 'rdf:type'
        ? ['@type', found.map(({ object }) => compact(object.value))]
        : [name, found.map(({ object }) => jsonValue(object))],
    );
    return { '@id': id, ...Object.fromEntries(facts) };
  });
  return { '@context': prefixes, '@graph': graph };
}
