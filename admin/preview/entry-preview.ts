/** Preview of an entry of any other collection: heading, fields under their labels, text, sources. */
import { formatDate, isCalendarDate } from '#text/vietnamese.ts';
import { renderMarkdown, renderMdxPreview } from '#markdown/render.ts';
import { sampleLabel } from '#schemas/labels.ts';
import { fieldMeta, fieldPlace } from '#schemas/fields/field.ts';
import { collectionDefinitions } from '#schemas/collections.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { definitionOf, item } from '../../src/schemas/introspect.ts';
import type { Child, PreviewProps, VNode } from '../config/decap.d.ts';
import type { Data } from './elements.ts';
import { el, factList, objects, page, section, sourceList, text, texts } from './elements.ts';

type Schema = Parameters<typeof item>[0];

/** Fields that are not a fact of the page: what has a place of its own, and what only editors read. */
const placedElsewhere = new Set(['lead', 'body', 'sources', 'note', 'sample', 'picture', 'doubt_vi']);

/** A value as people read it: the words of a choice, a date in the Vietnamese order, a list in one line. */
function words(schema: Schema, value: unknown): Child {
  if (Array.isArray(value)) {
    const items = value.map((one) => words(item(schema), one)).filter((one) => one !== '');
    const plain = items.every((one) => typeof one === 'string');
    if (plain) return items.join(', ');
    return el('ul', 'plain', ...items.map((one) => el('li', '', one)));
  }
  if (typeof value === 'boolean') return value ? 'có' : '';
  if (value !== null && typeof value === 'object') {
    const { shape = {} } = definitionOf(item(schema));
    const parts = Object.entries(shape).map(([name, inner]) => words(inner, (value as Data)[name]));
    return parts.filter((part) => part !== '').flatMap((part, index) => (index > 0 ? [' · ', part] : [part]));
  }
  const said = typeof value === 'number' ? String(value) : text(value);
  const { choices, widget } = fieldPlace(item(schema));
  if (widget === 'date' && isCalendarDate(said)) return formatDate(said);
  return choices?.[said] ?? said;
}

function picture(value: unknown): VNode | false {
  const [shown] = objects([value]);
  const file = text(shown?.['file']);
  if (!file.startsWith('/')) return false;
  return el('figure', 'picture', window.h('img', { src: file, alt: text(shown?.['alt']) }));
}

/** The preview of the entries of one collection. */
export function entryPreview(name: CollectionName): (props: PreviewProps) => VNode {
  const { schema, summary, label, format } = collectionDefinitions[name];
  const [identifier = ''] = summary;
  const shape = schema.shape as Record<string, Schema>;
  return ({ entry }) => {
    const data = (entry.get('data') as { toJS: () => Data }).toJS();
    const facts = Object.entries(shape)
      .filter(([field]) => field !== identifier && !placedElsewhere.has(field))
      .map(([field, inner]) => [fieldMeta(inner)?.title ?? field, words(inner, data[field])] as const);
    const body = text(data['body']);
    const doubt = text(data['doubt_vi']);
    return page(
      { kicker: label, title: text(data[identifier]) || label, lede: text(data['lead']) },
      [data['sample'] === true && el('span', 'tag tag-sample', sampleLabel)],
      picture(data['picture']),
      body !== '' &&
        window.h('div', {
          className: 'prose',
          // Made safe by the renderer: no raw HTML, no unsafe address.
          dangerouslySetInnerHTML: {
            __html: (format === 'mdx' ? renderMdxPreview(body) : renderMarkdown(body)).html,
          },
        }),
      doubt !== '' && el('div', 'notice notice-info', el('div', '', el('p', '', doubt))),
      section('Thông tin', factList(facts)),
      texts(data['sources']).length > 0 &&
        section('Nguồn', sourceList(texts(data['sources']).map((href) => ({ href })))),
    );
  };
}
