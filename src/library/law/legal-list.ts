/** The list of all legal documents: its pages, and the rows that it fetches when it is narrowed. */
import { formatNumber } from '#text/vietnamese.ts';
import type { Library } from '#library/build-library.ts';
import { facetViews, valuesOfEntry } from '#library/facets/facet-view.ts';
import { paginate } from '#library/paginate.ts';
import type { Page } from '#library/paginate.ts';
import { documentStatusLabels } from '#schemas/collections/documents.ts';
import type { FetchedDocument } from '#schemas/listing-rows.ts';
import { dataFiles, routes } from '#routes.ts';
import { legalStatusShapes, unknownDay, unknownNumber } from './labels.ts';
import { legalDocuments } from './legal-documents.ts';
import type { LegalDocument } from './legal-documents.ts';
import { isPastDocument, legalFacets } from './legal-facets.ts';
import { legalRow } from './legal-view.ts';
import type { LegalRow } from './view-types.ts';

/** Rows of a page: each has a summary, so that a phone shows two or three at a time. */
export const legalPageSize = 25;

/** The newest first; what has ended last. */
function inOrder(library: Library): LegalDocument[] {
  const all = legalDocuments(library);
  return [...all.filter((document) => !isPastDocument(document)), ...all.filter(isPastDocument)];
}

/** The pages of the whole list. */
export const legalPages = (library: Library): Page<LegalRow>[] =>
  paginate(inOrder(library).map(legalRow), routes.laws, legalPageSize);

/** "13 văn bản, 1 đã hết hiệu lực" */
export function legalCount(documents: readonly LegalDocument[]): string {
  const past = documents.filter(isPastDocument).length;
  const live = documents.length - past;
  const ended = past === 0 ? '' : `${formatNumber(past)} ${live === 0 ? 'văn bản ' : ''}đã hết hiệu lực`;
  return [live > 0 || past === 0 ? `${formatNumber(live)} văn bản` : '', ended].filter(Boolean).join(', ');
}

/** The options of the list's filter. */
export function legalFilter(library: Library) {
  const all = legalDocuments(library);
  const past = all.filter(isPastDocument).length;
  const facets = facetViews(legalFacets(library));
  return {
    total: all.length - past,
    filters: facets,
    facets,
    orders: [
      { value: 'ban-hanh', label: 'Mới ban hành trước' },
      { value: 'so', label: 'Theo số, ký hiệu' },
      { value: 'hieu-luc', label: 'Ngày hiệu lực mới trước' },
    ],
    past: { count: past, label: 'văn bản đã hết hiệu lực', facet: 'tinh-trang' },
    files: { rows: dataFiles.lawRows },
  };
}

/** All documents as rows, each with its place under the orders of `legalFilter`. */
export function legalRows(library: Library): FetchedDocument[] {
  const all = inOrder(library);
  const facets = legalFacets(library);
  const placesBy = (compare: (a: LegalDocument, b: LegalDocument) => number) =>
    new Map(all.toSorted(compare).map(({ id }, index) => [id, index]));
  const byNumber = placesBy((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }));
  const byEffect = placesBy((a, b) => (b.effective ?? '').localeCompare(a.effective ?? ''));
  return all.map((document, index) => {
    const { href, number, title, kindLabel, issuer, issued, effective, status, summary, sample } =
      legalRow(document);
    return {
      h: href,
      n: number ?? unknownNumber,
      t: title,
      f: `${kindLabel} · ${issuer}`,
      l: summary,
      i: issued ?? unknownDay,
      w: effective ?? unknownDay,
      s: documentStatusLabels[status],
      c: legalStatusShapes[status],
      ...(sample ? { x: 1 as const } : {}),
      v: valuesOfEntry(facets, document).join(' '),
      ...(isPastDocument(document) ? { p: 1 as const } : {}),
      o: [index, byNumber.get(document.id) ?? 0, byEffect.get(document.id) ?? 0],
    };
  });
}
