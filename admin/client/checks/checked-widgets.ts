/** Decap's own controls, each asking the schema as well: what is wrong is then said by the field, like Decap's own checks. */
import { checkedList } from './checked-list.ts';
import type { Cms, Control, ControlClass, ControlProps } from '../../config/decap.d.ts';
import { faultInEntry, faultOf, isFault, validity } from './field-faults.ts';

/** The controls of single values. */
const single = ['string', 'text', 'select', 'boolean', 'datetime', 'image', 'file'];

/** A control that asks its own check first, then the schema. */
function checkedSingle(Base: ControlClass): ControlClass {
  return class extends Base {
    constructor(props: ControlProps) {
      super(props);
      const own = this.isValid?.bind(this);
      this.isValid = () => {
        const answer = own?.() ?? { error: false };
        return isFault(answer) ? answer : validity(this.props);
      };
    }
  };
}

/** A group of boxes: those inside are checked by themselves, the group as a whole by the schema. */
function checkedGroup(Base: ControlClass): ControlClass {
  return class extends Base {
    constructor(props: ControlProps) {
      super(props);
      const inside = (this as Control).validate?.bind(this);
      this.validate = () => {
        inside?.();
        const { forID, onValidateObject } = this.props;
        const message = faultInEntry(this.props);
        onValidateObject?.(forID, message === undefined ? [] : [faultOf(this.props, message)]);
      };
    }
  };
}

/** Replaces the controls by ones that also ask the schema. */
export function registerCheckedWidgets(cms: Cms): void {
  const replace = (name: string, change: (Base: ControlClass) => ControlClass) => {
    const widget = cms.getWidget(name);
    if (widget) cms.registerWidget(name, change(widget.control), widget.preview, widget.schema);
  };
  for (const name of single) replace(name, checkedSingle);
  replace('object', checkedGroup);
  replace('list', checkedList);
}
