/** Builds a form from fields: their order and groups, rules across fields, and how a sent form is read and checked. */
import type { z } from 'astro/zod';
import { mendCharacters } from '#text/encoding/mend-text.ts';
import type { FormField, Widget } from './form-field.ts';

export type Fields = Readonly<Record<string, FormField>>;

type Output<Field> = Field extends FormField<infer Schema> ? z.infer<Schema> : never;
type MayBeLeftOut<F extends Fields> = {
  [Name in keyof F]: undefined extends Output<F[Name]> ? Name : never;
}[keyof F];

/** The answers of a form that was checked, by the names of its fields. */
export type Answers<F extends Fields> = {
  [Name in Exclude<keyof F, MayBeLeftOut<F>>]: Output<F[Name]>;
} & { [Name in MayBeLeftOut<F>]?: Output<F[Name]> };

/** A rule that looks at several fields. Its message is told at one of them. */
export interface FormRule<F extends Fields = Fields> {
  field: keyof F & string;
  /** Instruction for the visitor, in Vietnamese. */
  message: string;
  /**
   * @param answers those fields that were read without a fault
   * @param isGiven whether a field was filled in at all, rightly or not
   */
  holds(answers: Partial<Answers<F>>, isGiven: (field: keyof F & string) => boolean): boolean;
}

export interface FieldGroup<Name extends string = string> {
  legend: string;
  hint?: string;
  fields: readonly Name[];
}

/** The words around a form. */
export interface FormWords {
  /** The inbox's name for one of these. */
  one: string;
  /** Above the file that is made where nobody takes forms. */
  document: string;
  send: string;
  /** Absent where a file would help nobody: without a server, the form is then taken away. */
  makeFile?: string;
  /** Begins the name of that file: `cau-hoi`. */
  file?: string;
  /** Said when it has arrived: what happens next. */
  next: string;
}

export interface RequestForm<F extends Fields = Fields> {
  /** The last part of the address to which the form is sent. */
  slug: string;
  words: FormWords;
  fields: F;
  groups: readonly FieldGroup<keyof F & string>[];
  rules: readonly FormRule<F>[];
  /** The title of a request in lists, made of answers that are not personal. */
  title(answers: Answers<F>): string;
}

/** Defines a form. Every field but consent stands in one group. */
export function defineForm<const F extends Fields>(form: RequestForm<F>): RequestForm<F> {
  return form;
}

export interface FieldProblem<Name extends string = string> {
  field: Name;
  /** The fault and how to correct it, in Vietnamese. */
  message: string;
}

const severalLines = new Set<Widget>(['lines']);

/** A typed text as it is meant: composed letters, no stray blanks, a web address with its protocol, a telephone number without gaps. */
function tidied({ widget }: FormField, typed: string): string | undefined {
  const plain = mendCharacters(typed);
  const text = severalLines.has(widget) ? plain.trim() : plain.replace(/\s+/g, ' ').trim();
  if (text === '') return undefined;
  if (widget === 'tel') return text.replace(/[\s.()-]/g, '');
  if (widget === 'url' && !/^[a-z]+:/i.test(text)) return `https://${text}`;
  return text;
}

/** Reads the fields of a sent form; names that the form does not have are passed over. */
export function readForm(
  form: Pick<RequestForm, 'fields'>,
  sent: Iterable<readonly [string, unknown]>,
): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const [name, value] of sent) {
    const field = Object.hasOwn(form.fields, name) ? form.fields[name] : undefined;
    if (field === undefined || typeof value !== 'string') continue;
    const text = tidied(field, value);
    if (text === undefined) continue;
    if (field.widget !== 'checkboxes') read[name] = text;
    else if (Array.isArray(read[name])) (read[name] as string[]).push(text);
    else read[name] = [text];
  }
  return read;
}

/** Checks what was read. All problems are told at once, one a field, in the order of the form. */
export function checkForm<F extends Fields>(
  form: RequestForm<F>,
  read: Readonly<Record<string, unknown>>,
): { data: Answers<F> } | { problems: FieldProblem<keyof F & string>[] } {
  const answers: Record<string, unknown> = {};
  const messages = new Map<string, string>();
  for (const [name, { schema }] of Object.entries(form.fields)) {
    const result = schema.safeParse(read[name]);
    if (!result.success) messages.set(name, result.error.issues[0]?.message ?? '');
    else if (result.data !== undefined) answers[name] = result.data;
  }
  // The loop above has just checked each field by its own schema.
  const checked = answers as Answers<F>;
  const isGiven = (field: string) => read[field] !== undefined;
  for (const rule of form.rules)
    if (!messages.has(rule.field) && !rule.holds(checked, isGiven)) messages.set(rule.field, rule.message);
  if (messages.size === 0) return { data: checked };
  return {
    problems: Object.keys(form.fields).flatMap((field) => {
      const message = messages.get(field);
      return message === undefined ? [] : [{ field, message }];
    }),
  };
}
