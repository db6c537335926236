/** The legal documents of the portal, with what the others do to them: for their own pages, for guides, and for standards that name one. */
import {
  legalFates,
  legalNumberKey,
  legalNumbersIn,
  legalStatusOn,
  legalYear,
} from '#domain/law/legal-relations.ts';
import type { LegalFate, LegalRecord, LegalStatus } from '#domain/law/legal-relations.ts';
import { toSlug } from '#text/vietnamese.ts';
import type { Library } from '#library/build-library.ts';
import type { CollectionEntry } from '#library/collections.ts';
import { legalRecord } from '#content/checks/check-documents.ts';

/** An entry with what follows from it and from the others. */
export interface LegalDocument extends LegalRecord {
  entry: CollectionEntry<'legalDocuments'>;
  href: string;
  /** The number, or the title where no number is known. */
  name: string;
  year: string | undefined;
  issuerSlug: string;
  /** The status known on the day of the build; see `legalStatusOn`. */
  statusNow: LegalStatus;
  fate: LegalFate<LegalDocument>;
}

interface Index {
  /** The newest first. */
  all: readonly LegalDocument[];
  bySlug: ReadonlyMap<string, LegalDocument>;
  byNumber: ReadonlyMap<string, LegalDocument>;
  /** Texts that were asked about: many pages name the same documents. */
  byText: Map<string, LegalDocument | undefined>;
}

const indexes = new WeakMap<Library, Index>();

const noFate: LegalFate<LegalDocument> = { amendedBy: [], replacedBy: [], suspendedBy: [] };

function buildIndex({ collections, today }: Library): Index {
  const all = collections.legalDocuments.map((entry): LegalDocument => {
    const { slug, href, number, title_vi, issuer, issued, issued_year: issuedYear, effective } = entry;
    return {
      ...legalRecord(slug, entry),
      entry,
      href,
      name: number ?? title_vi,
      year: legalYear({ issued, issuedYear, number, effective }),
      issuerSlug: toSlug(issuer),
      statusNow: entry.status,
      fate: noFate,
    };
  });
  const real = all.filter(({ entry }) => !entry.sample);
  // A sample may name a real document; it must not change what is said of that.
  const fates = new Map([...legalFates(all), ...legalFates(real)]);
  for (const document of all) {
    document.fate = fates.get(document.id) ?? noFate;
    document.statusNow = legalStatusOn(document, document.fate, today);
  }
  all.sort(newestFirst);
  return {
    all,
    bySlug: new Map(all.map((document) => [document.id, document])),
    byText: new Map(),
    // Of two with one number the first, which is the newest, answers.
    byNumber: new Map(
      all.toReversed().flatMap((document) => {
        const { number } = document.entry;
        return number === undefined ? [] : [[legalNumberKey(number), document] as const];
      }),
    ),
  };
}

function newestFirst(a: LegalDocument, b: LegalDocument): number {
  const day = (document: LegalDocument) => document.issued ?? document.effective ?? document.year ?? '';
  return day(b).localeCompare(day(a)) || a.name.localeCompare(b.name, 'vi', { numeric: true });
}

function index(library: Library): Index {
  const known = indexes.get(library) ?? buildIndex(library);
  indexes.set(library, known);
  return known;
}

/** Every document, the newest first. */
export function legalDocuments(library: Library): readonly LegalDocument[] {
  return index(library).all;
}

/** The document of a file name. */
export function legalDocument(library: Library, slug: string): LegalDocument | undefined {
  return index(library).bySlug.get(slug);
}

/**
 * The first document that a text names by its number and that the portal has.
 *
 * @param text a number, or a sentence with one in it: `Thông tư 07/2013/TT-BNNPTNT ngày 22/01/2013`
 */
export function documentByNumber(text: string, library: Library): LegalDocument | undefined {
  const { byNumber, byText } = index(library);
  if (byText.has(text)) return byText.get(text);
  const numbers = [legalNumberKey(text), ...legalNumbersIn(text)];
  const named = numbers.map((number) => byNumber.get(number)).find((found) => found !== undefined);
  byText.set(text, named);
  return named;
}
