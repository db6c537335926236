/** Steps of a long form: its groups of fields, numbered, with a menu beside them. All stay on the page, so that it works without a script. */
import { formOf } from '#schemas/requests/forms.ts';
import type { FormName } from '#schemas/requests/forms.ts';

/** Fewer groups than these are seen at once. */
const fewestSteps = 3;

export const isInSteps = (form: FormName): boolean => formOf(form).groups.length >= fewestSteps;

export const stepAnchor = (index: number): string => `buoc-${index + 1}`;

/** The menu of a form in steps. */
export const formSteps = (form: FormName): { href: string; label: string }[] =>
  formOf(form).groups.map(({ legend }, index) => ({
    href: `#${stepAnchor(index)}`,
    label: `${index + 1}. ${legend}`,
  }));
