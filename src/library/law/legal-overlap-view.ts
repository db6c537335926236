/** Shows which of two overlapping legal texts applies today, in words and on a timeline. */
import { legalOverlaps } from '#domain/law/legal-overlaps.ts';
import type { LegalOverlap } from '#domain/law/legal-overlaps.ts';
import { addDays } from '#text/calendar.ts';
import { formatDate } from '#text/vietnamese.ts';
import type { Library } from '#library/build-library.ts';
import type { Link } from '#library/view-types.ts';
import { legalDocuments } from './legal-documents.ts';
import type { LegalDocument } from './legal-documents.ts';

/** A stretch of time on the axis, in per cent of its length. */
export interface TimelineSpan {
  from: number;
  to: number;
  kind: 'applies' | 'suspended' | 'open';
  /** It goes on beyond the edge of the axis. */
  opensLeft?: boolean;
}

export interface TimelineRow {
  name: string;
  href: string;
  spans: TimelineSpan[];
  /** The row in words. */
  text: string;
}

export interface LegalTimeline {
  rows: TimelineRow[];
  /** Days with their places on the axis. */
  ticks: { at: number; label: string }[];
  today: number;
}

export interface OverlapView {
  id: string;
  /** "Hôm nay áp dụng: Nghị định 15/2018/NĐ-CP." */
  answer: string;
  /** Why, and whom to ask. */
  text: string;
  links: Link[];
  timeline: LegalTimeline;
  documents: readonly string[];
}

type Overlap = LegalOverlap<LegalDocument>;

/** The kind of document by the abbreviation in its number: the categories of the portal file resolutions under decrees. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/\/NĐ-CP$/, 'Nghị định'],
  [/\/NQ-/, 'Nghị quyết'],
  [/\/TT-/, 'Thông tư'],
  [/\/QĐ-/, 'Quyết định'],
  [/\/QH\d+$/, 'Luật'],
];

/** "Nghị định 15/2018/NĐ-CP". */
function documentName({ entry, name }: LegalDocument): string {
  const { number } = entry;
  const kind = number === undefined ? undefined : kinds.find(([ending]) => ending.test(number))?.[1];
  return kind === undefined ? name : `${kind} ${name}`;
}

function answerOf({ older, newer, suspendedBy, state }: Overlap): string {
  const until = suspendedBy.at(-1)?.suspendsUntil;
  switch (state) {
    case 'older-until':
      return `Hôm nay áp dụng: ${documentName(older)}. Từ ${formatDate(newer.effective ?? '')}: ${documentName(newer)}.`;
    case 'older-suspended':
      return `Hôm nay áp dụng: ${documentName(older)}. ${documentName(newer)} đang tạm ngưng${until === undefined ? '' : ` đến hết ${formatDate(until)}`}.`;
    case 'open':
      return `Hôm nay áp dụng: chưa chắc là ${documentName(older)} hay ${documentName(newer)}. Hãy hỏi cơ quan quản lý trước khi làm hồ sơ.`;
  }
}

/** The first day of the axis lies some months before the newer text, the last some after today. */
const daysBefore = 90;
const daysAfter = 60;

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

