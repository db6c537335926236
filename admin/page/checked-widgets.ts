/** Decap's own controls, each asking the schema as well: what is wrong is then said by the field, like Decap's own checks. */
import { checkField } from './check-entry.ts';
import type { Cms, ControlProps, Validity } from './decap.d.ts';

/** The controls of single values. Lists and objects pass the question on to what is in them. */
const checked = ['string', 'text', 'markdown'];

/** The answer of a control: what the schema says of its value. */
export function validity({ field, value, parentIds }: ControlProps): Validity {
  const check = field.get('check');
  if (typeof check !== 'string' || failsPattern(field.get('pattern'), value)) return { error: false };
  const message = checkField(check, value);
  if (message === undefined) return { error: false };
  return {
    error: { type: 'CUSTOM', parentIds, message: `${String(field.get('label'))}: ${message}` },
  };
}

/** Decap says by itself that a pattern is not kept; one message is enough. */
function failsPattern(pattern: unknown, value: unknown): boolean {
  if (pattern === undefined || typeof value !== 'string') return false;
  const [source] = (pattern as { toJS: () => [string, string] }).toJS();
  return !new RegExp(source).test(value);
}

/** Replaces the controls by ones that also ask the schema. */
export function registerCheckedWidgets(cms: Cms): void {
  for (const name of checked) {
    const widget = cms.getWidget(name);
    if (!widget) continue;
    const { control: Base, preview, schema } = widget;
    class Checked extends Base {
      override isValid = () => validity(this.props);
    }
    cms.registerWidget(name, Checked, preview, schema);
  }
}
