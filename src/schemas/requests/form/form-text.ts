/** A filled-in form as people read it: in the inbox, in a file, on paper. */
import { formatNumber } from '#text/vietnamese.ts';
import type { EntryChoice, FormField } from './form-field.ts';
import type { RequestForm } from './define-form.ts';

/** The name of an entry that was chosen; a name that is not known stands as it is. */
export type ChoiceName = (from: EntryChoice, value: string) => string;

export interface AnsweredField {
  field: string;
  label: string;
  lines: string[];
  personal: boolean;
}

function linesOf({ widget, labels, entries }: FormField, value: unknown, nameOf: ChoiceName): string[] {
  if (widget === 'consent') return ['Đã đồng ý với cách dùng thông tin nêu ở đây'];
  if (typeof value === 'number') return [formatNumber(value)];
  if (Array.isArray(value))
    return value.map((one) =>
      entries ? nameOf(entries, String(one)) : (labels?.[String(one)] ?? String(one)),
    );
  const text = String(value);
  if (entries) return [nameOf(entries, text)];
  return labels ? [labels[text] ?? text] : text.split('\n');
}

/** The fields that were filled in, in the order of the form, each with its label and its lines. */
export function formLines(
  { fields }: Pick<RequestForm, 'fields'>,
  answers: Readonly<Record<string, unknown>>,
  nameOf: ChoiceName,
): AnsweredField[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = answers[name];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    const { label, personal = false } = field;
    return [{ field: name, label, lines: linesOf(field, value, nameOf), personal }];
  });
}

/**
 * The form as plain text.
 *
 * @param day the day of filling in, as people read it
 */
export function formText(
  form: RequestForm,
  answers: Readonly<Record<string, unknown>>,
  nameOf: ChoiceName,
  day: string,
): string {
  const parts = formLines(form, answers, nameOf).map(({ label, lines }) =>
    lines.length === 1
      ? `${label}: ${lines[0] ?? ''}`
      : [`${label}:`, ...lines.map((one) => `  ${one}`)].join('\n'),
  );
  return [form.words.document.toUpperCase(), `Ngày điền: ${day}`, '', ...parts, ''].join('\n');
}
