/** One entry of the list: facts that arrive later, the visitor's own note, and what can be done with it. */
import { editionStatusLabel } from '#domain/editions/lifecycle.ts';
import { formatDate } from '#text/vietnamese.ts';
import { conformityLabels } from '#schemas/labels.ts';
import { element } from '#client/shared/dom.ts';
import { changesSince, factsOf, known, knownOther, namesOf } from '#client/saved-list/facts.ts';
import type { FactsState, OtherFacts, StandardFacts } from '#client/saved-list/facts.ts';
import type { SavedItem } from '#client/saved-list/stored/list.ts';
import { savedPath } from '#client/saved-list/stored/saved-id.ts';
import { obligationOf, obligationText } from '#client/saved-list/table.ts';
import { createNote } from './note.ts';

const noBreak = '\u00a0';

export interface RowActions {
  pick: (id: string, picked: boolean) => void;
  /** Absent on a list that somebody else shared. */
  own?: { remove: (id: string) => void; note: (id: string, text: string) => void };
}

export interface Row {
  element: HTMLLIElement;
  show: (item: SavedItem, state: FactsState) => void;
  /** Writes down a note that is still being typed. */
  flush: () => void;
  focus: () => void;
  unpick: () => void;
}

const stateText = {
  loading: 'Đang tải tình trạng hôm nay…',
  unreachable: 'Chưa tải được tình trạng hôm nay.',
  gone: 'Mục này không còn trong thư viện của cổng; tên là của ngày lưu.',
} as const;

const joined = (parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(`${noBreak}· `);

/** Changes since the day of saving, each with its day; nothing where nothing changed. */
function changeNodes(facts: StandardFacts | OtherFacts, savedOn: string): Node[] {
  const changes = changesSince(facts, savedOn);
  if (changes.length === 0) return [];
  const rows = changes.map(({ day, text }) =>
    element('li', {}, element('time', { datetime: day }, formatDate(day)), `: ${text}`),
  );
  return [
    element(
      'div',
      { class: 'saved-changes' },
      element('p', {}, `Thay đổi kể từ ngày lưu (${formatDate(savedOn)}):`),
      element('ul', {}, ...rows),
    ),
  ];
}

function standardNodes(facts: StandardFacts): Node[] {
  const obligation = obligationOf(facts);
  // The number says kind and year.
  const line = joined([facts.issuer, facts.conformity && conformityLabels[facts.conformity]]);
  const nodes: Node[] = [
    element(
      'p',
      { class: 'saved-tags' },
      element('span', { class: `status status-${facts.status}` }, editionStatusLabel[facts.status]),
      obligation !== undefined &&
        element(
          'span',
          { class: `tag tag-${obligation === 'mandatory' ? 'mandatory' : 'voluntary'}` },
          obligationText(facts),
        ),
      element('span', { class: 'saved-meta' }, line),
    ),
  ];
  if (facts.replacedBy.length > 0) {
    nodes.push(
      element('p', { class: 'saved-warning' }, `Đã có bản thay thế: ${facts.replacedBy.join(', ')}.`),
    );
  }
  return nodes;
}

function otherNodes({ status, kindLabel, lines }: OtherFacts): Node[] {
  return [
    element(
      'p',
      { class: 'saved-tags' },
      status && element('span', { class: `status ${status.shape}` }, status.label),
      element('span', { class: 'saved-meta' }, joined([kindLabel, ...lines])),
    ),
  ];
}

function factNodes(state: FactsState, savedOn: string): Node[] {
  if (typeof state === 'string')
    return [element('p', { class: state === 'loading' ? 'saved-meta' : 'saved-warning' }, stateText[state])];
  const standard = known(state);
  const other = knownOther(state);
  return [
    ...(standard ? standardNodes(standard) : other ? otherNodes(other) : []),
    ...changeNodes(state, savedOn),
  ];
}

const whenText = (item: SavedItem, checkedOn: string | undefined): string =>
  joined([
    item.savedOn && `Lưu ngày ${formatDate(item.savedOn)}`,
    checkedOn && `Cổng kiểm tra ngày ${formatDate(checkedOn)}`,
  ]);

/** Makes the row of an entry. */
export function createRow(id: string, { pick, own }: RowActions): Row {
  const number = element('b', {});
  const title = element('span', {});
  const link = element('a', { href: savedPath(id), class: 'saved-name' }, number, ' ', title);
  const checkbox = element('input', { type: 'checkbox' });
  const checkboxName = element('span', { class: 'visually-hidden' });
  const facts = element('div', { class: 'saved-facts' });
  const when = element('p', { class: 'saved-meta saved-when' });
  const note =
    own &&
    createNote(id, when, (text) => {
      own.note(id, text);
    });
  const removeName = element('span', { class: 'visually-hidden' });
  const remove =
    own && element('button', { type: 'button', class: 'chip chip-remove no-print' }, 'Bỏ', removeName);
  checkbox.addEventListener('change', () => {
    pick(id, checkbox.checked);
  });
  remove?.addEventListener('click', () => own?.remove(id));
  const row = element(
    'li',
    { class: 'saved-row' },
    element('label', { class: 'saved-pick no-print' }, checkbox, checkboxName),
    element(
      'div',
      { class: 'saved-main' },
      link,
      facts,
      note ? element('div', { class: 'saved-foot' }, note.element, remove) : when,
    ),
  );
  return {
    element: row,
    show: (item, state) => {
      const { name, title: words, lang } = namesOf(item, state);
      number.textContent = name;
      title.textContent = words;
      if (lang === undefined) title.removeAttribute('lang');
      else title.lang = lang;
      checkboxName.textContent = `Chọn ${name}`;
      removeName.textContent = ` ${name} khỏi danh sách`;
      // A page that is gone would be a dead end.
      if (state === 'gone') link.removeAttribute('href');
      facts.replaceChildren(...factNodes(state, own ? item.savedOn : ''));
      when.textContent = whenText(item, factsOf(state)?.checkedOn);
      note?.show(item.note, name);
    },
    flush: () => note?.flush(),
    focus: () => {
      (link.hasAttribute('href') ? link : remove)?.focus();
    },
    unpick: () => {
      checkbox.checked = false;
    },
  };
}
