/** The record of changes as pages and feeds show it: by month, newest first, each change with its entry and its subjects. */
import { changeKinds } from '#domain/changes/entry-changes.ts';
import type { ChangeKind, EntryChange } from '#domain/changes/entry-changes.ts';
import { editionStatusLabel } from '#domain/editions/lifecycle.ts';
import { formatDate } from '#text/vietnamese.ts';
import type { Library } from '#library/build-library.ts';
import { legalDocument } from '#library/law/legal-documents.ts';
import { standardTitle, titleLanguage } from '#library/standards/list-items.ts';
import type { DirectoryFilter, DirectoryOption } from '#library/view-types.ts';
import { documentCategoryLabels, documentStatusLabels } from '#schemas/documents.ts';
import { kindLabels } from '#schemas/labels.ts';

/** Names of the kinds of change. */
export const changeKindLabels = {
  added: 'Bổ sung',
  status: 'Đổi tình trạng',
  replaced: 'Bị thay thế',
  verified: 'Đã xác minh',
  dates: 'Đổi ngày hiệu lực',
  removed: 'Gỡ bỏ',
} as const satisfies Record<ChangeKind, string>;

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

const byStandard = new WeakMap<Library, ReadonlyMap<string, readonly EntryChange[]>>();

/** The changes of one standard, the latest first. */
export function changesOf(library: Library, id: string): readonly EntryChange[] {
  let known = byStandard.get(library);
  if (!known) {
    const ofStandards = library.changes.filter(({ collection }) => collection === 'standards');
    known = Map.groupBy(ofStandards.toReversed(), (change) => change.id);
    byStandard.set(library, known);
  }
  return known.get(id) ?? [];
}

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

/** The values by which a row is narrowed. */
export const changeValues = ({ change, documentKind, subjects }: ChangeItem): string =>
  [
    ...subjects.map((slug) => `san-pham:${slug}`),
    `loai:${documentKind.replaceAll(/\s/g, '-')}`,
    `thay-doi:${change.kind}`,
  ].join(' ');

function options(counts: ReadonlyMap<string, number>, label: (value: string) => string): DirectoryOption[] {
  return [...counts]
    .map(([value, count]) => ({ value, label: label(value), count }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'vi'));
}

const count = (values: readonly string[]) =>
  new Map([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]));

/** The filters of a month: product or topic, kind of document, kind of change. */
export function changeFilters(items: readonly ChangeItem[], library: Library): DirectoryFilter[] {
  const subjects = count(items.flatMap(({ subjects: slugs }) => slugs));
  const kinds = count(items.map(({ documentKind }) => documentKind.replaceAll(/\s/g, '-')));
  const changes = count(items.map(({ change }) => change.kind));
  return [
    {
      name: 'san-pham',
      heading: 'Sản phẩm, chủ đề',
      all: 'Mọi sản phẩm, chủ đề',
      groups: [
        { options: options(subjects, (slug) => library.subjects.get(slug)?.name.split(' (')[0] ?? slug) },
      ],
    },
    {
      name: 'loai',
      heading: 'Loại tài liệu',
      all: 'Mọi loại',
      groups: [{ options: options(kinds, (value) => value.replaceAll('-', ' ')) }],
    },
    {
      name: 'thay-doi',
      heading: 'Loại thay đổi',
      all: 'Mọi thay đổi',
      groups: [{ options: options(changes, (kind) => changeKindLabels[kind as ChangeKind]) }],
    },
  ];
}

/** "200 bổ sung, 36 đã xác minh", in the order of `changeKinds`. */
export function changeSummary(items: readonly ChangeItem[]): string {
  const parts = changeKinds.flatMap((kind) => {
    const found = items.filter(({ change }) => change.kind === kind).length;
    return found === 0 ? [] : [`${found} ${changeKindLabels[kind].toLocaleLowerCase('vi')}`];
  });
  return new Intl.ListFormat('vi').format(parts);
}
