/** The control for numbers: typed the Vietnamese way, read back beside the box, with the unit that the entry gives it. */
import { formatNumber } from '#text/vietnamese.ts';
import { numberForEditing, parseNumber } from '#text/parse-number.ts';
import type { Cms, Component, ControlProps, Validity, VNode } from '../../config/decap.d.ts';
import { faultOf, validity } from '../checks/field-faults.ts';

interface State {
  typed: string;
}

type NumberControl = Component<State>;

/** Value that the form keeps for a typed text: the number, or the text itself while it is none, so that nothing typed is lost. */
export function keptValue(typed: string): number | string {
  return parseNumber(typed) ?? typed.trim();
}

/** Text of the box: as typed as long as it means the value of the form, which a restored draft may have changed. */
export function shownText(typed: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return keptValue(typed) === '' ? typed : '';
  if (keptValue(typed) === value) return typed;
  return typeof value === 'number' ? numberForEditing(value) : String(value as string);
}

/** Years are read digit by digit; grouping them would only confuse. */
const isYear = (field: ControlProps['field']) => Number(field.get('min')) >= 1900;

/** The value as the page will show it; empty when that adds nothing to the typed text. */
export function echo(value: unknown, unit: string, year: boolean): string {
  if (typeof value !== 'number' || year) return '';
  const number = `= ${formatNumber(value)}`;
  return unit === '' ? number : `${number} ${unit}`;
}

function unitOf({ field, getEntry }: ControlProps): string {
  const name = field.get('unit_field');
  const unit = typeof name === 'string' ? getEntry().getIn(['data']).get(name) : undefined;
  return typeof unit === 'string' ? unit : '';
}

/** Fault of a text that is no number; all other faults come from the schema. */
function isValid(props: ControlProps): Validity {
  const { value, field } = props;
  if (typeof value !== 'string' || value === '') return validity(props);
  const example = field.get('value_type') === 'int' ? '1250' : '72,5 hoặc 1250';
  return { error: faultOf(props, `“${value}” không phải số; hãy viết như ${example}`) };
}

function render(self: NumberControl): VNode {
  const { h } = window;
  const { props, state } = self;
  const shown = shownText(state.typed, props.value);
  return h(
    'div',
    { className: `${props.classNameWrapper} number-box` },
    h('input', {
      id: props.forID,
      type: 'text',
      inputMode: 'decimal',
      autoComplete: 'off',
      value: shown,
      onChange: ({ target }: { target: HTMLInputElement }) => {
        self.setState({ typed: target.value });
        props.onChange(keptValue(target.value));
      },
      onFocus: props.setActiveStyle,
      onBlur: props.setInactiveStyle,
    }),
    h('output', { htmlFor: props.forID }, echo(props.value, unitOf(props), isYear(props.field))),
  );
}

/** Replaces Decap's number control, whose browser field drops a decimal comma in silence. */
export function registerNumber(cms: Cms): void {
  const control = window.createClass<State>({
    getInitialState: () => ({ typed: '' }),
    // The unit may change beside it.
    shouldComponentUpdate: () => true,
    isValid(this: NumberControl) {
      return isValid(this.props);
    },
    render() {
      return render(this);
    },
  });
  const widget = cms.getWidget('number');
  cms.registerWidget('number', control, widget?.preview, widget?.schema);
}
