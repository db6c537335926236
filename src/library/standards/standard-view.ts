/** Everything that the page of one standard says, as plain data. */
import { citedDesignation } from '#domain/editions/citation.ts';
import { adoptionDegreeText } from '#domain/editions/adoption/adoption-degree.ts';
import { designationKey, multipartKey } from '#domain/designation/designation-format.ts';
import { newerEdition } from '#domain/editions/supersession/edition-chain.ts';
import { describeOutdatedAdoption, outdatedAdoption } from '#domain/editions/adoption/outdated-adoption.ts';
import { describeStageCode } from '#domain/classification/stage-code.ts';
import { editionNode } from '#domain/editions/supersession/supersession-graph.ts';
import { isGazette, isLawBase } from '#domain/sources/official.ts';
import { capitalise, formatDate } from '#text/vietnamese.ts';
import type { AdoptionItem, BrowseItem, Link } from '#library/view-types.ts';
import type { Standard } from './standard.ts';
import type { Library } from '#library/build-library.ts';
import { standardTitle, titleLanguage } from './list-items.ts';
import { overtakingNotices } from './overtakings/overtakings.ts';
import { legalDocument } from '#library/law/legal-documents.ts';
import { recheckWarnings } from '#library/site/warnings.ts';
import type { Warning } from '#library/site/warnings.ts';
import { entryPath } from '#routes.ts';

const link = ({ designation, href }: Standard): Link => ({ label: designation, href });

/** Further notices below the first sentence: a base that has a newer edition, a check that is long ago. */
export function standardWarnings(standard: Standard, library: Library): Warning[] {
  const overtaken = overtakingNotices(standard, library).map((notice): Warning => ({
    variant: 'info',
    ...notice,
  }));
  return [
    ...overtaken,
    ...adoptionWarnings(standard, library),
    ...recheckWarnings(standard.entry?.checked_on, library),
    ...forthcomingWarnings(standard, library),
  ];
}

function forthcomingWarnings(standard: Standard, library: Library): Warning[] {
  const newer = newerEdition(library.graph, standard.id);
  if (newer?.kind !== 'revision-forthcoming') return [];
  return [
    {
      variant: 'info',
      heading: 'Sắp có ấn bản mới',
      text: 'Bản mới đang ở bước chuẩn bị công bố; bản đang xem vẫn được dùng cho tới khi đó.',
      links: newer.editions.map(link),
    },
  ];
}

function adoptionWarnings(standard: Standard, library: Library): Warning[] {
  const { adoption, graph } = library;
  return adoption.adopts(standard.id).flatMap((adopted) => {
    const outdated = outdatedAdoption(adopted, graph);
    const name = adopted.target?.designation ?? adopted.reference?.ref;
    // A newer edition that the catalogue lacks is told with its source.
    if (!outdated || !name || library.overtakings.has(designationKey(name))) return [];
    return [
      {
        variant: 'info' as const,
        heading: 'Tài liệu được chấp nhận đã thay đổi',
        text: `${describeOutdatedAdoption(name, outdated, (row) => row.designation)}. Nội dung của bản đang xem vẫn theo ${name}.`,
        links: outdated.newer.map(link),
      },
    ];
  });
}

/**
 * When the entry was held against its sources. The day alone: how long ago that is changes while the page stands, and a warning of its
 * own says when it is too long.
 */
export function checkedText({ entry, status }: Standard): string {
  if (!entry) return '';
  const day = formatDate(entry.checked_on);
  return status === 'unknown'
    ? `Số hiệu, tên và nguồn được kiểm tra ngày ${day}; tình trạng hiệu lực chưa được xác minh.`
    : `Kiểm tra ngày ${day}.`;
}

/** The standards that this standard adopts. */
export function adoptedStandards(standard: Standard, { adoption }: Library): AdoptionItem[] {
  return adoption.adopts(standard.id).map(({ reference, degree, target, otherEditions }) => {
    const shown = target ?? (reference ? undefined : otherEditions.at(-1));
    return {
      designation: reference?.ref ?? shown?.designation ?? '',
      href: shown?.href,
      degree,
      title: shown?.titleEn,
      titleLang: 'en',
    };
  });
}

/** The national standards that adopt this edition, then those that adopt another edition of the same document. */
export function adoptingStandards(standard: Standard, { adoption }: Library) {
  const items = adoption.adoptedBy(standard.id).map(({ by, degree, reference, sameSeries }) => ({
    sameSeries,
    reference: reference?.ref,
    item: {
      designation: by.designation,
      href: by.href,
      degree,
      title: standardTitle(by),
      titleLang: titleLanguage(by),
    } satisfies AdoptionItem,
  }));
  return {
    thisEdition: items.filter(({ sameSeries }) => !sameSeries).map(({ item }) => item),
    otherEditions: items.filter(({ sameSeries }) => sameSeries).map(({ item }) => item),
  };
}

