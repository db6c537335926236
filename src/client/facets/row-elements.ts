/** Fetched rows as elements, in the markup of the component that builds the same list into pages. */
import { element } from '#client/shared/dom.ts';
import { editionStatusLabel } from '#domain/editions/lifecycle.ts';
import type { EditionStatus } from '#domain/editions/lifecycle.ts';
import { obligationLabels, sampleLabel } from '#schemas/labels.ts';
import type { FetchedDocument, FetchedEntry, FetchedStandard } from '#schemas/listing-rows.ts';

/** A row of StandardList.astro. */
export function standardRow({ h, d, t, e, s, b, m, f }: FetchedStandard): HTMLLIElement {
  const status = editionStatusLabel[s as EditionStatus];
  return element(
    'li',
    {},
    element(
      'a',
      { href: h },
      element('b', {}, d),
      ' ',
      t !== undefined && element('span', { lang: e === 1 ? 'en' : undefined }, t),
    ),
    element(
      'span',
      { class: `status status-${s}${b ? ' status-reported' : ''}` },
      b ? `${status} (${b})` : status,
    ),
    element(
      'span',
      { class: 'docs-meta' },
      m === 1 && element('span', { class: 'tag tag-mandatory' }, obligationLabels.mandatory),
      m === 1 && ' ',
      f,
    ),
  );
}

/** A row of EntryList.astro. */
export function entryRow({ h, t = '', w, i, f, l, x }: FetchedEntry): HTMLLIElement {
  return element(
    'li',
    {},
    w !== undefined &&
      element('p', { class: 'entry-when' }, i === undefined ? w : element('time', { datetime: i }, w)),
    element(
      'div',
      { class: 'entry-main' },
      element('h3', { class: 'entry-title' }, element('a', { href: h }, t)),
      (f !== '' || x === 1) &&
        element(
          'p',
          { class: 'entry-meta' },
          x === 1 && element('span', { class: 'tag tag-sample' }, sampleLabel),
          x === 1 && ' ',
          f,
        ),
      l !== undefined && element('p', { class: 'entry-lead' }, l),
    ),
  );
}

/** A row of LegalTable.astro. */
export function documentRow({ h, n, t = '', f, l, i, w, s, c, x }: FetchedDocument): HTMLTableRowElement {
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, element('a', { href: h }, n)),
    element(
      'td',
      {},
      element('p', { class: 'legal-title' }, t),
      element(
        'p',
        { class: 'legal-meta' },
        x === 1 && element('span', { class: 'tag tag-sample' }, sampleLabel),
        x === 1 && ' ',
        f,
      ),
      element('p', { class: 'legal-summary' }, l),
    ),
    element('td', { class: 'legal-day', 'data-label': 'Ban hành' }, i),
    element('td', { class: 'legal-day', 'data-label': 'Có hiệu lực' }, w),
    element('td', { class: 'legal-status' }, element('span', { class: `status ${c}` }, s)),
  );
}
