/**
 * The control for the text of an entry: the marks of Markdown as they stand, with buttons that put them there. Decap's rich text stored marks that
 * were typed by hand as escaped letters; here what is typed is what is kept, and the preview beside it shows how it reads.
 */
import { mendCharacters } from '#text/encoding/mend-text.ts';
import { repairLegacyText } from '#text/encoding/legacy-encoding.ts';
import type { Cms, Component, ControlProps, VNode } from '../../config/decap.d.ts';
import { formOf } from '../../config/forms.ts';
import { linkFaults } from '../checks/check-links.ts';
import { validity } from '../checks/field-faults.ts';
import { pasteAsText } from './paste-as-text.ts';
import type { Change } from './text-marks.ts';
import { around, link, markButtons } from './text-marks.ts';

interface State {
  /** Left out or changed by the last paste, in words. */
  note: string;
  /** Links that lead nowhere, in words. */
  lostLinks: string;
}

/** The pause in typing after which links are looked up, in milliseconds. */
const pause = 1000;

interface MarkdownProps extends ControlProps {
  mediaPaths?: { get: (id: string) => unknown };
  onOpenMediaLibrary?: (options: object) => void;
  onRemoveInsertedMedia?: (id: string) => void;
}

type TextControl = Component<State> & { props: MarkdownProps; timer?: ReturnType<typeof setTimeout> };

const boxOf = ({ props }: TextControl) => document.getElementById(props.forID) as HTMLTextAreaElement | null;

/** Replaces a part of the text as if it had been typed, so that the browser's “undo” knows of it. */
function insert(self: TextControl, { from, to, insert: text, start, end }: Change): void {
  const box = boxOf(self);
  if (!box) return;
  box.focus();
  box.setSelectionRange(from, to);
  // Deprecated, and still the one way that browsers keep their history of a text box by.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- no successor keeps the browser's undo of a text box
  if (!document.execCommand('insertText', false, text)) {
    box.setRangeText(text);
    self.props.onChange(box.value);
  }
  box.setSelectionRange(from + start, from + end);
}

function press(self: TextControl, change: (typeof markButtons)[number]['change']): void {
  const box = boxOf(self);
  if (box) insert(self, change({ text: box.value, start: box.selectionStart, end: box.selectionEnd }));
}

function askForLink(self: TextControl): void {
  const address = prompt('Địa chỉ của liên kết, ví dụ /san-pham/che/ hoặc https://…');
  if (address?.trim()) press(self, link(address.trim()));
}

function paste(self: TextControl, event: ClipboardEvent): void {
  const html = event.clipboardData?.getData('text/html') ?? '';
  const plain = event.clipboardData?.getData('text/plain') ?? '';
  const pasted = html
    ? pasteAsText(new DOMParser().parseFromString(html, 'text/html').body)
    : { text: plain.replace(/\r\n?/g, '\n'), dropped: [] };
  const legacy = repairLegacyText(pasted.text);
  const text = mendCharacters(legacy?.text ?? pasted.text);
  const notes = [
    pasted.dropped.length > 0 && `Phần vừa dán có ${pasted.dropped.join(', ')} không mang theo được.`,
    legacy && `Phần vừa dán ở bảng mã cũ đã được đổi sang Unicode; hãy đọc lại.`,
  ];
  self.setState({ note: notes.filter(Boolean).join(' ') });
  if (text === plain) return;
  const box = boxOf(self);
  if (!box) return;
  event.preventDefault();
  insert(self, {
    from: box.selectionStart,
    to: box.selectionEnd,
    insert: text,
    start: text.length,
    end: text.length,
  });
}

/** Puts a picture that was chosen in the media library where the cursor is. */
function takePicture(self: TextControl): void {
  const { mediaPaths, forID, onRemoveInsertedMedia } = self.props;
  const path = mediaPaths?.get(forID);
  if (typeof path !== 'string' || path === '') return;
  onRemoveInsertedMedia?.(forID);
  press(self, around('![', `](${path})`, 'ảnh cho thấy gì'));
}

/** Names the links that lead nowhere once the editor pauses. */
function lookUpLinks(self: TextControl): void {
  clearTimeout(self.timer);
  self.timer = setTimeout(() => {
    const { value, field } = self.props;
    const [form = ''] = String(field.get('check')).split('/');
    const format = formOf(form, '')?.definition?.format === 'mdx' ? 'mdx' : 'markdown';
    void linkFaults(typeof value === 'string' ? value : '', format).then((faults) => {
      const lostLinks = faults.join('; ');
      if (lostLinks !== self.state.lostLinks) self.setState({ lostLinks });
    });
  }, pause);
}

function render(self: TextControl): VNode {
  const { h } = window;
  const { props, state } = self;
  const value = typeof props.value === 'string' ? props.value : '';
  const button = (label: string, name: string, act: () => void) =>
    h('button', { key: label, type: 'button', title: name, 'aria-label': name, onClick: act }, label);
  return h(
    'div',
    { className: `${props.classNameWrapper} text-box` },
    h(
      'div',
      { className: 'text-box-buttons', role: 'group', 'aria-label': 'Định dạng' },
      ...markButtons.map(({ label, name, change }) => button(label, name, () => press(self, change))),
      button('Liên kết', 'Liên kết', () => askForLink(self)),
      button('Ảnh', 'Chèn ảnh', () =>
        props.onOpenMediaLibrary?.({
          controlID: props.forID,
          forImage: true,
          allowMultiple: false,
          field: props.field,
        }),
      ),
    ),
    h('textarea', {
      id: props.forID,
      value,
      rows: Math.min(30, Math.max(12, value.split('\n').length + 2)),
      onChange: ({ target }: { target: HTMLTextAreaElement }) => props.onChange(target.value),
      onPaste: (event: { nativeEvent: ClipboardEvent }) => paste(self, event.nativeEvent),
      onFocus: props.setActiveStyle,
      onBlur: props.setInactiveStyle,
    }),
    h('p', { className: 'text-box-note', role: 'status' }, state.note),
    h('p', { className: 'text-box-note', role: 'status' }, state.lostLinks),
  );
}

/** Replaces Decap's control for Markdown. */
export function registerMarkdown(cms: Cms): void {
  const control = window.createClass<State>({
    getInitialState: () => ({ note: '', lostLinks: '' }),
    componentDidMount(this: TextControl) {
      lookUpLinks(this);
    },
    shouldComponentUpdate: () => true,
    componentDidUpdate(this: TextControl, before: ControlProps) {
      takePicture(this);
      if (before.value !== this.props.value) lookUpLinks(this);
    },
    componentWillUnmount(this: TextControl) {
      clearTimeout(this.timer);
    },
    isValid(this: TextControl) {
      return validity(this.props);
    },
    render() {
      return render(this);
    },
  } as Parameters<typeof window.createClass<State>>[0]);
  const widget = cms.getWidget('markdown');
  cms.registerWidget('markdown', control, widget?.preview, widget?.schema);
}
