/** The files of the open data as a read-only API, in OpenAPI 3.1. */
import { recordJsonSchema } from '#exchange/export/record-schema.ts';
import type { Library } from '#library/build-library.ts';
import type { Absolute } from '#library/site/open-data.ts';
import { changeFeedForms } from '#library/changes/change-feed.ts';
import { changesFeedPath, dataFiles, entryFile, openDataFile, routes } from '#routes.ts';
import type { Dataset } from './dataset.ts';
import { datasetForms } from './dataset-forms.ts';
import type { DatasetForm } from './dataset-forms.ts';

interface Response {
  description: string;
  content?: Record<string, { schema: object }>;
}

export interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  parameters?: object[];
  responses: Record<string, Response | { $ref: string }>;
}

export interface OpenApi {
  openapi: '3.1.1';
  info: object;
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, { get: Operation }>;
  components: object;
}

/** The files that the API serves for each data set. */
export interface ApiFile {
  dataset: Dataset;
  form: DatasetForm;
  file: string;
}

const tags = {
  datasets: { name: 'Bộ dữ liệu', description: 'Mỗi bộ dữ liệu là một tệp.' },
  entries: { name: 'Từng mục', description: 'Một tiêu chuẩn hoặc một văn bản là một tệp.' },
  plan: { name: 'Kế hoạch, mạng lưới', description: 'Các tệp có từ trước; địa chỉ vẫn giữ.' },
  feeds: { name: 'Tin báo', description: 'Thay đổi và tin mới, để ứng dụng theo dõi.' },
  catalogue: { name: 'Danh mục', description: 'Mô tả các bộ dữ liệu và giao diện này.' },
} as const;

/** `plan-targets` → `PlanTargets` */
const pascal = (name: string) =>
  name.replaceAll(/(?:^|[-.])(\w)/g, (_, letter: string) => letter.toUpperCase());

const schemaName = ({ name }: Dataset) => `${pascal(name)}Record`;

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const answers = (description: string, type: string, schema: object): Operation['responses'] => ({
  200: { description, content: { [type]: { schema } } },
  304: { $ref: '#/components/responses/NotModified' },
  404: { $ref: '#/components/responses/NotFound' },
});

const text = { type: 'string' } as const;

/** The body of a file: JSON by its schema, all else as text or bytes. */
function bodyOf({ dataset, form }: ApiFile): object {
  if (form === 'json')
    return {
      allOf: [
        reference('Dataset'),
        { properties: { items: { type: 'array', items: reference(schemaName(dataset)) } } },
      ],
    };
  if (form === 'csl.json') return { type: 'array', items: { type: 'object' } };
  if (form === 'schema.json') return { type: 'object' };
  // Of bytes OpenAPI 3.1 says nothing but the media type.
  return form === 'xlsx' ? {} : text;
}

function operation(
  tag: keyof typeof tags,
  operationId: string,
  summary: string,
  responses: Operation['responses'],
  parameters?: object[],
): { get: Operation } {
  return {
    get: { operationId, tags: [tags[tag].name], summary, ...(parameters ? { parameters } : {}), responses },
  };
}

const pathParameter = (name: string, description: string, example: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: text,
  example,
});

function entryPaths(datasets: readonly Dataset[]): OpenApi['paths'] {
  const of = (name: string) => datasets.find((one) => one.name === name);
  const [standards, laws] = [of('standards'), of('documents')];
  const path = (dataset: Dataset, section: 'standards' | 'laws', what: string) => ({
    [entryFile(section, '{id}', 'json')]: operation(
      'entries',
      `get${pascal(dataset.name)}Entry`,
      what,
      answers(what, 'application/json', reference(schemaName(dataset))),
      [pathParameter('id', 'Mã mục: phần cuối của địa chỉ trang.', String(dataset.records[0]?.['id'] ?? ''))],
    ),
  });
  return {
    ...(standards ? path(standards, 'standards', 'Một tiêu chuẩn, quy chuẩn') : {}),
    ...(laws ? path(laws, 'laws', 'Một văn bản') : {}),
  };
}

