/** Groups of the requirements that bind the maker of a product, by subject and by whether they bind everyone. */
import type { ApplicabilityPart } from '#domain/applicability/types.ts';

/** The groups in the order of a product's page; those of a case name it, and the state's own measures stand apart. */
export const bindingGroups = ['product', 'premises', 'waste', 'case', 'state'] as const;

export type BindingGroupId = (typeof bindingGroups)[number];

/** The least that is needed of a technical regulation on a product. */
export interface BindingRegulation {
  /** How it binds the product's makers; see `partOf`. */
  readonly part: ApplicabilityPart;
  /** product, premises or waste, where an editor said so. */
  readonly concerns?: string | undefined;
  /** Its subject: environment, safety … */
  readonly topic?: string | null | undefined;
}

/**
 * The group of a regulation on a product's page, undefined for what binds nobody any more. Conditions of the place of work and limits of
 * what leaves it stand with their like, each with its case; whatever else binds only in a case stands in the group of cases.
 */
export function bindingGroupOf({ part, concerns, topic }: BindingRegulation): BindingGroupId | undefined {
  if (part === 'state' || part === 'shared-state') return 'state';
  if (part !== 'binding' && part !== 'conditional') return undefined;
  const about = concerns ?? (topic === 'environment' ? 'waste' : 'product');
  if (about === 'premises' || about === 'waste') return about;
  return part === 'conditional' ? 'case' : 'product';
}
