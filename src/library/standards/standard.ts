/** One shape for every standard of the library, Vietnamese or international, ready for pages, lists and the search index. */
import type { Designation } from '#domain/designation/designation.ts';
import type { ApplicableStandard } from '#domain/applicability/types.ts';
import type { EditionStatus } from '#domain/editions/lifecycle.ts';
import { isoRelations, standardRelations } from '#content/edition-record.ts';
import type { RelatedEdition } from '#content/edition-record.ts';
import type { IsoEdition } from '#schemas/standards/catalogue.ts';
import type { Overtaking } from '#schemas/settings/overtakings.ts';
import type { StandardEntry } from '#schemas/standards/standards.ts';
import type { StandardKind } from '#schemas/labels.ts';
import { entryPath } from '#routes.ts';

interface StandardFacts
  extends
    RelatedEdition,
    Pick<ApplicableStandard, 'topicPages' | 'matrix' | 'applies' | 'appliesByProduct' | 'inTransition'> {
  /** The address of the standard's page. */
  href: string;
  kind: StandardKind;
  /** Issued by a Vietnamese body. */
  national: boolean;
  titleVi: string | undefined;
  titleEn: string | undefined;
  /** An English title in Vietnamese, put together from known terms; undefined where there is a Vietnamese title or a part is unknown. */
  titleGloss?: string | undefined;
  issuer: string | undefined;
  /** The status of the edition, replacements included; see `effectiveStatus`. */
  status: EditionStatus;
  /** The source of a status that nobody here verified: `ISO, 06/2025` of a row of the ISO catalogue. */
  statusBy?: string | undefined;
  /** Of an edition in transition: the last day on which it may be used, where a source says it. */
  usableUntil?: string | undefined;
  mandatory: boolean;
  conformity: StandardEntry['conformity'] | undefined;
  topic: StandardEntry['topic'] | undefined;
  products: readonly string[];
  ics: readonly string[];
}

/** Where the facts come from: an editor's entry, or a row of the ISO catalogue. */
type StandardOrigin =
  { entry: StandardEntry; isoEdition: undefined } | { entry: undefined; isoEdition: IsoEdition };

export type Standard = StandardFacts & StandardOrigin;

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

function identified(relations: RelatedEdition, status: EditionStatus) {
  return {
    ...relations,
    href: entryPath('standards', relations.id),
    status,
  };
}

const foreignSystems: readonly (string | undefined)[] = ['CODEX', 'ISO', 'IWA', 'IATF', 'SA'];

/** A standard whose status is still to come: it depends on what the others replace. */
export interface UnresolvedStandard {
  relations: RelatedEdition;
  /**
   * `inTransition`: replaced, and still to be used by those whom a transition names; `usableUntil`: the last day of that, `YYYY-MM-DD`,
   * where a source says it.
   */
  resolve: (status: EditionStatus, inTransition: boolean, usableUntil?: string) => Standard;
}

/** An entry of the standards collection as a standard. */
export function standardEntry(entry: StandardEntry): UnresolvedStandard {
  const relations = standardRelations(entry);
  const kind = standardKind(relations.parsed);
  return {
    relations,
    resolve: (status, inTransition, usableUntil) => ({
      ...identified(relations, status),
      kind,
      national: !foreignSystems.includes(relations.parsed?.system),
      titleVi: entry.title_vi,
      titleEn: entry.title_en,
      issuer: entry.issuer,
      mandatory: entry.mandatory,
      conformity: entry.conformity,
      topic: entry.topic,
      products: entry.products,
      topicPages: entry.topic_page,
      matrix: entry.matrix,
      applies: entry.applies,
      appliesByProduct: entry.applies_by_product,
      inTransition,
      usableUntil,
      ics: entry.ics,
      entry,
      isoEdition: undefined,
    }),
  };
}

/** Words that the catalogue sets in place of a title that it lacks. */
const noTitle = /^(?:title missing|withdrawn)\b/i;

/**
 * A row of the ISO catalogue as a standard.
 *
 * @param statusBy whose word its status is, such as `ISO, 06/2025`
 * @param gloss puts an English title into Vietnamese; asked only for standards that are shown
 * @param overtaking a newer edition that the catalogue does not have yet
 */
export function isoStandard(
  row: IsoEdition,
  statusBy: string,
  gloss: (titleEn: string) => string | undefined,
  overtaking?: Overtaking,
): UnresolvedStandard {
  const relations = isoRelations(row, overtaking);
  return {
    relations,
    resolve: (status) => ({
      ...identified(relations, status),
      statusBy,
      kind: 'ISO',
      national: false,
      titleVi: undefined,
      titleEn: noTitle.test(row.title_en) ? undefined : row.title_en,
      get titleGloss() {
        return noTitle.test(row.title_en) ? undefined : gloss(row.title_en);
      },
      issuer: publishingOrganisations(relations.parsed),
      mandatory: false,
      conformity: undefined,
      topic: undefined,
      products: [],
      ics: row.ics,
      entry: undefined,
      isoEdition: row,
    }),
  };
}
