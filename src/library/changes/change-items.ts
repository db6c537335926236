/** The record of changes as pages and feeds show it: by month, newest first, each change with its entry and its subjects. */
import { changeKinds } from '#domain/changes/entry-changes.ts';
import type { ChangeKind, EntryChange } from '#domain/changes/entry-changes.ts';
import { editionStatusLabel } from '#domain/editions/lifecycle.ts';
import { formatDate, toSlug } from '#text/vietnamese.ts';
import { buildFacets, choicesOf } from '#library/facets/facet.ts';
import type { Facet } from '#library/facets/facet.ts';
import type { Library } from '#library/build-library.ts';
import { legalDocument } from '#library/law/legal-documents.ts';
import { standardTitle, titleLanguage } from '#library/standards/list-items.ts';
import { documentCategoryLabels, documentStatusLabels } from '#schemas/collections/documents.ts';
import { changeKindLabels, kindLabels } from '#schemas/labels.ts';

const dayNames = {
  effective: 'ngày có hiệu lực',
  withdrawn_on: 'ngày hết hiệu lực',
  until: 'ngày cuối của chuyển tiếp',
} as const;

/** A change with the parts of its entry that a reader sees. */
export interface ChangeItem {
  change: EntryChange;
  /** Absent once the entry is gone. */
  href: string | undefined;
  title: string | undefined;
  titleLang: 'en' | undefined;
  /** The change in words. */
  text: string;
  /** QCVN, TCVN … or the kind of a legal document. */
  documentKind: string;
  /** Slugs of products and topics. */
  subjects: readonly string[];
}

export interface MonthOfChanges {
  /** YYYY-MM. */
  month: string;
  items: readonly ChangeItem[];
}

function statusWords({ collection }: EntryChange, status = ''): string {
  const labels: Readonly<Record<string, string>> =
    collection === 'standards' ? editionStatusLabel : documentStatusLabels;
  return (labels[status] ?? status).toLocaleLowerCase('vi');
}

/** A change in words, without its entry: "từ chưa xác minh thành còn hiệu lực". */
export function changeText(change: EntryChange): string {
  const { kind, field, from, to } = change;
  switch (kind) {
    case 'added':
      return 'Được bổ sung vào cổng.';
    case 'removed':
      return 'Không còn trên cổng.';
    case 'status':
      return `Tình trạng đổi từ ${statusWords(change, from)} thành ${statusWords(change, to)}.`;
    case 'verified':
      return from === undefined
        ? `Được đối chiếu lại với nguồn: ${statusWords(change, to)}.`
        : `Đã xác minh: ${statusWords(change, to)}.`;
    case 'replaced':
      return `Bị thay thế bởi ${to ?? ''}.`;
    case 'dates': {
      const name = dayNames[field ?? 'effective'];
      if (to === undefined) return `Bỏ ${name}${from === undefined ? '' : ` (${formatDate(from)})`}.`;
      return from === undefined
        ? `Ghi thêm ${name}: ${formatDate(to)}.`
        : `Sửa ${name}: ${formatDate(from)} thành ${formatDate(to)}.`;
    }
  }
}

function changeItem(change: EntryChange, library: Library): ChangeItem {
  const text = changeText(change);
  if (change.collection === 'standards') {
    const standard = library.byId.get(change.id);
    return {
      change,
      href: standard?.href,
      title: standard && standardTitle(standard),
      titleLang: standard && titleLanguage(standard),
      text,
      documentKind: kindLabels[standard?.kind ?? 'other'],
      subjects: standard?.products ?? [],
    };
  }
  const law = legalDocument(library, change.id);
  return {
    change,
    href: law?.href,
    title: law?.entry.title_vi,
    titleLang: undefined,
    text,
    documentKind: law ? documentCategoryLabels[law.entry.category] : 'Văn bản',
    subjects: law?.entry.products ?? [],
  };
}

type ChangesById = ReadonlyMap<string, readonly EntryChange[]>;

const byEntry = new WeakMap<Library, Readonly<Record<EntryChange['collection'], ChangesById>>>();

