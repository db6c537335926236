/** One standard of the list: facts that arrive later, the visitor's own note, and what can be done with it. */
import { editionStatusLabel } from '#domain/editions/lifecycle.ts';
import { formatDate } from '#text/vietnamese.ts';
import { conformityLabels, kindLabels } from '#schemas/labels.ts';
import { debounce, element } from '#client/shared/dom.ts';
import { changesSince, known } from '#client/saved-list/facts.ts';
import type { StandardFacts, FactsState } from '#client/saved-list/facts.ts';
import { longestNote } from '#client/saved-list/list.ts';
import type { SavedItem } from '#client/saved-list/list.ts';
import { obligationOf, obligationText } from '#client/saved-list/table.ts';
import { entryPath } from '#routes.ts';

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
  gone: 'Tài liệu này không còn trong thư viện của cổng; số hiệu và tên là của ngày lưu.',
} as const;

function factLine(facts: StandardFacts): string {
  return [
    kindLabels[facts.kind],
    facts.year?.toString(),
    facts.issuer,
    facts.conformity && conformityLabels[facts.conformity],
  ]
    .filter(Boolean)
    .join(`${noBreak}· `);
}

/** Changes since the day of saving, each with its day; nothing where nothing changed. */
function changeNodes(facts: StandardFacts, savedOn: string): Node[] {
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

function factNodes(facts: StandardFacts, savedOn: string): Node[] {
  const obligation = obligationOf(facts);
  const tags = element(
    'p',
    { class: 'saved-tags' },
    element('span', { class: `status status-${facts.status}` }, editionStatusLabel[facts.status]),
    obligation !== undefined &&
      element(
        'span',
        { class: `tag tag-${obligation === 'mandatory' ? 'mandatory' : 'voluntary'}` },
        obligationText(facts),
      ),
  );
  const nodes: Node[] = [tags, element('p', { class: 'saved-meta' }, factLine(facts))];
  if (facts.replacedBy.length > 0) {
    nodes.push(
      element('p', { class: 'saved-warning' }, `Đã có bản thay thế: ${facts.replacedBy.join(', ')}.`),
    );
  }
  return [...nodes, ...changeNodes(facts, savedOn)];
}

function whenText(item: SavedItem, facts: StandardFacts | undefined): string {
  return [
    item.savedOn && `Lưu ngày ${formatDate(item.savedOn)}`,
    facts?.checkedOn && `Cổng kiểm tra ngày ${formatDate(facts.checkedOn)}`,
  ]
    .filter(Boolean)
    .join(`${noBreak}· `);
}

/** A note of several lines is seen whole. */
function fit(box: HTMLTextAreaElement): void {
  box.rows = Math.min(6, Math.max(1, box.value.split('\n').length, Math.ceil(box.value.length / 60)));
}

function noteBox(id: string, save: (text: string) => void) {
  const box = element('textarea', { id: `ghi-chu-${id}`, rows: '1', maxlength: String(longestNote) });
  const printed = element('p', { class: 'print-only' });
  const soon = debounce(() => {
    save(box.value);
  }, 500);
  const flush = () => {
    soon.cancel();
    save(box.value);
  };
  box.addEventListener('input', () => {
    fit(box);
    soon.call();
  });
  box.addEventListener('change', flush);
  const label = element('label', { for: box.id }, 'Ghi chú của tôi');
  const part = element(
    'div',
    { class: 'saved-note' },
    element('div', { class: 'no-print' }, label, box),
    printed,
  );
  const show = (note: string) => {
    printed.textContent = note && `Ghi chú: ${note}`;
    // Text being typed is newer than the stored note.
    if (document.activeElement === box || box.value === note) return;
    box.value = note;
    fit(box);
  };
  return { part, show, flush };
}

/** Makes the row of a standard. */
export function createRow(id: string, { pick, own }: RowActions): Row {
  const number = element('b', {});
  const title = element('span', {});
  const link = element('a', { href: entryPath('standards', id), class: 'saved-name' }, number, ' ', title);
  const checkbox = element('input', { type: 'checkbox' });
  const checkboxName = element('span', { class: 'visually-hidden' });
  const facts = element('div', { class: 'saved-facts' });
  const when = element('p', { class: 'saved-meta' });
  const note =
    own &&
    noteBox(id, (text) => {
      own.note(id, text);
    });
  const removeName = element('span', { class: 'visually-hidden' });
  const remove = own && element('button', { type: 'button', class: 'chip chip-remove' }, 'Bỏ', removeName);
  checkbox.addEventListener('change', () => {
    pick(id, checkbox.checked);
  });
  remove?.addEventListener('click', () => own?.remove(id));
  const row = element(
    'li',
    { class: 'saved-row' },
    element('div', { class: 'saved-main' }, link, facts, when, note?.part),
    element(
      'div',
      { class: 'saved-actions no-print' },
      element('label', { class: 'saved-pick' }, checkbox, element('span', {}, 'So sánh', checkboxName)),
      remove,
    ),
  );
  return {
    element: row,
    show: (item, state) => {
      const current = known(state);
      const designation = current?.designation ?? item.designation;
      number.textContent = designation;
      title.textContent = current ? (current.titleVi ?? current.titleEn ?? '') : item.title;
      if (current && !current.titleVi) title.lang = 'en';
      else title.removeAttribute('lang');
      checkboxName.textContent = `: ${designation}`;
      removeName.textContent = ` ${designation} khỏi danh sách`;
      checkbox.disabled = current === undefined;
      // A page that is gone would be a dead end.
      if (state === 'gone') link.removeAttribute('href');
      facts.replaceChildren(
        ...(typeof state === 'object'
          ? factNodes(state, own ? item.savedOn : '')
          : [
              element('p', { class: state === 'loading' ? 'saved-meta' : 'saved-warning' }, stateText[state]),
            ]),
      );
      when.textContent = whenText(item, current);
      note?.show(item.note);
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
