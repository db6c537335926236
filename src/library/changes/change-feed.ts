/** Changes as feeds (RSS, Atom, JSON Feed), one of all and one of each product and topic: an item a day and kind of change. */
import { Feed } from 'feed';
import { escapeHtml } from '#text/html.ts';
import { formatDate } from '#text/vietnamese.ts';
import type { Library } from '#library/build-library.ts';
import { feedPartName } from '#schemas/changes-feed.ts';
import type { FeedChange } from '#schemas/changes-feed.ts';
import { changeKindLabels } from '#schemas/labels.ts';
import { changesFeedPath, changesMonthPath, routes } from '#routes.ts';
import { monthsOfChanges } from './change-items.ts';
import type { ChangeItem } from './change-items.ts';

/** The forms of a feed: file, media type, and what people call it. */
export const changeFeedForms = {
  rss: { file: 'rss.xml', type: 'application/rss+xml', name: 'RSS' },
  atom: { file: 'atom.xml', type: 'application/atom+xml', name: 'Atom' },
  json: { file: 'feed.json', type: 'application/feed+json', name: 'JSON Feed' },
} as const;

export type ChangeFeedForm = keyof typeof changeFeedForms;

/** The feeds of all changes, or of one product or topic, for links. */
export const changeFeedLinks = (subject?: string) =>
  Object.values(changeFeedForms).map(({ file, type, name }) => ({
    href: changesFeedPath(file, subject),
    type,
    name,
  }));

/** The feeds that people put into a reader; programs find the other form in the head of the page. */
export const feedsForReaders = <Of extends { href: string }>(feeds: readonly Of[]): Of[] =>
  feeds.filter(({ href }) => !href.endsWith('.json'));

/** Enough for a reader who looks once in a season. */
const mostItems = 60;

const instant = (day: string) => new Date(`${day}T00:00:00+07:00`);

/**
 * A feed as text.
 *
 * @param subject slug of a product or topic; undefined for all
 * @param site the public address of the portal; every link of the feed is absolute
 */
export function changeFeedText(form: ChangeFeedForm, library: Library, site: URL, subject?: string): string {
  const absolute = (href: string) => new URL(href, site).href;
  const items = monthsOfChanges(library)
    .flatMap(({ items: found }) => found)
    .filter(({ subjects }) => subject === undefined || subjects.includes(subject));
  const groups = [...Map.groupBy(items, ({ change }) => `${change.day} ${change.kind}`).values()];
  const about = subject === undefined ? undefined : library.subjects.get(subject);
  const name = about?.name;
  const { responsible_body: publisher } = library.site;
  const feed = new Feed({
    title: `Thay đổi trong thư viện${name === undefined ? '' : `: ${name}`} – ${library.site.short_name}`,
    description: 'Tiêu chuẩn, quy chuẩn và văn bản được bổ sung, xác minh, thay thế, đổi ngày hiệu lực.',
    id: absolute(changesFeedPath('atom.xml', subject)),
    link: absolute(about?.href ?? routes.changes),
    language: 'vi',
    favicon: absolute('/favicon.svg'),
    copyright: 'CC BY 4.0',
    updated: instant(items[0]?.change.day ?? library.today),
    generator: library.site.short_name,
    // Atom asks for one where entries have none (RFC 4287, 4.1.1).
    author: { name: publisher.name, ...(publisher.website ? { link: publisher.website } : {}) },
    feedLinks: Object.fromEntries(
      Object.entries(changeFeedForms).map(([key, { file }]) => [
        key,
        absolute(changesFeedPath(file, subject)),
      ]),
    ),
  });
  for (const group of groups.slice(0, mostItems)) {
    const [first] = group;
    if (!first) continue;
    const { day, kind } = first.change;
    const address = absolute(`${changesMonthPath(day.slice(0, 7))}#${day}-${kind}`);
    const only = group.length === 1 ? `: ${first.change.name}` : ` ${group.length} tài liệu`;
    feed.addItem({
      title: `${changeKindLabels[kind]}${only}`,
      id: `${address}${subject === undefined ? '' : `-${subject}`}`,
      link: address,
      date: instant(day),
      published: instant(day),
      description: `Ngày ${formatDate(day)}: ${changeKindLabels[kind].toLocaleLowerCase('vi')} ${group.length} tài liệu.`,
      content: `<ul>${group.map((item) => `<li>${row(item, absolute)}</li>`).join('')}</ul>`,
      ...(form === 'json'
        ? { extensions: [{ name: feedPartName, objects: { changes: group.map(feedChange) } }] }
        : {}),
    });
  }
  return { rss: () => feed.rss2(), atom: () => feed.atom1(), json: () => feed.json1() }[form]();
}

const feedChange = ({ change, href, title, text }: ChangeItem): FeedChange => ({
  key: [change.day, change.kind, change.collection, change.id, change.field, change.to].join('|'),
  day: change.day,
  name: change.name,
  ...(title === undefined ? {} : { title }),
  ...(href === undefined ? {} : { href }),
  text,
});

function row({ change, href, title, text }: ChangeItem, absolute: (href: string) => string): string {
  const name = escapeHtml(change.name);
  const linked = href === undefined ? name : `<a href="${escapeHtml(absolute(href))}">${name}</a>`;
  return `${linked}${title === undefined ? '' : ` ${escapeHtml(title)}`}. ${escapeHtml(text)}`;
}
