/** Preview of an entry of any other collection: heading, fields under their labels, text, sources. */
import { renderMarkdown, renderMdxPreview } from '#markdown/render.ts';
import { sampleLabel } from '#schemas/labels.ts';
import { collectionDefinitions } from '#schemas/collections.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { entryFacts } from '#library/site/entry-facts.ts';
import type { Child, PreviewProps, VNode } from '../config/decap.d.ts';
import type { Data } from './elements.ts';
import { el, factList, objects, page, section, sourceList, text, texts } from './elements.ts';

/** A fact in one line, or a list of lines. */
const shown = (value: string | string[]): Child =>
  typeof value === 'string' ? value : el('ul', 'plain', ...value.map((one) => el('li', '', one)));

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
  return ({ entry }) => {
    const data = (entry.get('data') as { toJS: () => Data }).toJS();
    const facts = entryFacts({ schema, summary }, data).map(
      ({ label, value }) => [label, shown(value)] as const,
    );
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
