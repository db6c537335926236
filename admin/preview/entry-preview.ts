/** Preview of an entry of any other collection: heading, fields under their labels, text, sources. */
import { renderMarkdown, renderMdxPreview } from '#markdown/render.ts';
import { sampleLabel } from '#schemas/labels.ts';
import { collectionDefinitions } from '#schemas/collections.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { entryFacts } from '#library/site/pages/entry-facts.ts';
import type { Child, PreviewProps, VNode } from '../config/decap.d.ts';
import type { Data } from './elements.ts';
import { relationName } from './relation-names.ts';
import { el, factList, objects, page, section, sourceList, text, texts } from './elements.ts';

/** A fact in one line, or a list of lines. */
const shown = (value: string | string[]): Child =>
  typeof value === 'string' ? value : el('ul', 'plain', ...value.map((one) => el('li', '', one)));

/** The picture of an entry, also one that was just uploaded and is on no page yet. */
function picture(value: unknown, getAsset: PreviewProps['getAsset']): VNode | false {
  const [shown] = objects([value]);
  const file = text(shown?.['file']);
  if (!file.startsWith('/')) return false;
  const credit = text(shown?.['credit']);
  return el(
    'figure',
    'picture',
    window.h('img', { src: getAsset(file).toString(), alt: text(shown?.['alt']) }),
    credit !== '' && el('figcaption', '', credit),
  );
}

/** Points the pictures of a text to where the CMS has them: a new upload is on no page yet. */
function withAssets(html: string, getAsset: PreviewProps['getAsset']): string {
  return html.replace(
    /(<img\b[^>]*?\bsrc=")(\/media\/[^"]+)"/g,
    (_all, before: string, file: string) => `${before}${getAsset(file).toString()}"`,
  );
}

/**
 * The preview of the entries of one collection.
 *
 * @param form the name of the form that shows it
 */
export function entryPreview(name: CollectionName, form: string): (props: PreviewProps) => VNode {
  const { schema, summary, label, format } = collectionDefinitions[name];
  const [identifier = ''] = summary;
  return ({ entry, getAsset }) => {
    const data = (entry.get('data') as { toJS: () => Data }).toJS();
    const facts = entryFacts({ schema, summary }, data).map(({ field, label: name, value, relation }) => {
      const named = [data[field]].flat().filter((one): one is string => typeof one === 'string');
      const words = named.map((one) => relationName(`${form}/${field}`, one)).join(', ');
      return [name, shown(relation === undefined ? value : words)] as const;
    });
    const body = text(data['body']);
    const doubt = text(data['doubt_vi']);
    return page(
      { kicker: label, title: text(data[identifier]) || label, lede: text(data['lead']) },
      [data['sample'] === true && el('span', 'tag tag-sample', sampleLabel)],
      picture(data['picture'], getAsset),
      body !== '' &&
        window.h('div', {
          className: 'prose',
          // Made safe by the renderer: no raw HTML, no unsafe address.
          dangerouslySetInnerHTML: {
            __html: withAssets(
              (format === 'mdx' ? renderMdxPreview(body) : renderMarkdown(body)).html,
              getAsset,
            ),
          },
        }),
      doubt !== '' && el('div', 'notice notice-info', el('div', '', el('p', '', doubt))),
      section('Thông tin', factList(facts)),
      texts(data['sources']).length > 0 &&
        section('Nguồn', sourceList(texts(data['sources']).map((href) => ({ href })))),
    );
  };
}