function changesById(library: Library): Readonly<Record<EntryChange['collection'], ChangesById>> {
  const known = byEntry.get(library);
  if (known) return known;
  const latestFirst = library.changes.toReversed();
  const of = (name: EntryChange['collection']) =>
    Map.groupBy(
      latestFirst.filter(({ collection }) => collection === name),
      ({ id }) => id,
    );
  const made = { standards: of('standards'), documents: of('documents') };
  byEntry.set(library, made);
  return made;
}

/** The changes of one standard, the latest first. */
export const changesOf = (library: Library, id: string): readonly EntryChange[] =>
  changesById(library).standards.get(id) ?? [];

/** The changes of one legal document, the latest first. */
export const changesOfLaw = (library: Library, id: string): readonly EntryChange[] =>
  changesById(library).documents.get(id) ?? [];

const cache = new WeakMap<Library, readonly MonthOfChanges[]>();

/** Months with changes, the latest first; in a month the latest day first, then by kind in the order of `changeKinds`. */
export function monthsOfChanges(library: Library): readonly MonthOfChanges[] {
  const known = cache.get(library);
  if (known) return known;
  const items = library.changes
    .map((change) => changeItem(change, library))
    .toSorted(
      (a, b) =>
        b.change.day.localeCompare(a.change.day) ||
        changeKinds.indexOf(a.change.kind) - changeKinds.indexOf(b.change.kind),
    );
  const months = [...Map.groupBy(items, ({ change }) => change.day.slice(0, 7))].map(([month, found]) => ({
    month,
    items: found,
  }));
  cache.set(library, months);
  return months;
}

/** The changes of one day and one kind. */
export interface ChangesOfDay {
  day: string;
  /** By kind, in the order of `changeKinds`. */
  kinds: { kind: ChangeKind; items: readonly ChangeItem[] }[];
}

/** The changes of a month by day and kind; `items` are in that order already. */
export function changesByDay(items: readonly ChangeItem[]): ChangesOfDay[] {
  return [...Map.groupBy(items, ({ change }) => change.day)].map(([day, found]) => ({
    day,
    kinds: [...Map.groupBy(found, ({ change }) => change.kind)].map(([kind, same]) => ({
      kind,
      items: same,
    })),
  }));
}

/** The facets of a list of changes: product or topic, kind of document, kind of change. Without pages of their own. */
export function changeFacets(
  items: readonly ChangeItem[],
  address: string,
  library: Library,
): Facet<ChangeItem>[] {
  const named = (slug: string) => library.subjects.get(slug)?.name.split(' (')[0] ?? slug;
  return buildFacets<ChangeItem>((key, value) => `${address}?${key}=${value ?? ''}`, items, [
    {
      key: 'san-pham',
      label: 'Sản phẩm, chủ đề',
      all: 'Mọi sản phẩm, chủ đề',
      choices: choicesOf(
        items.flatMap(({ subjects }) => subjects.map((slug) => [slug, named(slug)] as const)),
      ),
      valuesOf: ({ subjects }) => subjects,
    },
    {
      key: 'loai',
      label: 'Loại tài liệu',
      all: 'Mọi loại',
      choices: choicesOf(items.map(({ documentKind }) => [toSlug(documentKind), documentKind])),
      valuesOf: ({ documentKind }) => [toSlug(documentKind)],
    },
    {
      key: 'thay-doi',
      label: 'Loại thay đổi',
      all: 'Mọi thay đổi',
      choices: changeKinds.map((kind) => ({ value: kind, label: changeKindLabels[kind] })),
      valuesOf: ({ change }) => [change.kind],
    },
  ]);
}

/** "200 bổ sung, 36 đã xác minh", in the order of `changeKinds`. */
export function changeSummary(items: readonly ChangeItem[]): string {
  const parts = changeKinds.flatMap((kind) => {
    const found = items.filter(({ change }) => change.kind === kind).length;
    return found === 0 ? [] : [`${found} ${changeKindLabels[kind].toLocaleLowerCase('vi')}`];
  });
  return new Intl.ListFormat('vi').format(parts);
}
