/** Feeds by the rules that validators hold them to: RSS 2.0 with Atom's link, RFC 4287, JSON Feed 1.1. */
import { describe, expect, it } from 'vitest';
import { xml2js } from 'xml-js';
import type { Element } from 'xml-js';
import { readContent } from '#content/read-content.ts';
import { changeFeedText } from '#library/changes/change-feed.ts';
import { libraryFromContent } from '#library/build-offline.ts';
import { newsFeedText } from '#library/media/news-feed.ts';

const site = new URL('https://example.test');
const library = libraryFromContent(readContent('tests/fixtures/content/portal'));
const standards = library.standards.flatMap(({ entry, id, designation }) =>
  entry ? [{ id, designation }] : [],
);
const withChanges = {
  ...library,
  changes: standards.slice(0, 30).map(({ id, designation }, index) => ({
    day: index % 2 === 0 ? '2026-11-01' : '2026-11-05',
    kind: 'verified' as const,
    collection: 'standards' as const,
    id,
    name: designation,
    to: 'in-force',
  })),
};

const feeds = [
  ['news', (form: 'rss' | 'atom' | 'json') => newsFeedText(form, library, site)],
  ['changes', (form: 'rss' | 'atom' | 'json') => changeFeedText(form, withChanges, site)],
  ['changes of a product', (form: 'rss' | 'atom' | 'json') => changeFeedText(form, withChanges, site, 'che')],
  [
    'changes of a product that has none',
    (form: 'rss' | 'atom' | 'json') => changeFeedText(form, library, site, 'che'),
  ],
] as const;

/** The root of a document; one that is not well formed throws. */
function root(text: string, name: string): Element {
  const [found] = children(xml2js(text) as Element, name);
  if (!found) throw new Error(`no <${name}>`);
  return found;
}

const children = ({ elements = [] }: Element, name: string): Element[] =>
  elements.filter((element) => element.name === name);
const attribute = (element: Element | undefined, name: string) => String(element?.attributes?.[name] ?? '');
const textOf = (element: Element, name: string) =>
  (children(element, name)[0]?.elements ?? [])
    .map(({ text, cdata }) => String(text ?? cdata ?? ''))
    .join('')
    .trim();

const absolute = /^https:\/\/example\.test\//;
const rfc822 = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

const unique = (values: readonly string[]) => {
  expect(new Set(values).size).toBe(values.length);
};

describe.each(feeds)('the feed of %s', (_name, write) => {
  it('is RSS 2.0 with a link to itself', () => {
    const rss = root(write('rss'), 'rss');
    expect(attribute(rss, 'version')).toBe('2.0');
    const [channel] = children(rss, 'channel');
    if (!channel) throw new Error('no channel');
    for (const name of ['title', 'link', 'description']) expect(textOf(channel, name), name).not.toBe('');
    expect(textOf(channel, 'link')).toMatch(absolute);
    expect(textOf(channel, 'lastBuildDate')).toMatch(rfc822);
    const self = children(channel, 'atom:link').find((link) => attribute(link, 'rel') === 'self');
    expect(attribute(self, 'href')).toMatch(/^https:\/\/example\.test\/.*rss\.xml$/);
    const items = children(channel, 'item');
    unique(items.map((item) => textOf(item, 'guid')));
    for (const item of items) {
      expect(textOf(item, 'title')).not.toBe('');
      expect(textOf(item, 'link')).toMatch(absolute);
      expect(textOf(item, 'pubDate')).toMatch(rfc822);
      expect(textOf(item, 'content:encoded')).not.toMatch(/(?:href|src)="\//);
    }
  });

  it('is Atom whose entries have an author, an identity of their own and a time', () => {
    const feed = root(write('atom'), 'feed');
    expect(attribute(feed, 'xmlns')).toBe('http://www.w3.org/2005/Atom');
    expect(textOf(feed, 'id')).toMatch(absolute);
    expect(textOf(feed, 'title')).not.toBe('');
    expect(textOf(feed, 'updated')).toMatch(rfc3339);
    const [author] = children(feed, 'author');
    expect(author && textOf(author, 'name')).toBeTruthy();
    const self = children(feed, 'link').find((link) => attribute(link, 'rel') === 'self');
    expect(attribute(self, 'href')).toMatch(/^https:\/\/example\.test\/.*atom\.xml$/);
    const entries = children(feed, 'entry');
    unique(entries.map((entry) => textOf(entry, 'id')));
    for (const entry of entries) {
      expect(textOf(entry, 'title')).not.toBe('');
      expect(textOf(entry, 'id')).toMatch(absolute);
      expect(textOf(entry, 'updated')).toMatch(rfc3339);
      expect(attribute(children(entry, 'link')[0], 'href')).toMatch(absolute);
    }
  });

  it('is JSON Feed', () => {
    const feed = JSON.parse(write('json')) as {
      version: string;
      title: string;
      feed_url: string;
      home_page_url: string;
      items: Record<string, unknown>[];
    };
    expect(feed.version).toMatch(/^https:\/\/jsonfeed\.org\/version\/1/);
    expect(feed.title).not.toBe('');
    expect(feed.feed_url).toMatch(/^https:\/\/example\.test\/.*feed\.json$/);
    expect(feed.home_page_url).toMatch(absolute);
    unique(feed.items.map(({ id }) => String(id)));
    for (const item of feed.items) {
      expect(item['id']).toMatch(absolute);
      expect(item['url']).toMatch(absolute);
      expect(typeof (item['content_html'] ?? item['content_text'])).toBe('string');
      expect(item['date_published']).toMatch(rfc3339);
    }
  });
});
