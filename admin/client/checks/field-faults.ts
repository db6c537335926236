/** Schema faults of a field, in the shape in which Decap keeps faults. */
import { checkField, checkFieldInEntry } from './check-entry.ts';
import { itemIndexes } from './list-items.ts';
import type { ControlProps, Validity } from '../../config/decap.d.ts';

/** The answer of a control: faults of its value alone, then those that depend on the whole entry. */
export function validity(props: ControlProps): Validity {
  const { field, value } = props;
  if (failsPattern(field.get('pattern'), value)) return { error: false };
  const check = field.get('check');
  const own = typeof check === 'string' && typeof value === 'string' ? checkField(check, value) : undefined;
  const message = own ?? faultInEntry(props);
  return { error: message === undefined ? false : faultOf(props, message) };
}

/**
 * Fault of a field as a part of its entry; Decap itself reports an empty required field. The control of one item of a list has the path of its
 * list, which tells the faults of the list by itself.
 */
export function faultInEntry({ field, value, getEntry, parentIds }: ControlProps): string | undefined {
  const check = field.get('check');
  const missing = value === undefined || value === null || value === '';
  if (typeof check !== 'string' || (missing && field.get('required') !== false)) return undefined;
  if (!check.endsWith(`/${String(field.get('name'))}`)) return undefined;
  return checkFieldInEntry(check, getEntry().getIn(['data']).toJS(), itemIndexes(parentIds));
}

/**
 * A fault as Decap keeps it: the label first, as in Decap's own messages. Of the types of faults that Decap knows, this is the one of which it
 * also says in the corner that something is wrong; with another one, a press of "save" seems to do nothing.
 */
export const faultOf = ({ field, parentIds }: ControlProps, message: string) => ({
  type: 'PRESENCE' as const,
  parentIds,
  message: `${String(field.get('label'))}: ${message}`,
});

/** Decap reports a broken pattern itself; one message is enough. */
function failsPattern(pattern: unknown, value: unknown): boolean {
  if (pattern === undefined || typeof value !== 'string') return false;
  const [source] = (pattern as { toJS: () => [string, string] }).toJS();
  return !new RegExp(source).test(value);
}

/** True when a control's own check has found a fault. */
export const isFault = (answer: Validity) =>
  answer === false || (typeof answer === 'object' && Boolean(answer.error));