/** The degrees named in a list, explained once each. */
export function degreeExplanations(items: readonly AdoptionItem[]): string[] {
  const degrees = new Set(items.map(({ degree }) => degree ?? null));
  return [...degrees].map((degree) => {
    const { name, explanation } = adoptionDegreeText(degree);
    return `${capitalise(name)}${degree ? ` (${degree})` : ''}: ${explanation}`;
  });
}

/** Other parts of the same standard in their newest known editions, and the amendments to this edition. */
export function relatedDocuments(standard: Standard, library: Library) {
  const key = multipartKey(standard.designation);
  const family = key === undefined ? [] : (library.byMultipart.get(key) ?? []);
  const parts = family.filter(
    (other) =>
      other.seriesKey !== standard.seriesKey &&
      other.supplementOf === undefined &&
      standard.supplementOf === undefined &&
      newerEdition(library.graph, other.id)?.kind !== 'replaced',
  );
  return { parts, supplements: editionNode(library.graph, standard.id).supplements };
}

/** The edition that an amendment or corrigendum belongs to, when the library has it. */
export function amendedDocument(standard: Standard, { graph }: Library): Standard | undefined {
  return standard.supplementOf === undefined ? undefined : graph.byKey.get(standard.supplementOf);
}

/** Products and topics: those that the standard names, then products whose ICS codes it bears. */
export function subjectLinks(standard: Standard, library: Library): BrowseItem[] {
  const named = standard.products.flatMap((slug) => {
    const subject = library.subjects.get(slug);
    return subject ? [{ label: subject.name, href: subject.href }] : [];
  });
  if (standard.national || standard.products.length > 0) return named;
  return library.products
    .filter((product) =>
      standard.ics.some((code) => product.ics.some((own) => code === own || code.startsWith(`${own}.`))),
    )
    .map(({ name_vi, slug }) => ({ label: name_vi, href: entryPath('products', slug) }));
}

/** Pages of the act that issued a regulation: law, so its text is free. The gazette first, then bases of legal texts. */
function actPages({ entry }: Standard, library: Library): Link[] {
  if (!entry) return [];
  const act = entry.legal_document === undefined ? undefined : legalDocument(library, entry.legal_document);
  const urls = [...new Set([...(act?.entry.sources ?? []), ...entry.sources.map(({ url }) => url)])];
  const known = [...urls.filter(isGazette), ...urls.filter(isLawBase)];
  const name = entry.legal_act ?? act?.name ?? 'Văn bản ban hành';
  return known.slice(0, mostActPages).map((href) => ({ label: `${name} tại ${hostName(href)}`, href }));
}

/** More would be the list of sources again. */
const mostActPages = 4;

const hostName = (url: string) => new URL(url).host.replace(/^(?:www|m)\./, '').replace(/:\d+$/, '');

/** Where the full text is sold or published. */
export function textSources(standard: Standard, library: Library): Link[] {
  if (standard.isoEdition)
    return [{ label: 'Trang của tài liệu tại iso.org', href: standard.isoEdition.url }];
  const acts = standard.kind === 'QCVN' ? actPages(standard, library) : [];
  const places = library.site.text_sources
    .filter(({ kind }) => kind === standard.kind)
    .map(({ label, url }) => ({
      label,
      href: url.replace('{designation}', encodeURIComponent(standard.designation)),
    }));
  return [...acts, ...places];
}

/** The title line of a national adoption names both documents. */
export const fullDesignation = ({ designation, adopts }: Standard): string =>
  citedDesignation(designation, adopts);

const isoTypes: Readonly<Record<string, string>> = {
  'international-standard': 'Tiêu chuẩn quốc tế',
  'technical-specification': 'Quy định kỹ thuật (TS)',
  'technical-report': 'Báo cáo kỹ thuật (TR)',
  guide: 'Hướng dẫn (Guide)',
  'publicly-available-specification': 'Quy định kỹ thuật công khai (PAS)',
  'international-workshop-agreement': 'Thỏa thuận hội thảo quốc tế (IWA)',
};

/** Facts from ISO's catalogue about an edition. */
export function isoFacts({ isoEdition }: Standard): { label: string; value: string }[] {
  if (!isoEdition) return [];
  const { doctype, published, stage, edition, committee } = isoEdition;
  return [
    { label: 'Loại tài liệu ISO', value: (doctype && isoTypes[doctype]) ?? doctype },
    { label: 'Công bố', value: published && formatDate(published) },
    { label: 'Giai đoạn', value: describeStageCode(stage) },
    { label: 'Lần xuất bản', value: edition },
    { label: 'Ban kỹ thuật', value: committee },
  ].flatMap(({ label, value }) => (value ? [{ label, value }] : []));
}

/** A sentence for search engines and link previews: what the standard is, its status, when that was checked. */
export function metaDescription(standard: Standard, statusWords: string): string {
  const scope = standard.entry?.scope_vi ?? '';
  const start = `${standard.designation}: ${standardTitle(standard)}. ${statusWords}.`;
  return `${start} ${scope}`.trim().slice(0, 300);
}
