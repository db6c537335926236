/** The site's components as React elements, in the markup of their Astro originals, so that the site's styles fit. */
import { conformityLabels, obligationLabels, sampleLabel, statusLabels } from '#library/standards/labels.ts';
import type { Child, VNode } from '../config/decap.d.ts';

export type Data = Readonly<Record<string, unknown>>;

/** Text of a field; empty when the editor has not come to it. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The objects of a list field. */
export const objects = (value: unknown): Data[] =>
  (Array.isArray(value) ? value : []).filter((one): one is Data => one !== null && typeof one === 'object');

/** The texts of a list field. */
export const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).filter((one): one is string => typeof one === 'string' && one !== '');

export function el(tag: string, className: string, ...children: Child[]): VNode {
  return window.h(tag, className === '' ? null : { className }, ...children);
}

const known = <Labels extends object>(labels: Labels, value: unknown): value is keyof Labels =>
  typeof value === 'string' && value in labels;

/** `StatusBadge`, `ObligationTag`, `ConformityTag`, `SampleMark`: the line under a document's title. */
export function statusLine(data: Data): VNode {
  const { status, mandatory, conformity, sample } = data;
  return el(
    'p',
    'standard-status',
    known(statusLabels, status) && el('span', `status status-${status} status-large`, statusLabels[status]),
    ' ',
    el(
      'span',
      mandatory === true ? 'tag tag-mandatory' : 'tag tag-voluntary',
      mandatory === true ? obligationLabels.mandatory : obligationLabels.voluntary,
    ),
    ' ',
    known(conformityLabels, conformity) && el('span', 'tag tag-conformity', conformityLabels[conformity]),
    sample === true && el('span', 'tag tag-sample', sampleLabel),
  );
}

/** `FactList` with its rows; rows without a value are left out. */
export function factList(rows: readonly (readonly [label: string, value: Child])[]): VNode {
  const filled = rows.filter(([, value]) => value !== '' && value !== false && value !== undefined);
  return el(
    'dl',
    'facts',
    ...filled.map(([label, value]) => el('div', '', el('dt', '', label), el('dd', '', value))),
  );
}

/** `SourceList`: where the facts were seen. */
export function sourceList(items: readonly { href: string; seen?: string }[]): VNode {
  return el(
    'ol',
    'sources',
    ...items.map(({ href, seen }) =>
      el(
        'li',
        '',
        window.h('a', { href, className: 'external' }, hostOf(href)),
        seen && el('span', 'sources-seen', seen),
      ),
    ),
  );
}

const hostOf = (href: string) => URL.parse(href)?.hostname.replace(/^www\./, '') ?? href;

/** A section with its heading; left out when there is nothing to say. */
export function section(heading: string, ...children: Child[]): VNode {
  return el('section', '', el('h2', '', heading), ...children);
}

/** `PageHeading` inside the page's own frame. */
export function page(
  { kicker, title, lede }: { kicker: string; title: string; lede?: string },
  below: readonly Child[],
  ...sections: Child[]
): VNode {
  return el(
    'main',
    '',
    el(
      'div',
      'wrap sections',
      el(
        'div',
        'page-heading',
        el('p', 'kicker', kicker),
        el('h1', '', title),
        lede && el('p', 'lede', lede),
        ...below,
      ),
      ...sections,
    ),
  );
}
