/** The registry of forms. The page, the page without JavaScript, the server's check, the inbox and the export all follow from it. */
import { cancellationForm } from './cancellation.ts';
import { errorReportForm } from './error-report.ts';
import type { RequestForm } from './form/define-form.ts';
import { interestForm } from './interest.ts';
import { membershipForm } from './membership.ts';
import { noticesForm } from './notices.ts';
import { questionForm } from './question.ts';
import { registrationForm } from './registration.ts';
import { surveyForm } from './survey.ts';
import { verificationForm } from './verification.ts';

/** Forms of which each filled-in one becomes a request in the inbox, in the order in which the inbox lists them. */
export const requestForms = {
  question: questionForm,
  'error-report': errorReportForm,
  verification: verificationForm,
  interest: interestForm,
  registration: registrationForm,
  membership: membershipForm,
  survey: surveyForm,
} as const;

export type RequestKind = keyof typeof requestForms;

export const requestKinds = Object.keys(requestForms) as readonly RequestKind[];

/** All forms that visitors may send: those above, the one that gives places back, and the one that asks for notices by e-mail. */
const forms = { ...requestForms, cancellation: cancellationForm, notices: noticesForm } as const;

export type FormName = keyof typeof forms;

export const formNames = Object.keys(forms) as readonly FormName[];

/** A form by its name, for code that treats all of them alike. */
export function formOf(name: FormName): RequestForm {
  // Each form has its own type of answers; here only the shape that all share is of interest.
  return forms[name] as unknown as RequestForm;
}

/** The form that is sent to an address, by the last part of that address. */
export function formOfSlug(slug: string): FormName | undefined {
  return formNames.find((name) => forms[name].slug === slug);
}

/** Where a form is sent, from the root of the host. */
export const formAddress = (name: FormName): string => `/api/gui/${forms[name].slug}`;

/** The field of every form that people do not see, and programs fill in. */
export const trapField = 'dia_chi_phu';
