/** Decap's list: it says what the schema finds wrong in it, opens the items that are wrong, and names folded items in words. */
import type { ControlClass, ControlProps, FieldFault, ImmutableMap } from '../../config/decap.d.ts';
import { faultInEntry, faultOf } from './field-faults.ts';
import { addList, removeList } from './list-items.ts';

/** The list control, as far as it is used here. */
export interface ListControl {
  props: ControlProps & { fieldsErrors?: unknown };
  state: { itemsCollapsed: boolean[]; keys: string[] };
  setState: (state: { itemsCollapsed: boolean[] }) => void;
  componentWillUnmount?(): void;
  validateSize: () => FieldFault[];
  hasError: (index: number) => boolean | undefined;
  objectLabel: (item: unknown) => string;
}

interface PlainField {
  name: string;
  widget: string;
  options?: { value: string; label: string }[];
}

/** The number of fields that make up the name of a folded item. */
const namedBy = 2;

/** The name of a folded item: the words of its first fields. */
export function itemName(fields: readonly PlainField[], item: Readonly<Record<string, unknown>>): string {
  const words = fields.map(({ name, options }) => {
    const value = item[name];
    const texts = (Array.isArray(value) ? value : [value]).filter(
      (one): one is string | number => typeof one === 'string' || typeof one === 'number',
    );
    return texts.map((text) => options?.find((one) => one.value === text)?.label ?? String(text)).join(', ');
  });
  return words.filter(Boolean).slice(0, namedBy).join(' · ') || 'Chưa điền';
}

/** A list control that asks the schema. */
export function checkedList(Base: ControlClass): ControlClass {
  const List = Base as unknown as new (props: ControlProps) => ListControl;
  class CheckedList extends List {
    constructor(props: ControlProps) {
      super(props);
      addList(this);
      const size = this.validateSize.bind(this);
      this.validateSize = () => {
        const { parentIds } = this.props;
        // Decap forgets to say which item of an outer list a list that is too short or too long belongs to.
        const faults = size().map((fault) => ({ ...fault, parentIds }));
        const message = faults.length > 0 ? undefined : faultInEntry(this.props);
        return message === undefined ? faults : [faultOf(this.props, message)];
      };
    }

    override componentWillUnmount(): void {
      removeList(this);
      List.prototype.componentWillUnmount?.call(this);
    }

    override objectLabel = (item: unknown): string => {
      const fields = this.props.field.get('fields') as { toJS: () => PlainField[] } | undefined;
      const data = (item as ImmutableMap | null)?.toJS;
      if (!fields || typeof data !== 'function') return List.prototype.objectLabel.call(this, item);
      return itemName(fields.toJS(), (item as ImmutableMap).toJS());
    };

    componentDidUpdate(before: ListControl['props']): void {
      if (before.fieldsErrors === this.props.fieldsErrors) return;
      const { itemsCollapsed } = this.state;
      const opened = itemsCollapsed.map((folded, index) => folded && this.hasError(index) !== true);
      if (opened.some((folded, index) => folded !== itemsCollapsed[index]))
        this.setState({ itemsCollapsed: opened });
    }
  }
  return CheckedList as unknown as ControlClass;
}
