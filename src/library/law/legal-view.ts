/** Everything that the pages of legal documents say, as plain data. */
import { suspendsOn } from '#domain/law/legal-relations.ts';
import { capitalise, formatDate } from '#text/vietnamese.ts';
import type { LegalRow, LegalStep } from './view-types.ts';
import type { StandardListItem, Fact, Link } from '#library/view-types.ts';
import type { Library } from '#library/build-library.ts';
import { documentByNumber, legalDocument } from './legal-documents.ts';
import type { LegalDocument } from './legal-documents.ts';
import { isPastDocument } from './legal-facets.ts';
import { listItem } from '#library/standards/list-items.ts';
import { recheckWarnings } from '#library/site/warnings.ts';
import type { Warning } from '#library/site/warnings.ts';
import { documentCategoryLabels, documentCategorySlugs } from '#schemas/collections/documents.ts';
import { listPath } from '#routes.ts';

const optionalDate = (day: string | undefined) => (day === undefined ? undefined : formatDate(day));

/** When it was issued, as precisely as it is known. */
function issuedText({ issued, year }: LegalDocument): string | undefined {
  return optionalDate(issued) ?? (year === undefined ? undefined : `năm ${year}`);
}

/** A document as a row of a list. */
export function legalRow(document: LegalDocument): LegalRow {
  const { entry, href, effective, statusNow } = document;
  return {
    href,
    number: entry.number,
    title: entry.title_vi,
    kindLabel: documentCategoryLabels[entry.category],
    issuer: entry.issuer,
    issued: issuedText(document),
    effective: optionalDate(effective),
    status: statusNow,
    summary: entry.summary_vi,
    sample: entry.sample,
  };
}

/** The facts beside a document. */
export function legalFacts(document: LegalDocument): Fact[] {
  const { entry, effective, year, issuerSlug } = document;
  const slug = documentCategorySlugs[entry.category];
  return [
    { label: 'Số, ký hiệu', value: entry.number ?? 'chưa rõ' },
    {
      label: 'Loại văn bản',
      value: documentCategoryLabels[entry.category],
      href: listPath('laws', 'loai', slug),
    },
    { label: 'Cơ quan ban hành', value: entry.issuer, href: listPath('laws', 'co-quan', issuerSlug) },
    {
      label: 'Ban hành',
      value: issuedText(document) ?? 'chưa rõ',
      ...(year === undefined ? {} : { href: listPath('laws', 'nam', year) }),
    },
    { label: 'Có hiệu lực', value: optionalDate(effective) ?? 'chưa rõ ngày' },
  ];
}

/** When somebody held the entry against its sources, and what that does not say. */
export function legalCheckedText({ entry, statusNow }: LegalDocument): string {
  if (entry.checked_on === undefined) return 'Chưa có ngày kiểm tra.';
  const day = formatDate(entry.checked_on);
  return statusNow === 'unknown'
    ? `Số, tên và nguồn được kiểm tra ngày ${day}; hiệu lực chưa được xác minh, hãy xem văn bản đang có hiệu lực trước khi làm theo.`
    : `Kiểm tra ngày ${day}.`;
}

const on = (day: string | undefined) => (day === undefined ? '' : ` từ ${formatDate(day)}`);

/** The span of a suspension in words. */
function suspensionText({ effective, suspendsUntil }: LegalDocument): string {
  const end = suspendsUntil === undefined ? '' : ` đến hết ${formatDate(suspendsUntil)}`;
  return `${on(effective)}${end}`;
}

type Told = (document: LegalDocument) => string;

/** Relations between this document and others, in both directions, oldest first; empty when nothing is known. */
export function legalChain(document: LegalDocument, library: Library): LegalStep[] {
  const { entry, fate } = document;
  const step =
    (told: Told) =>
    (other: LegalDocument): LegalStep => ({
      name: other.name,
      href: other.href,
      status: other.statusNow,
      note: told(other),
    });
  const unlisted =
    (note: string) =>
    (name: string): LegalStep => ({ name, note: `${note}; chưa có trên cổng` });
  const named = (slugs: readonly string[]) => slugs.flatMap((slug) => legalDocument(library, slug) ?? []);
  const before = [
    ...entry.replaces_unlisted.map(unlisted('bị văn bản này thay thế')),
    ...named(entry.replaces).map(step(() => 'bị văn bản này thay thế')),
    ...entry.amends_unlisted.map(unlisted('được văn bản này sửa đổi, bổ sung')),
    ...named(entry.amends).map(step(() => 'được văn bản này sửa đổi, bổ sung')),
    ...named(entry.suspends).map(step(() => `bị văn bản này tạm ngưng${suspensionText(document)}`)),
  ];
  const after = [
    ...fate.amendedBy.map(step(({ effective }) => `sửa đổi, bổ sung văn bản này${on(effective)}`)),
    ...fate.suspendedBy.map(step((by) => `tạm ngưng văn bản này${suspensionText(by)}`)),
    ...fate.replacedBy.map(step(({ effective }) => `thay thế văn bản này${on(effective)}`)),
    ...entry.amended_by_unlisted.map(unlisted('sửa đổi, bổ sung văn bản này')),
    ...entry.replaced_by_unlisted.map(unlisted('thay thế văn bản này')),
  ];
  if (before.length + after.length === 0) return [];
  const here: LegalStep = { name: document.name, status: document.statusNow, current: true };
  return [...before, here, ...after];
}

/** Warnings above everything else: the document has ended, is suspended, or was not checked for long. */
export function legalWarnings(document: LegalDocument, library: Library): Warning[] {
  const { fate, entry } = document;
  const links = (documents: readonly LegalDocument[]): Link[] =>
    documents.map(({ name, href }) => ({ label: name, href }));
  const warnings: Warning[] = [];
  if (isPastDocument(document)) {
    const newer = [...links(fate.replacedBy)];
    warnings.push({
      variant: 'warning',
      heading: 'Văn bản này không còn hiệu lực',
      text: newer.length > 0 ? 'Hãy dùng văn bản thay thế:' : 'Trang này giữ lại để tra cứu.',
      links: newer,
    });
  }
  for (const by of fate.suspendedBy.filter((one) => suspendsOn(one, library.today))) {
    warnings.push({
      variant: 'warning',
      heading: 'Văn bản này đang bị tạm ngưng hiệu lực',
      text: `${capitalise(`tạm ngưng${suspensionText(by)}`)}, theo:`,
      links: links([by]),
    });
  }
  return [...warnings, ...recheckWarnings(entry.checked_on, library)];
}

/** The standards and regulations that the document put into force, by what their entries say. */
export function promulgatedStandards({ id }: LegalDocument, library: Library): StandardListItem[] {
  return library.standards
    .filter(
      ({ entry }) => entry?.legal_act !== undefined && documentByNumber(entry.legal_act, library)?.id === id,
    )
    .map(listItem);
}
