/** Search records of the portal's other collections: one function for each, from an entry to what it is found by. */
import type { LegalStatus } from '#domain/law/legal-relations.ts';
import type { EditionStatus } from '#domain/editions/lifecycle.ts';
import { parseDesignation } from '#domain/designation/designation.ts';
import { formatDate } from '#text/vietnamese.ts';
import type { Library } from '#library/build-library.ts';
import { legalDocument } from '#library/law/legal-documents.ts';
import type { CollectionEntry } from '#library/collections.ts';
import { plainText } from '#markdown/text.ts';
import { documentCategoryLabels } from '#schemas/collections/documents.ts';
import { dutyKindLabels } from '#schemas/collections/duties.ts';
import { expertFieldLabels } from '#schemas/collections/experts.ts';
import { exportMarketLabels } from '#schemas/collections/markets.ts';
import {
  certificateSchemeLabels,
  certificationSubjectLabels,
  memberKindLabels,
  memberRoleLabels,
} from '#schemas/collections/members.ts';
import { needLabels } from '#schemas/collections/methods.ts';
import { courseKindLabels } from '#schemas/collections/courses.ts';
import { collectionDefinitions, collectionNames } from '#schemas/collections.ts';
import type { CollectionName } from '#schemas/collections.ts';
import type { RelatedNumber, SearchRecord } from '#search/format/records/record.ts';
import { headingMark } from '#search/format/records/sections.ts';
import { contentOf } from '#search/format/contents.ts';

/** Searchable fields that a collection supplies for an entry. */
interface Found {
  title: string;
  otherTitle?: string | undefined;
  excerpt?: string | undefined;
  /** Other names of the same thing. */
  names?: readonly string[];
  /** Slugs of products and topics. */
  subjects?: readonly string[];
  year?: string | undefined;
  status?: EditionStatus | undefined;
  /** Numbers of standards under which it is found beside them. */
  numbers?: readonly RelatedNumber[];
  /** Indexed in place of the title, where many titles of a kind would crowd out the page that gathers them. */
  titleWords?: string | undefined;
  /** Further words to find it by. */
  words: readonly (string | undefined)[];
  /** True where the title is English. */
  english?: boolean;
}

/** A document's status under the words that the search has for editions; what they have no word for is left out. */
const searchStatus: Readonly<Partial<Record<LegalStatus, EditionStatus>>> = {
  'in-force': 'in-force',
  amended: 'in-force',
  replaced: 'superseded',
  unknown: 'unknown',
};

type Describe = {
  readonly [Name in CollectionName]: (entry: CollectionEntry<Name>, library: Library) => Found | undefined;
};

const bodyOf = (entry: { body?: string | undefined }, name: CollectionName) =>
  entry.body === undefined
    ? undefined
    : plainText(entry.body, collectionDefinitions[name].format === 'mdx' ? 'mdx' : 'markdown', headingMark);

/** The names that are numbers of standards, each number once, as it is first written: `ISO/IEC 27001` before `ISO 27001`. */
function numbersIn(names: readonly string[]): string[] {
  const numbers = new Map<string, string>();
  for (const name of names) {
    const parsed = parseDesignation(name);
    const key = parsed && `${parsed.system} ${parsed.number}`;
    if (key !== undefined && !numbers.has(key)) numbers.set(key, name);
  }
  return [...numbers.values()];
}

