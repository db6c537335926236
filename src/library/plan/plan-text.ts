/** The plan by its name, as a link, and in its own words. */
import type { Link } from '#library/view-types.ts';
import type { Library } from '#library/build-library.ts';
import type { PlanSettings } from '#schemas/settings/plan.ts';
import { routes } from '#routes.ts';

/** A sentence of the plan, and where it stands. */
export type PlanQuote = PlanSettings['network_quotes'][number];

/** The plan by its number: `Kế hoạch 191/KH-UBND`. */
export const planName = ({ number }: Pick<PlanSettings, 'number'>): string => `Kế hoạch ${number}`;

/** The plan's own words on a subject, none where the portal has no plan. */
export const planQuotes = (
  { plan }: Pick<Library, 'plan'>,
  subject: 'network' | 'conformity' | 'technology',
): PlanQuote[] => plan?.[`${subject}_quotes`] ?? [];

/** The plan as a link: to its entry among the legal documents, or else to its page; undefined where the portal has no plan. */
export function planLink({ collections, plan }: Pick<Library, 'collections' | 'plan'>): Link | undefined {
  if (!plan) return undefined;
  const document = collections.legalDocuments.find(({ number }) => number === plan.number);
  return { href: document?.href ?? routes.plan, label: planName(plan) };
}
