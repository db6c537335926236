/** Search records of everything on the portal, built for the search rather than scraped from pages. */
import { parseDesignation } from '#domain/designation/designation.ts';
import { editionNode } from '#domain/editions/supersession/supersession-graph.ts';
import { newerEdition } from '#domain/editions/supersession/edition-chain.ts';
import { toSlug } from '#text/vietnamese.ts';
import type { Library, Product, Topic } from '#library/build-library.ts';
import type { Standard } from '#library/standards/standard.ts';
import { standardTitle, transitionText } from '#library/standards/list-items.ts';
import { pageRecords, spokenNames } from './page-records.ts';
import { entryRecords } from './entry-records.ts';
import { roleRecords } from './role-records.ts';
import { kindLabels } from '#schemas/labels.ts';
import type { RelatedNumber, SearchRecord } from '#search/format/records/record.ts';
import type { StoredHit } from '#search/format/records/stored-hit.ts';
import { entryPath } from '#routes.ts';

/** Everything on the portal that can be found, in the order of the library. */
export function searchRecords(library: Library): SearchRecord[] {
  const records = [
    ...library.products.map(productRecord),
    ...library.topics.map(topicRecord),
    ...entryRecords(library),
    ...roleRecords(library),
    ...library.standards.map((standard) => standardRecord(standard, library)),
  ];
  return [...records, ...pageRecords(library, new Set(records.map(({ hit }) => hit.href)))];
}

function productRecord(product: Product): SearchRecord {
  const codes = product.hs_codes.map((code) => `HS ${code}`);
  const indications = product.geographical_indication.flatMap(({ name, product: of }) => [of, name]);
  return {
    hit: {
      href: entryPath('products', product.slug),
      content: 'product',
      title: product.name_vi,
      otherTitle: product.name_en,
      excerpt: product.lead,
      names: [...new Set([...spokenNames(product.name_vi), ...indications, ...codes])],
    },
    part: 'main',
    facets: { content: ['product'], subject: [product.slug], ics: fields(product.ics) },
    asked: product.asked,
    text: [product.lead, product.description_vi, ...product.places, ...indications].join('\n'),
    related: [],
  };
}

function topicRecord(topic: Topic): SearchRecord {
  return {
    hit: {
      href: entryPath('topics', topic.slug),
      content: 'topic',
      title: topic.name_vi,
      otherTitle: topic.name_en,
      excerpt: topic.lead,
    },
    part: 'main',
    facets: { content: ['topic'], subject: [topic.slug], ics: fields(topic.ics) },
    asked: topic.asked,
    text: [topic.lead, topic.description_vi].join('\n'),
    related: [],
  };
}

/** The fields of the ICS: the first two digits of each code, each once. */
function fields(codes: readonly string[]): string[] {
  return [...new Set(codes.map((code) => code.slice(0, 2)))];
}

function standardRecord(standard: Standard, library: Library): SearchRecord {
  const { designation, titleVi, titleEn, titleGloss, status, kind, parsed, entry } = standard;
  const subjects = standard.products.flatMap((slug) => library.subjects.get(slug)?.name ?? []);
  const newer = newerEdition(library.graph, standard.id);
  const by = newer?.kind === 'replaced' ? newer.by[0] : undefined;
  const names = [...new Set([...subjects, ...earlierTitles(standard, library)])];
  const related = relatedNumbers(standard, library);
  const hit: StoredHit = {
    href: standard.href,
    content: 'standard',
    designation,
    title: standardTitle(standard),
    ...(titleVi === undefined ? { english: true } : {}),
    ...(titleVi !== undefined && titleEn !== undefined ? { otherTitle: titleEn } : {}),
    ...(titleGloss === undefined ? {} : { gloss: titleGloss }),
    ...(names.length > 0 ? { names } : {}),
    kind,
    status,
    ...(parsed?.year === undefined ? {} : { year: parsed.year }),
    ...(standard.mandatory ? { mandatory: true } : {}),
    ...(entry?.sample ? { sample: true } : {}),
    ...(entry?.scope_vi === undefined ? {} : { excerpt: entry.scope_vi }),
    ...(standard.inTransition ? { transition: transitionText(standard) } : {}),
    ...(by === undefined ? {} : { replacedBy: { designation: by.designation, href: by.href } }),
    ...(newer?.kind === 'later-edition' ? { older: true } : {}),
  };
  return {
    hit,
    // Titles with Vietnamese words are looked for by these, which no word of a catalogue is.
    part: standard.isoEdition && titleGloss === undefined ? 'catalogue' : 'main',
    facets: {
      content: ['standard'],
      kind: [kind],
      status: [status],
      ...(standard.products.length > 0 ? { subject: standard.products } : {}),
      ics: fields(standard.ics),
      ...(standard.issuer === undefined ? {} : { issuer: [toSlug(standard.issuer)] }),
      ...(standard.mandatory ? { mandatory: ['true'] } : {}),
      ...(parsed?.year === undefined ? {} : { year: [String(parsed.year)] }),
    },
    // Every standard is a standard or a regulation, though few titles say so.
    text: standard.isoEdition
      ? ''
      : [entry?.scope_vi, entry?.legal_act, kindLabels[kind], ...unreadNumbers(related)]
          .filter(Boolean)
          .join('\n'),
    asked: entry?.asked ?? [],
    related,
  };
}

/** Numbers of bodies whose designations are not read, so that they are found as words: EN, GB/T, AOAC. */
const unreadNumbers = (related: readonly RelatedNumber[]): string[] =>
  related.map(({ designation }) => designation).filter((text) => parseDesignation(text) === undefined);

/** Vietnamese titles of the editions that it replaces, where they are worded otherwise: who knows the old one finds the new one. */
function earlierTitles({ id, titleVi }: Standard, { graph }: Library): string[] {
  return editionNode(graph, id).predecessors.flatMap((earlier) =>
    earlier.titleVi === undefined || earlier.titleVi === titleVi ? [] : [earlier.titleVi],
  );
}

/** Numbers under which the standard is found besides its own: what it adopts, and what adopts it. */
function relatedNumbers(standard: Standard, { adoption }: Library): RelatedNumber[] {
  const adopts = adoption.adopts(standard.id).flatMap(({ reference, target, otherEditions }) => {
    const name = reference?.ref ?? target?.designation ?? otherEditions.at(-1)?.designation;
    return name === undefined ? [] : [{ designation: name, because: `chấp nhận ${name}` }];
  });
  const adoptedBy = adoption.adoptedBy(standard.id).map(({ by, sameSeries, reference }) => ({
    designation: by.designation,
    because:
      sameSeries && reference?.year
        ? `${by.designation} chấp nhận một ấn bản khác: ${reference.ref}`
        : `được ${by.designation} chấp nhận`,
  }));
  return [...adopts, ...adoptedBy];
}
