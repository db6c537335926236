/** One result as a row of the list on the search page. */
import { element } from '#client/shared/dom.ts';
import { statusBadge } from '#client/shared/status-badge.ts';
import { capitalise } from '#text/vietnamese.ts';
import { sampleLabel } from '#schemas/labels.ts';
import { rowButton } from '#client/saved-list/ui/row-buttons.ts';
import type { SearchHit } from '#search/format/types.ts';
import { contentTypes } from '#search/format/contents.ts';
import type { SearchContent } from '#search/format/contents.ts';
import { highlighted } from './highlighted.ts';
import { hitName } from './hit-name.ts';

/** Words for a kind of document, as the page's own filters say them. */
export type ValueLabel = (filter: 'kind', value: string) => string | undefined;

/** The kinds of pages that a visitor's list takes. */
const savedContents: readonly SearchContent[] = ['standard', 'law', 'duties', 'guides', 'courses'];

const canBeSaved = (content: SearchContent) => savedContents.includes(content);

const noBreak = '\u00a0';

/** Short facts under the name: what kind of thing it is, its year, what replaced it. */
function facts(hit: SearchHit, label: ValueLabel): string {
  const kind = hit.kind ? label('kind', hit.kind) : undefined;
  return (
    [
      kind ?? contentTypes[hit.content].label,
      hit.year?.toString(),
      hit.transition && capitalise(hit.transition),
      // Words, not a link: the links of the list are the results themselves.
      hit.replacedBy && `Thay bằng ${hit.replacedBy.designation.replaceAll(' ', noBreak)}`,
    ]
      .filter(Boolean)
      // The dot stays with what it follows.
      .join(`${noBreak}· `)
  );
}

/**
 * A row: its first and only link is the result's page.
 *
 * @param saved the documents on the visitor's own list
 */
export function hitRow(
  hit: SearchHit,
  terms: readonly string[],
  label: ValueLabel,
  saved: ReadonlySet<string>,
): HTMLLIElement {
  const { href, designation, title, gloss, mandatory, sample, because, excerpt } = hit;
  return element(
    'li',
    {},
    element('a', { href }, ...hitName(hit, terms)),
    element(
      'div',
      { class: 'hit-side' },
      hit.status && statusBadge(hit.status),
      canBeSaved(hit.content) &&
        rowButton(
          { href, designation: designation ?? title, title: designation === undefined ? '' : title },
          saved,
        ),
    ),
    element(
      'p',
      { class: 'hit-meta' },
      mandatory && element('span', { class: 'tag tag-mandatory' }, 'Bắt buộc'),
      mandatory && ' ',
      sample && element('span', { class: 'tag tag-sample' }, sampleLabel),
      sample && ' ',
      facts(hit, label),
    ),
    gloss !== undefined && element('p', { class: 'hit-excerpt' }, 'Tạm dịch: ', ...highlighted(gloss, terms)),
    because !== undefined && element('p', { class: 'hit-because' }, capitalise(because)),
    excerpt !== undefined &&
      element(
        'p',
        { class: 'hit-excerpt', lang: hit.english && hit.content === 'pages' ? 'en' : undefined },
        ...highlighted(excerpt, terms),
      ),
  );
}
