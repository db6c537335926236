/** How many months after it was settled a request of each kind is kept. */
import { z } from 'astro/zod';
import { field } from '#schemas/fields/field.ts';
import type { RequestKind } from '#schemas/requests/forms.ts';
import { requestForms } from '#schemas/requests/forms.ts';

/** Used where the setting says nothing. */
export const defaultMonths: Readonly<Record<RequestKind | 'notices', number>> = {
  question: 12,
  'error-report': 6,
  verification: 6,
  interest: 24,
  registration: 12,
  membership: 12,
  survey: 24,
  /** Counted from the confirmation; whoever confirms again before the end stays. */
  notices: 24,
};

/** Kinds that the plan's reports count by year: only what tells of a person is erased. The others are deleted. */
export const keptForCounting: ReadonlySet<RequestKind> = new Set([
  'interest',
  'registration',
  'membership',
  'survey',
]);

const months = (kind: RequestKind) =>
  field(z.int().min(1).max(120).optional(), { title: requestForms[kind].words.one });

export const requestMonthsSchema = z.strictObject({
  question: months('question'),
  'error-report': months('error-report'),
  verification: months('verification'),
  interest: months('interest'),
  registration: months('registration'),
  membership: months('membership'),
  survey: months('survey'),
  notices: field(z.int().min(1).max(120).optional(), {
    title: 'Nhận thư báo',
    description: 'Tính từ khi xác nhận; gần hết hạn, thư báo mời xác nhận lại.',
  }),
});

export type RequestMonths = z.infer<typeof requestMonthsSchema>;
