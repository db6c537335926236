/**
 * The control of a relation to thousands of documents: a box that searches a small index while one types, in place of Decap's
 * relation control, which reads every entry first. Any text may be entered: a document that the library lacks is still a fact.
 *
 * Keyboard: arrows move through the suggestions, Enter takes one (or what was typed), Escape closes the list. The pattern is the
 * combobox of the ARIA Authoring Practices.
 */
import { normaliseDesignation } from '#domain/designation/designation-format.ts';
import { checkField } from '../checks/check-entry.ts';
import type {
  Child,
  Cms,
  Component,
  ControlProps,
  ImmutableList,
  Validity,
  VNode,
} from '../../config/decap.d.ts';
import { faultInEntry, faultOf, validity } from '../checks/field-faults.ts';
import type { LookupItem } from './lookup-index.ts';
import { loadLookup, searchLookup } from './lookup-index.ts';

interface State {
  typed: string;
  items: readonly LookupItem[] | undefined;
  failed: boolean;
  found: readonly LookupItem[];
  active: number;
  open: boolean;
}

type Lookup = Component<State>;

const isMultiple = ({ field }: ControlProps) => field.get('multiple') === true;

/** The chosen values, whatever Decap keeps them in. */
export function chosenValues({ value }: Pick<ControlProps, 'value'>): string[] {
  if (value === undefined || value === null || value === '') return [];
  if (typeof value === 'string') return [value];
  const list = Array.isArray(value) ? value : (value as ImmutableList).toJS();
  return list.map(String).filter(Boolean);
}

/** Normalises typed text: a designation the way its issuer prints it, anything else without needless blanks. */
export function writtenForm(index: string, typed: string): string {
  const text = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  return index === 'standards' && text !== '' ? normaliseDesignation(text) : text;
}

function choose(self: Lookup, value: string): void {
  const written = writtenForm(String(self.props.field.get('index')), value);
  if (written === '') return;
  if (isMultiple(self.props)) {
    const values = chosenValues(self.props).filter((one) => one !== written);
    self.props.onChange(listLike(self.props, [...values, written]));
  } else {
    self.props.onChange(written);
  }
  self.setState({ typed: '', found: [], active: -1, open: false });
}

function remove(self: Lookup, value: string): void {
  const values = chosenValues(self.props).filter((one) => one !== value);
  self.props.onChange(isMultiple(self.props) ? listLike(self.props, values) : '');
}

/** A list as Decap keeps it. */
function listLike({ field }: ControlProps, values: readonly string[]): ImmutableList {
  return field
    .clear()
    .toList()
    .push(...values);
}

function type(self: Lookup, typed: string): void {
  const found = searchLookup(self.state.items ?? [], typed);
  self.setState({ typed, found, active: -1, open: typed.trim() !== '' });
}

function press(self: Lookup, event: { key: string; preventDefault: () => void }): void {
  const { open, active, found, typed } = self.state;
  if (event.key === 'Enter') {
    event.preventDefault();
    choose(self, found[active]?.value ?? typed);
  } else if (event.key === 'Escape' && open) {
    event.preventDefault();
    self.setState({ open: false, active: -1 });
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    const next = Math.max(-1, Math.min(found.length - 1, active + step));
    self.setState({ active: next, open: found.length > 0 });
  }
}

function chip(self: Lookup, value: string): VNode {
  const { h } = window;
  const { items } = self.state;
  const known = items?.find((one) => one.value === value);
  const note = known?.title ?? (items ? 'chưa có trong thư viện' : '');
  return h(
    'li',
    { key: value, className: 'lookup-chip' },
    h('span', { className: 'lookup-value' }, value),
    note && h('span', { className: 'lookup-title' }, note),
    h('button', { type: 'button', 'aria-label': `Bỏ ${value}`, onClick: () => remove(self, value) }, '×'),
  );
}

function suggestions(self: Lookup, listId: string): VNode {
  const { h } = window;
  const { found, active, typed, open, failed, items } = self.state;
  const options: Child[] = found.map((one, index) =>
    h(
      'li',
      {
        key: one.value,
        id: `${listId}-${index}`,
        role: 'option',
        'aria-selected': index === active,
        className: index === active ? 'lookup-option is-active' : 'lookup-option',
        // Before the box loses the focus, which would close the list.
        onMouseDown: (event: Event) => {
          event.preventDefault();
          choose(self, one.value);
        },
      },
      h('b', null, one.value),
      ` ${one.title}`,
    ),
  );
  const hint = failed
    ? 'Không tải được danh mục; vẫn có thể gõ rồi nhấn Enter.'
    : !items
      ? 'Đang tải danh mục…'
      : found.length === 0
        ? `Không thấy trong thư viện. Nhấn Enter để ghi “${typed.trim()}”.`
        : '';
  return h(
    'div',
    { className: 'lookup-list', hidden: !open },
    h('ul', { id: listId, role: 'listbox', 'aria-label': 'Gợi ý' }, options),
    h('p', { className: 'lookup-hint', role: 'status' }, open && hint),
  );
}

function render(self: Lookup): VNode {
  const { h } = window;
  const { props, state } = self;
  const values = chosenValues(props);
  const listId = `${props.forID}-list`;
  return h(
    'div',
    { className: `${props.classNameWrapper} lookup` },
    values.length > 0 &&
      h(
        'ul',
        { className: 'lookup-chips' },
        values.map((value) => chip(self, value)),
      ),
    h('input', {
      id: props.forID,
      type: 'text',
      role: 'combobox',
      autoComplete: 'off',
      spellCheck: false,
      'aria-expanded': state.open,
      'aria-controls': listId,
      'aria-autocomplete': 'list',
      'aria-activedescendant': state.active >= 0 ? `${listId}-${state.active}` : undefined,
      placeholder: values.length > 0 && !isMultiple(props) ? 'Gõ để thay' : 'Gõ số hoặc tên để tìm',
      value: state.typed,
      onChange: ({ target }: { target: HTMLInputElement }) => type(self, target.value),
      onKeyDown: (event: KeyboardEvent) => press(self, event),
      onFocus: props.setActiveStyle,
      onBlur: () => {
        // Typed text that matches nothing else is meant as it stands.
        if (state.typed.trim() !== '') choose(self, state.typed);
        props.setInactiveStyle();
      },
    }),
    suggestions(self, listId),
  );
}

/** Validates each value by the schema, then all of them together. */
function isValid(props: ControlProps): Validity {
  if (!isMultiple(props)) return validity(props);
  const check = String(props.field.get('check'));
  const messages = chosenValues(props).map((value) => checkField(check, [value]));
  const message = messages.find((one) => one !== undefined) ?? faultInEntry(props);
  return { error: message === undefined ? false : faultOf(props, message) };
}

/** Registers the control; its data look like those of a string field or, with `multiple`, of a list of strings. */
export function registerLookup(cms: Cms): void {
  const control = window.createClass<State>({
    getInitialState: () => ({
      typed: '',
      items: undefined,
      failed: false,
      found: [],
      active: -1,
      open: false,
    }),
    componentDidMount() {
      loadLookup(String(this.props.field.get('index'))).then(
        (items) => this.setState({ items, found: searchLookup(items, this.state.typed) }),
        () => this.setState({ failed: true }),
      );
    },
    shouldComponentUpdate: () => true,
    isValid(this: Lookup) {
      return isValid(this.props);
    },
    render() {
      return render(this);
    },
  });
  cms.registerWidget('lookup', control, null, {
    properties: { index: { type: 'string' }, multiple: { type: 'boolean' } },
    required: ['index'],
  });
}
