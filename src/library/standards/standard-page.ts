/**
 * The page of one standard: all that it shows, as plain data. The page is made of this alone, so that an unchanged view means an
 * unchanged page; see `pageKey`.
 */
import { citations } from '#library/open-data/citations.ts';
import { editionStatusLabel, isObsolete } from '#domain/editions/lifecycle.ts';
import { officialFirst } from '#domain/sources/official.ts';
import { formatDate } from '#text/vietnamese.ts';
import type { Fact, Link } from '#library/view-types.ts';
import type { Library } from '#library/build-library.ts';
import type { Standard } from './standard.ts';
import { documentByNumber, legalDocument } from '#library/law/legal-documents.ts';
import { standardTitle, lifecycleSteps, listItem } from './list-items.ts';
import { namedBy } from '#library/related.ts';
import {
  adoptedStandards,
  adoptingStandards,
  amendedDocument,
  checkedText,
  degreeExplanations,
  isoFacts,
  metaDescription,
  relatedDocuments,
  standardWarnings,
  subjectLinks,
  textSources,
} from './standard-view.ts';
import { forceFacts, linkedAnswer, obligations, standardAnswer } from './standard-answer.ts';
import { standardJsonLd } from '#library/site/site.jsonld.ts';
import { kindLabels, subjectLabels } from '#schemas/labels.ts';
import { entryFile, errorReportPath, listPath, verificationPath } from '#routes.ts';
import { icsTrails } from './lists/ics-links.ts';

/** A link, or its words alone where there is nothing to lead to. */
type OptionalLink = Omit<Link, 'href'> & { href: string | undefined };

export type StandardPage = ReturnType<typeof standardPage>;

/**
 * Makes the view of a standard's page.
 *
 * @param site the public address of the portal
 */
export function standardPage(standard: Standard, library: Library, site: URL | undefined) {
  const { id, href, designation, titleVi, titleEn, entry, isoEdition, kind, mandatory, status } = standard;
  const legalAct = legalActLink(standard, library);
  const answer = standardAnswer(standard, library);
  const adopts = adoptedStandards(standard, library);
  const { parts, supplements } = relatedDocuments(standard, library);
  const amended = amendedDocument(standard, library);
  const sample = entry?.sample ?? false;
  const snapshot = formatDate(library.site.iso_snapshot);
  return {
    id,
    href,
    designation,
    title: standardTitle(standard),
    titleVi,
    titleEn,
    titleGloss: standard.titleGloss,
    sample,
    status,
    mandatory,
    // A mandatory edition binds nobody once it is replaced and its transition is over; its page is then for the record.
    obsolete: isObsolete(status) && !standard.inTransition,
    conformity: standard.conformity ?? undefined,
    kindLabel: kindLabels[kind],
    kindHref: listPath('standards', 'loai', kind === 'other' ? 'khac' : kind.toLowerCase()),
    statusBy: standard.statusBy,
    answer: { tone: answer.tone, ...linkedAnswer(answer) },
    obligations: obligations(standard, library),
    /** Regulations are law: their texts are free to read. */
    freeText: kind === 'QCVN',
    description: metaDescription(standard, editionStatusLabel[status]),
    jsonLd: sample ? [] : [standardJsonLd(standard, library, site)],
    jsonHref: sample ? undefined : entryFile('standards', id, 'json'),
    reportHref: errorReportPath(href),
    /** Where a reader asks for the status to be verified; nobody asks for a sample. */
    verificationHref: status === 'unknown' && !sample ? verificationPath(href, designation) : undefined,
    /** Recorded by an editor, and not a row of a catalogue. */
    recorded: entry !== undefined,
    checked: entry ? checkedText(standard) : 'Hãy xem tình trạng mới nhất tại iso.org.',
    warnings: standardWarnings(standard, library),
    steps: lifecycleSteps(standard, library),
    /** Ends the axis of its editions. */
    thisYear: Number(library.today.slice(0, 4)),
    scope: entry?.scope_vi,
    adopts,
    adoptionDegrees: degreeExplanations(adopts),
    adoptedBy: adoptingStandards(standard, library),
    amended: amended && listItem(amended),
    supplements: supplements.map(listItem),
    parts: parts.map(listItem),
    legalAct,
    texts: textSources(standard, library),
    named: namedBy('standards', designation, library),
    sources: entry && {
      // The notes of what was seen there are for editors.
      items: officialFirst([...new Set(entry.sources.map(({ url }) => url))], (url) => url).map((href) => ({
        href,
      })),
      checkedOn: formatDate(entry.checked_on),
      /** Named by another standard; a page of its own was not seen. */
      catalogue: entry.confidence === 'catalogue',
    },
    isoSource: isoEdition && {
      href: isoEdition.url,
      label: `${isoEdition.designation} tại iso.org`,
      origin: `Dữ kiện lấy từ danh mục mở của ISO, bản tháng ${snapshot}.`,
    },
    facts: [...forceFacts(standard, library), ...bibliographicFacts(standard, legalAct)],
    trails: icsTrails(standard, library),
    subjects: {
      label: isoEdition ? 'Sản phẩm cùng mã ICS' : 'Sản phẩm, chủ đề',
      links: subjectLinks(standard, library),
    },
    citations: citations(standard, new URL(href, site).href),
  };
}

/** The legal standard that issued a standard or regulation, with its page where the portal has one. */
function legalActLink({ entry }: Standard, library: Library): OptionalLink | undefined {
  const related =
    entry?.legal_document === undefined ? undefined : legalDocument(library, entry.legal_document);
  if (entry?.legal_act === undefined) return related && { label: related.name, href: related.href };
  return { label: entry.legal_act, href: (related ?? documentByNumber(entry.legal_act, library))?.href };
}

function bibliographicFacts(standard: Standard, legalAct: OptionalLink | undefined): Fact[] {
  const { topic, issuer, year, isoEdition } = standard;
  return [
    ...(topic ? [{ label: 'Nội dung', value: subjectLabels[topic] }] : []),
    ...(issuer ? [{ label: 'Cơ quan ban hành', value: issuer }] : []),
    ...(year && !isoEdition
      ? [{ label: 'Năm', value: String(year), href: listPath('standards', 'nam', year) }]
      : []),
    ...(legalAct ? [{ label: 'Văn bản ban hành', value: legalAct.label, href: legalAct.href }] : []),
    ...isoFacts(standard),
  ];
}
