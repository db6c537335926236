/** Documents as the plain data that components show. */
import type { ApplicabilityLine, ApplicabilityReason } from '#domain/applicability.ts';
import { compareDesignations } from '#domain/designation-format.ts';
import { parseDesignation } from '#domain/designation.ts';
import { lifecycleChain, newerEdition } from '#domain/edition-chain.ts';
import { editionNode } from '#domain/supersession.ts';
import { capitalise } from '#domain/vietnamese.ts';
import type { ApplicabilityItem, BrowseItem, DocumentListItem, LifecycleStep } from '#components/types.ts';
import type { LibraryDocument } from '#library/document.ts';
import type { Library } from '#library/build-library.ts';
import { subjectLabels } from '#schemas/vocabularies.ts';

/** The title to show: Vietnamese where there is one. */
export function documentTitle(document: LibraryDocument): string {
  return document.titleVi ?? document.titleEn ?? document.designation;
}

/** The language of that title, where it is not Vietnamese. A designation belongs to no language. */
export function titleLanguage(document: LibraryDocument): 'en' | undefined {
  return document.titleVi === undefined && document.titleEn !== undefined ? 'en' : undefined;
}

/** A document as a row of a list. */
export function listItem(document: LibraryDocument): DocumentListItem {
  return {
    href: document.href,
    designation: document.designation,
    titleVi: document.titleVi,
    titleEn: document.titleEn,
    kindLabel: document.topic ? subjectLabels[document.topic] : '',
    status: document.status,
    year: document.year?.toString(),
    mandatory: document.mandatory || undefined,
    meta: document.issuer && document.kind !== 'TCVN' ? [document.issuer] : [],
  };
}

function reasonText(reason: ApplicabilityReason, library: Library): string {
  switch (reason.kind) {
    case 'product':
      return 'nêu đích danh sản phẩm';
    case 'topic':
      return `thuộc chủ đề ${library.subjects.get(reason.topic)?.name ?? reason.topic}`;
    case 'ics':
      return `cùng mã ICS ${reason.under}`;
  }
}

/** A line of what applies to a product: the document, why it is there, and where that was seen. */
export function applicabilityItem(
  { document, reasons }: ApplicabilityLine<LibraryDocument>,
  library: Library,
): ApplicabilityItem {
  const [reason] = reasons;
  const [source] = document.entry?.sources ?? [];
  const newer = newerEdition(library.graph, document.id);
  const successor =
    newer?.kind === 'replaced'
      ? [...newer.by.map(({ designation }) => designation), ...newer.byUnlisted]
      : [];
  const notes = [
    successor.length > 0 ? `thay bằng ${successor.join(', ')}` : '',
    reason && reason.kind !== 'product' ? reasonText(reason, library) : '',
  ].filter(Boolean);
  return {
    designation: document.designation,
    href: document.href,
    titleVi: document.titleVi,
    titleEn: document.titleEn,
    status: document.status,
    mandatory: document.mandatory || undefined,
    conformity: document.conformity,
    reason: notes.length > 0 ? `${capitalise(notes.join('; '))}.` : undefined,
    source: source?.url,
  };
}

/** The life of an edition as steps, earliest first: documents that have no page stand as text. */
export function lifecycleSteps(document: LibraryDocument, library: Library): LifecycleStep[] {
  const { earlier, later } = lifecycleChain(library.graph, document.id);
  const { unlistedPredecessors, unlistedSuccessors } = editionNode(library.graph, document.id);
  const step = (edition: LibraryDocument): LifecycleStep => ({
    designation: edition.designation,
    href: edition.href,
    status: edition.status,
  });
  const text = (designation: string): LifecycleStep => ({ designation, note: 'chưa có trong thư viện' });
  return [
    ...[...unlistedPredecessors.map(text), ...earlier.map(step)].sort(byEdition),
    { ...step(document), current: true },
    ...[...later.map(step), ...unlistedSuccessors.map(text)].sort(byEdition),
  ];
}

/** By year, and by designation within a year: QCVN 19:2024 took in seven regulations of three years. */
function byEdition(a: LifecycleStep, b: LifecycleStep): number {
  const year = ({ designation }: LifecycleStep) => {
    const parsed = parseDesignation(designation);
    return parsed?.supplements.at(-1)?.year ?? parsed?.year ?? 0;
  };
  return year(a) - year(b) || compareDesignations(a.designation, b.designation);
}

/** The ICS codes of a document as links down the tree, each with its Vietnamese name. */
export function icsTrails(document: LibraryDocument, library: Library): BrowseItem[][] {
  return document.ics.map((code) => {
    const segments = code.split('.');
    const known = segments
      .map((_, index) => library.ics.byCode.get(segments.slice(0, index + 1).join('.')))
      .filter((node) => node !== undefined);
    return known.map((node) => ({ href: icsHref(node.code), label: `${node.code} ${node.entry.name_vi}` }));
  });
}

/** The address of the list of an ICS code. */
export function icsHref(code: string): string {
  return `/tieu-chuan/ics/${code.split('.').join('/')}/`;
}