const describe: Describe = {
  news: (entry) => ({
    title: entry.title,
    excerpt: entry.lead,
    subjects: entry.products,
    year: entry.date,
    words: [...entry.tags, ...entry.standards, bodyOf(entry, 'news')],
  }),
  programmes: (entry) => ({
    title: entry.title,
    excerpt: entry.lead,
    subjects: entry.products,
    year: entry.aired,
    words: [
      entry.broadcaster,
      ...entry.tags,
      ...entry.standards,
      ...entry.transcript.map(({ text }) => text),
      bodyOf(entry, 'programmes'),
    ],
  }),
  courses: (entry) => ({
    title: entry.title,
    excerpt: entry.lead,
    year: entry.starts_on,
    words: [
      formatDate(entry.starts_on),
      courseKindLabels[entry.kind],
      entry.place,
      entry.organiser,
      entry.audience,
      bodyOf(entry, 'courses'),
    ],
  }),
  duties: (entry) => ({
    title: entry.title,
    titleWords: dutyKindLabels[entry.kind],
    names: [entry.title],
    excerpt: entry.case_vi ?? entry.who_vi,
    subjects: entry.products,
    words: [
      entry.title,
      dutyKindLabels[entry.kind],
      entry.who_vi,
      entry.exempt_vi,
      ...entry.steps,
      entry.receiver_vi,
      entry.when_vi,
      entry.fee_vi,
      entry.validity_vi,
      entry.form_vi,
      ...entry.dossier,
      ...entry.basis.map(({ number }) => number),
    ],
  }),
  markets: (entry) => ({
    title: `${entry.title} (${exportMarketLabels[entry.market]})`,
    titleWords: exportMarketLabels[entry.market],
    names: [entry.title],
    excerpt: entry.asks[0],
    subjects: entry.products,
    words: [entry.title, 'xuất khẩu', 'thị trường', ...entry.asks, entry.authority_vi, entry.note_vi],
  }),
  members: (entry) => ({
    title: entry.name_vi,
    otherTitle: entry.name_en,
    excerpt: entry.about_vi,
    names: [entry.short_name, entry.name_in_plan].filter((name) => name !== undefined),
    subjects: [...entry.products, ...entry.serves],
    words: [
      entry.area,
      memberKindLabels[entry.kind],
      ...entry.roles.map((role) => memberRoleLabels[role]),
      entry.scope_vi,
      ...entry.certifies.map((subject) => `chứng nhận ${certificationSubjectLabels[subject]}`),
      ...entry.accreditations.map(({ number }) => number),
      ...entry.certificates.flatMap(({ name, scheme }) => [name, certificateSchemeLabels[scheme]]),
      ...entry.awards.map(({ name }) => name),
    ],
  }),
  experts: (entry) => ({
    title: entry.name,
    excerpt: entry.about_vi,
    words: [...entry.specialities, entry.organisation, expertFieldLabels[entry.field]],
  }),
  supports: (entry) => ({
    title: entry.title,
    excerpt: entry.lead,
    words: [entry.for_whom, entry.how, ...entry.annex.map(({ words }) => words), bodyOf(entry, 'supports')],
  }),
  methods: (entry) => ({
    title: entry.name_vi,
    otherTitle: entry.name_en,
    excerpt: entry.lead,
    names: [entry.full_name_vi, ...entry.other_names, entry.plan_words].filter((name) => name !== undefined),
    subjects: entry.products,
    numbers: numbersIn([entry.name_vi, ...entry.other_names]).map((designation) => ({
      designation,
      because: `cách áp dụng ${entry.name_vi}, từng bước`,
    })),
    words: [
      ...entry.needs.map((need) => needLabels[need]),
      entry.fits,
      entry.for_whom,
      entry.example,
      ...entry.benefits,
      ...entry.steps.flatMap(({ title, text, result }) => [title, text, result]),
      ...entry.checklist,
      ...entry.pitfalls,
      entry.certificate,
      entry.plan_words_meaning,
      ...entry.standards,
      bodyOf(entry, 'methods'),
    ],
  }),
  guides: (entry) => ({
    title: entry.title,
    excerpt: entry.lead,
    words: [entry.audience, entry.result, ...entry.standards, bodyOf(entry, 'guides')],
  }),
  templates: (entry) => ({
    title: entry.title,
    titleWords: 'mẫu để điền, biểu mẫu',
    names: [entry.title],
    excerpt: entry.lead,
    subjects: entry.products,
    words: [entry.title, entry.legal_form, 'tải mẫu', entry.format === 'xlsx' ? 'Excel' : 'Word'],
  }),
  indicators: (entry) => ({
    title: entry.title,
    excerpt: entry.targets[0]?.words,
    words: [...entry.targets.map(({ words }) => words), entry.explanation, 'chỉ tiêu, mục tiêu của Kế hoạch'],
  }),
  legalDocuments: (entry, library) => {
    const document = legalDocument(library, entry.slug);
    return {
      title: [entry.number, entry.title_vi].filter(Boolean).join(' '),
      excerpt: entry.summary_vi,
      names: entry.number === undefined ? [] : [entry.number],
      subjects: entry.products,
      year: document?.year,
      status: document && searchStatus[document.statusNow],
      words: [entry.issuer, documentCategoryLabels[entry.category]],
    };
  },
  pages: (entry, { pageWords }) => ({
    title: entry.title,
    excerpt: entry.lead,
    names: pageWords.get(entry.href) ?? [],
    words: [bodyOf(entry, 'pages')],
    english: entry.language === 'en',
  }),
};

function record(
  name: CollectionName,
  entry: { href: string; sample?: boolean | undefined; asked?: readonly string[] },
  found: Found,
): SearchRecord {
  const {
    title,
    otherTitle,
    excerpt,
    names = [],
    subjects = [],
    numbers = [],
    words,
    titleWords,
    status,
  } = found;
  const year = found.year?.slice(0, 4);
  return {
    hit: {
      href: entry.href,
      content: contentOf(name),
      title,
      ...(found.english === true ? { english: true } : {}),
      ...(entry.sample === true ? { sample: true } : {}),
      ...(otherTitle === undefined ? {} : { otherTitle }),
      ...(excerpt === undefined ? {} : { excerpt }),
      ...(names.length > 0 ? { names } : {}),
      ...(year === undefined ? {} : { year: Number(year) }),
      ...(status === undefined ? {} : { status }),
    },
    part: 'main',
    facets: {
      content: [contentOf(name)],
      ...(subjects.length > 0 ? { subject: subjects } : {}),
      ...(year === undefined ? {} : { year: [year] }),
      ...(status === undefined ? {} : { status: [status] }),
    },
    ...(titleWords === undefined ? {} : { titleWords }),
    text: [excerpt, ...words].filter(Boolean).join('\n'),
    ...(entry.asked === undefined ? {} : { asked: entry.asked }),
    related: numbers,
  };
}

/** Everything of the portal's other collections that can be found, in the order of the collections. */
export function entryRecords(library: Library): SearchRecord[] {
  return collectionNames.flatMap((name) => {
    // Each collection's entries go to the function of the same name; TypeScript cannot follow a pair through a loop.
    const describeEntry = describe[name] as (entry: unknown, library: Library) => Found | undefined;
    return library.collections[name].flatMap((entry) => {
      const found = describeEntry(entry, library);
      return found === undefined ? [] : [record(name, entry, found)];
    });
  });
}
