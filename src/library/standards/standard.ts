/** One shape for every standard of the library, Vietnamese or international, ready for pages, lists and the search index. */
import { designationSortKey } from '#domain/designation/designation-format.ts';
import type { Designation } from '#domain/designation/designation.ts';
import type { EditionStatus } from '#domain/editions/lifecycle.ts';
import { isoRelations, standardRelations } from '#content/edition-record.ts';
import type { RelatedEdition } from '#content/edition-record.ts';
import type { IsoEdition } from '#schemas/catalogue.ts';
import type { StandardEntry } from '#schemas/standards.ts';
import type { StandardKind } from '#schemas/labels.ts';
import { entryPath } from '#routes.ts';

export interface Standard extends RelatedEdition {
  /** The address of the standard's page. */
  href: string;
  kind: StandardKind;
  /** Issued by a Vietnamese body. */
  national: boolean;
  titleVi: string | undefined;
  titleEn: string | undefined;
  issuer: string | undefined;
  /** What is known of the edition, replacements included; see `effectiveStatus`. */
  status: EditionStatus;
  /** Whose word the status is, where nobody here verified it: `ISO, 06/2025` of a row of the ISO catalogue. */
  statusBy?: string | undefined;
  mandatory: boolean;
  conformity: StandardEntry['conformity'] | undefined;
  topic: StandardEntry['topic'] | undefined;
  products: readonly string[];
  ics: readonly string[];
  sortKey: string;
  /** The entry of an editor; absent on a row of the ISO catalogue. */
  entry: StandardEntry | undefined;
  /** The row of the ISO catalogue; absent on an entry of an editor. */
  isoEdition: IsoEdition | undefined;
}

/** The kind that people browse by, from the designation: one rule for lists, pages and search. */
export function standardKind(parsed: Designation | undefined): StandardKind {
  switch (parsed?.system) {
    case 'TCVN':
    case 'QCVN':
    case 'TCN':
    case 'CODEX':
    case 'ISO':
      return parsed.system;
    case 'QCĐP':
      return 'QCVN';
    case 'IWA':
      return 'ISO';
    default:
      return 'other';
  }
}

/** The organisations of an international designation, without the standard type: `ISO/IEC` of `ISO/IEC TS 17027:2014`. */
function publishingOrganisations(parsed: Designation | undefined): string {
  const prefix = parsed?.prefix.replace(/[/ ](?:TS|TR|PAS|Guide|ISP|DATA|TTA|PWI|R)$/, '') ?? 'ISO';
  return prefix === 'IWA' ? 'ISO' : prefix;
}

function described(relations: RelatedEdition) {
  return {
    ...relations,
    href: entryPath('standards', relations.id),
    kind: standardKind(relations.parsed),
    sortKey: designationSortKey(relations.designation),
    status: relations.recordedStatus,
  };
}

/** An entry of the standards collection as a standard; its status is completed once all standards are known. */
export function standardEntry(entry: StandardEntry): Standard {
  const standard = described(standardRelations(entry));
  return {
    ...standard,
    national:
      standard.kind !== 'CODEX' &&
      standard.kind !== 'ISO' &&
      standard.parsed?.system !== 'IATF' &&
      standard.parsed?.system !== 'SA',
    titleVi: entry.title_vi,
    titleEn: entry.title_en,
    issuer: entry.issuer,
    mandatory: entry.mandatory,
    conformity: entry.conformity,
    topic: entry.topic,
    products: entry.products,
    ics: entry.ics,
    entry,
    isoEdition: undefined,
  };
}

/** Words that the catalogue sets in place of a title that it lacks. */
const noTitle = /^(?:title missing|withdrawn)\b/i;

/** A row of the ISO catalogue as a document. */
export function isoStandard(row: IsoEdition): Standard {
  const standard = described(isoRelations(row));
  return {
    ...standard,
    kind: 'ISO',
    national: false,
    titleVi: undefined,
    titleEn: noTitle.test(row.title_en) ? undefined : row.title_en,
    issuer: publishingOrganisations(standard.parsed),
    mandatory: false,
    conformity: undefined,
    topic: undefined,
    products: [],
    ics: row.ics,
    entry: undefined,
    isoEdition: row,
  };
}