function furtherPaths(library: Library): OpenApi['paths'] {
  const json = (schema: object) => (what: string) => answers(what, 'application/json', schema);
  const object = json({ type: 'object' });
  const list = json({ type: 'array', items: { type: 'object' } });
  const [subject = ''] = library.subjects.keys();
  const feeds = Object.entries(changeFeedForms).flatMap(([form, { file, type, name }]) => {
    const schema = form === 'json' ? { type: 'object' } : text;
    return [
      [
        changesFeedPath(file),
        operation(
          'feeds',
          `changes${pascal(form)}`,
          `Thay đổi của thư viện, ${name}`,
          answers(name, type, schema),
        ),
      ],
      [
        changesFeedPath(file, '{subject}'),
        operation(
          'feeds',
          `subjectChanges${pascal(form)}`,
          `Thay đổi của một sản phẩm, chủ đề, ${name}`,
          answers(name, type, schema),
          [pathParameter('subject', 'Mã sản phẩm hoặc chủ đề.', subject)],
        ),
      ],
    ] as const;
  });
  return {
    ...(library.plan
      ? {
          [dataFiles.indicators]: operation(
            'plan',
            'planTargets',
            'Chỉ tiêu của Kế hoạch',
            object('Chỉ tiêu'),
          ),
          [dataFiles.budget]: operation('plan', 'planBudget', 'Kinh phí của Kế hoạch', object('Kinh phí')),
        }
      : {}),
    [dataFiles.members]: operation('plan', 'directory', 'Mạng lưới', list('Các đơn vị')),
    [dataFiles.laws]: operation('plan', 'laws', 'Văn bản', list('Các văn bản')),
    ...Object.fromEntries(feeds),
    [dataFiles.newsJson]: operation(
      'feeds',
      'newsFeed',
      'Tin mới, JSON Feed',
      answers('JSON Feed', 'application/feed+json', { type: 'object' }),
    ),
    [openDataFile('catalogue.jsonld')]: operation(
      'catalogue',
      'catalogue',
      'Danh mục DCAT-AP, JSON-LD',
      answers('JSON-LD', 'application/ld+json', { type: 'object' }),
    ),
    [openDataFile('catalogue.ttl')]: operation(
      'catalogue',
      'catalogueTurtle',
      'Danh mục DCAT-AP, Turtle',
      answers('Turtle', 'text/turtle', text),
    ),
    [openDataFile('openapi.json')]: operation(
      'catalogue',
      'openapi',
      'Mô tả này',
      answers('OpenAPI', 'application/json', { type: 'object' }),
    ),
    [openDataFile('all.zip')]: operation(
      'catalogue',
      'archive',
      'Mọi tệp trong một',
      answers('Tệp nén', 'application/zip', {}),
    ),
  };
}

/** The description of the API. */
export function openApi(
  library: Library,
  datasets: readonly Dataset[],
  files: readonly ApiFile[],
  url: Absolute,
): OpenApi {
  const own = files.map((one): [string, { get: Operation }] => {
    const { dataset, form, file } = one;
    const { name, type } = datasetForms[form];
    const summary = `${dataset.title}, ${name}`;
    return [
      openDataFile(file),
      operation(
        'datasets',
        `${pascal(dataset.name)}${pascal(form)}`,
        summary,
        answers(dataset.about, type, bodyOf(one)),
      ),
    ];
  });
  const schemas = datasets.map(({ recordSchema, title, about, ...dataset }): [string, object] => {
    const { $schema: _same, ...schema } = recordJsonSchema(recordSchema, {
      title: `${title}: một mục`,
      description: about,
    });
    return [schemaName({ recordSchema, title, about, ...dataset }), schema];
  });
  return {
    openapi: '3.1.1',
    info: {
      title: `Dữ liệu mở của ${library.site.short_name}`,
      version: '1',
      summary: 'Giao diện chỉ đọc, không cần khóa.',
      description: `Xem ${url(routes.openDataApi)}.`,
      license: { name: 'CC BY 4.0', identifier: 'CC-BY-4.0' },
    },
    servers: [{ url: url('/').replace(/\/$/, '') }],
    tags: Object.values(tags),
    paths: { ...Object.fromEntries(own), ...entryPaths(datasets), ...furtherPaths(library) },
    components: {
      schemas: { Dataset: datasetSchema, ...Object.fromEntries(schemas) },
      responses: {
        NotModified: { description: 'Không đổi từ lần trước (If-None-Match).' },
        NotFound: { description: 'Không có tệp này.' },
      },
    },
  };
}

/** The properties that every data set has before its records. */
const datasetSchema = {
  type: 'object',
  required: ['name', 'title', 'description', 'publisher', 'url', 'schema', 'licence', 'count', 'items'],
  properties: {
    name: text,
    title: text,
    description: text,
    publisher: text,
    url: { type: 'string', format: 'uri' },
    schema: { type: 'string', format: 'uri' },
    licence: {
      type: 'object',
      properties: { name: text, url: { type: 'string', format: 'uri' }, terms: text },
    },
    changed_on: { type: ['string', 'null'], format: 'date' },
    checked_on: { type: ['string', 'null'], format: 'date' },
    count: { type: 'integer' },
    items: { type: 'array' },
  },
} as const;