function timelineOf({ older, newer, suspendedBy, state }: Overlap, today: string): LegalTimeline {
  const start = addDays(newer.effective ?? today, -daysBefore);
  const last = [today, newer.effective ?? today].toSorted().at(-1) ?? today;
  const end = addDays(last, daysAfter);
  const place = (day: string) => {
    const share = (dayNumber(day) - dayNumber(start)) / (dayNumber(end) - dayNumber(start));
    return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  };
  const suspensions = suspendedBy.flatMap((by) => {
    const from = by.effective ?? by.issued;
    return from === undefined ? [] : [{ by, from, to: by.suspendsUntil ?? end }];
  });
  const effective = newer.effective ?? today;
  const breaks = suspensions.map(({ from, to }) => ({
    from: place(from),
    to: place(addDays(to, 1)),
    kind: 'suspended' as const,
  }));
  const afterBreaks = Math.max(place(effective), ...breaks.map(({ to }) => to));
  const firstBreak = Math.min(...breaks.map(({ from }) => from), 100);
  const open = state === 'open';
  const olderSpans: TimelineSpan[] = [
    { from: 0, to: place(effective), kind: 'applies', opensLeft: (older.effective ?? start) < start },
    ...breaks.map(({ from, to }) => ({ from, to, kind: 'applies' as const })),
    ...(open && afterBreaks < 100 ? [{ from: afterBreaks, to: 100, kind: 'open' as const }] : []),
  ];
  const newerSpans: TimelineSpan[] = [
    ...(breaks.length > 0 && place(effective) < firstBreak
      ? [{ from: place(effective), to: firstBreak, kind: 'applies' as const }]
      : []),
    ...breaks,
    ...(afterBreaks < 100
      ? [{ from: afterBreaks, to: 100, kind: open ? ('open' as const) : ('applies' as const) }]
      : []),
  ];
  const days = [effective, ...suspensions.flatMap(({ from, to }) => [from, to])];
  return {
    rows: [
      { name: documentName(older), href: older.href, spans: olderSpans, text: olderText(older, suspensions) },
      {
        name: documentName(newer),
        href: newer.href,
        spans: newerSpans,
        text: newerText(newer, suspensions, open),
      },
    ],
    ticks: spaced([...new Set(days)].toSorted().map((day) => ({ at: place(day), label: formatDate(day) }))),
    today: place(today),
  };
}

/** Labels stand in two rows by turns; those that would still lie on one another are left out: the words below have every day. */
function spaced(ticks: readonly { at: number; label: string }[]): { at: number; label: string }[] {
  const least = 14;
  const kept: { at: number; label: string }[] = [];
  for (const tick of ticks) if (tick.at - (kept.at(-1)?.at ?? -least) >= least) kept.push(tick);
  return kept;
}

interface Suspension {
  by: LegalDocument;
  from: string;
  to: string;
}

function olderText(older: LegalDocument, suspensions: readonly Suspension[]): string {
  const from = older.effective === undefined ? '' : ` từ ${formatDate(older.effective)}`;
  const again = suspensions.map(
    ({ from: first, to }) => `; áp dụng trở lại từ ${formatDate(first)} đến hết ${formatDate(to)}`,
  );
  return `Có hiệu lực${from}${again.join('')}.`;
}

function newerText(newer: LegalDocument, suspensions: readonly Suspension[], open: boolean): string {
  const from = newer.effective === undefined ? '' : ` từ ${formatDate(newer.effective)}`;
  const breaks = suspensions.map(
    ({ by, from: first, to }) =>
      `; bị ${documentName(by)} tạm ngưng từ ${formatDate(first)} đến hết ${formatDate(to)}`,
  );
  const after = open ? '. Sau đó cổng chưa xác minh được' : '';
  return `Ghi hiệu lực${from} và thay văn bản trên${breaks.join('')}${after}.`;
}

const cache = new WeakMap<Library, readonly OverlapView[]>();

/** Every overlap of today; samples are no law. */
export function overlapViews(library: Library): readonly OverlapView[] {
  const known = cache.get(library);
  if (known) return known;
  const documents = legalDocuments(library).filter(({ entry }) => !entry.sample);
  const fates = new Map(documents.map((document) => [document.id, document.fate]));
  const views = legalOverlaps(documents, fates, library.today).map((overlap): OverlapView => {
    const { older, newer, suspendedBy } = overlap;
    return {
      id: `ap-dung-${older.id}`,
      answer: answerOf(overlap),
      text: newer.entry.doubt_vi ?? older.entry.doubt_vi ?? '',
      links: [older, newer, ...suspendedBy].map((document) => ({
        label: documentName(document),
        href: document.href,
      })),
      timeline: timelineOf(overlap, library.today),
      documents: [older.id, newer.id, ...suspendedBy.map(({ id }) => id)],
    };
  });
  cache.set(library, views);
  return views;
}
