/** Small libraries for the tests of the rules: a few entries, everything else as in the small fixture. */
import path from 'node:path';
import { legalDocuments } from '#schemas/collections/documents.ts';
import { duties } from '#schemas/collections/duties.ts';
import { guides } from '#schemas/collections/guides.ts';
import { news } from '#schemas/collections/news.ts';
import { standards, standardSchema } from '#schemas/standards/standards.ts';
import type { HealthException } from '#schemas/settings/health.ts';
import { readContent } from '#content/read-content.ts';
import type { Content } from '#content/content.ts';
import { findHealth } from './find-health.ts';
import type { HealthRule } from './health-rule.ts';
import { openHealthLibrary } from './health-library.ts';
import type { HealthLibrary } from './health-library.ts';

const { content: base } = readContent('tests/fixtures/content/base');

type Facts = Record<string, unknown>;

export interface SmallLibrary {
  standards?: Facts[];
  laws?: Record<string, Facts>;
  guides?: Record<string, Facts>;
  duties?: Record<string, Facts>;
  news?: Record<string, Facts>;
  iso?: Partial<Content['iso'][number]>[];
  exceptions?: HealthException[];
}

const isoRow = {
  title_en: 'Tea',
  stage: '60.60',
  edition: '1',
  ics: ['67.140.10'],
  url: 'https://www.iso.org/standard/1.html',
};

function standard(facts: Facts): Content['standards'][number] {
  const data = standardSchema.parse({
    title_vi: 'Chè',
    status: 'in-force',
    topic: 'product',
    mandatory: false,
    sources: [{ url: 'https://vsqi.gov.vn/1', seen: 'tên' }],
    confidence: 'verified',
    checked_on: '2026-11-01',
    ...facts,
  });
  const id = standards.entryName?.(data) ?? '';
  return { id, file: `content/standards/${standards.subfolder?.(data) ?? ''}/${id}.yaml`, data };
}

const defaults = {
  legalDocuments: { title_vi: 'Nghị định', category: 'decree', issuer: 'Chính phủ', status: 'in-force', summary_vi: 'Một câu.' },
  duties: {
    title: 'Tự công bố',
    kind: 'declaration',
    concerns: 'product',
    binds: 'everyone',
    who_vi: 'Mọi cơ sở.',
    steps: ['Lập bản công bố.'],
    markets: ['domestic'],
    sources: [{ url: 'https://chinhphu.vn/1' }],
  },
  news: { title: 'Tin', date: '2026-11-01', tags: ['Hoạt động'], lead: 'Một câu.', sources: ['https://chinhphu.vn/1'] },
} as const;

const collection = <Data>(
  { folder, schema }: { folder: string; schema: { parse: (data: unknown) => Data } },
  entries: Record<string, Facts> = {},
  given: Facts = {},
) =>
  Object.entries(entries).map(([id, facts]) => ({
    id,
    file: path.posix.join(folder, `${id}.yaml`),
    data: schema.parse({ ...given, ...facts }),
  }));

/** A library of these entries alone. */
export function smallLibrary(given: SmallLibrary, today = '2026-11-26'): HealthLibrary {
  const empty = Object.fromEntries(Object.keys(base.collections).map((name) => [name, []]));
  const content = {
    ...base,
    products: [],
    topics: [],
    standards: (given.standards ?? []).map(standard),
    iso: (given.iso ?? []).map((row) => ({ ...isoRow, ...row })),
    healthExceptions: given.exceptions ?? [],
    collections: {
      ...empty,
      legalDocuments: collection(legalDocuments, given.laws, defaults.legalDocuments),
      guides: collection(guides, given.guides),
      duties: collection(duties, given.duties, defaults.duties),
      news: collection(news, given.news, defaults.news),
    },
  };
  return openHealthLibrary(content as unknown as Content, today);
}

/** The finds of one rule, each as `file | field | message`. */
export const found = (rule: HealthRule, given: SmallLibrary, today?: string): string[] =>
  findHealth(smallLibrary(given, today), [rule]).findings.map(({ file, path: place, message }) =>
    [file.split('/').at(-1)?.replace(/\.yaml$/, ''), place.join('.'), message].join(' | '),
  );

/** The values that the fixes of one rule would write. */
export const fixes = (rule: HealthRule, given: SmallLibrary, today?: string): unknown[] =>
  findHealth(smallLibrary(given, today), [rule]).findings.map(({ fix }) => fix?.value);
