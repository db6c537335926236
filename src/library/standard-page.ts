/**
 * The page of one document: all that it shows, as plain data. The page is made of this alone, so that an unchanged view means an
 * unchanged page; see `pageKey`.
 */
import { editionStatusLabel } from '#domain/lifecycle.ts';
import { formatDate } from '#domain/vietnamese.ts';
import type { Fact, Link } from '#components/types.ts';
import type { Library } from '#library/build-library.ts';
import type { LibraryDocument } from '#library/document.ts';
import { documentByNumber } from '#library/legal-documents.ts';
import { documentTitle, icsTrails, lifecycleSteps, listItem } from '#library/present.ts';
import { namedBy } from '#library/related.ts';
import { reportHref } from '#library/report.ts';
import {
  adoptedDocuments,
  adoptingDocuments,
  amendedDocument,
  checkedText,
  citations,
  degreeExplanations,
  isoFacts,
  metaDescription,
  relatedDocuments,
  standardWarnings,
  subjectLinks,
  textSources,
} from '#library/standard-view.ts';
import { standardJsonLd } from '#library/structured-data.ts';
import { kindLabels, subjectLabels } from '#schemas/vocabularies.ts';

/** A link, or its words alone where there is nothing to lead to. */
type OptionalLink = Omit<Link, 'href'> & { href: string | undefined };

export type StandardPage = ReturnType<typeof standardPage>;

/**
 * Makes the view of a document's page.
 *
 * @param site the public address of the portal
 */
export function standardPage(document: LibraryDocument, library: Library, site: URL | undefined) {
  const { id, href, designation, titleVi, titleEn, entry, isoEdition, kind, mandatory, status } = document;
  const { glossary } = library;
  const legalAct = legalActLink(document, library);
  const adopts = adoptedDocuments(document, library);
  const { parts, supplements } = relatedDocuments(document, library);
  const amended = amendedDocument(document, library);
  const sample = entry?.sample ?? false;
  const snapshot = formatDate(library.site.iso_snapshot);
  return {
    id,
    href,
    designation,
    title: documentTitle(document),
    titleVi,
    titleEn,
    sample,
    status,
    mandatory,
    // What was mandatory binds nobody any more once it is replaced; its page is for the record.
    obsolete: status === 'superseded' || status === 'withdrawn',
    conformity: document.conformity ?? undefined,
    kindLabel: kindLabels[kind],
    kindHref: `/tieu-chuan/loai/${kind === 'other' ? 'khac' : kind.toLowerCase()}/`,
    kindExplanation: glossary.kind[kind],
    statusExplanation: glossary.status[status],
    description: metaDescription(document, editionStatusLabel[status]),
    jsonLd: sample ? [] : [standardJsonLd(document, library, site)],
    jsonHref: sample ? undefined : `/tieu-chuan/${id}.json`,
    reportHref: reportHref(href),
    /** Recorded by an editor, and not a row of a catalogue. */
    recorded: entry !== undefined,
    checked: entry
      ? checkedText(document)
      : `Theo danh mục của ISO, bản tháng ${snapshot}; hãy xem tình trạng mới nhất tại iso.org.`,
    warnings: standardWarnings(document, library),
    steps: lifecycleSteps(document, library),
    scope: entry?.scope_vi,
    adopts,
    adoptionDegrees: degreeExplanations(adopts),
    adoptedBy: adoptingDocuments(document, library),
    amended: amended && listItem(amended),
    supplements: supplements.map(listItem),
    parts: parts.map(listItem),
    legalAct,
    texts: textSources(document, library),
    named: namedBy('standards', designation, library),
    sources: entry && {
      items: entry.sources.map(({ url, seen }) => ({ href: url, seen })),
      checkedOn: formatDate(entry.checked_on),
      /** Named by another document; a page of its own was not seen. */
      catalogue: entry.confidence === 'catalogue',
    },
    isoSource: isoEdition && {
      href: isoEdition.url,
      label: `${isoEdition.designation} tại iso.org`,
      licence: `Dữ kiện lấy từ dữ liệu mở của ISO (ODC-By 1.0), theo bộ dữ liệu Relaton, bản tháng ${snapshot}.`,
    },
    facts: bibliographicFacts(document, legalAct),
    trails: icsTrails(document, library),
    subjects: {
      label: isoEdition ? 'Sản phẩm cùng mã ICS' : 'Sản phẩm, chủ đề',
      links: subjectLinks(document, library),
    },
    citations: citations(document, new URL(href, site).href),
  };
}

/** The legal document that issued a standard or regulation, with its page where the portal has one. */
function legalActLink({ entry }: LibraryDocument, library: Library): OptionalLink | undefined {
  if (entry?.legal_act === undefined) return undefined;
  return { label: entry.legal_act, href: documentByNumber(entry.legal_act, library)?.href };
}

function bibliographicFacts(document: LibraryDocument, legalAct: OptionalLink | undefined): Fact[] {
  const { topic, issuer, year, isoEdition } = document;
  return [
    ...(topic ? [{ label: 'Nội dung', value: subjectLabels[topic] }] : []),
    ...(issuer ? [{ label: 'Cơ quan ban hành', value: issuer }] : []),
    ...(year && !isoEdition ? [{ label: 'Năm', value: String(year), href: `/tieu-chuan/nam/${year}/` }] : []),
    ...(legalAct ? [{ label: 'Văn bản ban hành', value: legalAct.label, href: legalAct.href }] : []),
    ...isoFacts(document),
  ];
}
