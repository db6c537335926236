/** The parts of what applies to a product, and their counts: one way of counting for cards, menus, headings, lists and saving. */
import { isObsolete } from '#domain/editions/lifecycle.ts';
import type {
  ApplicabilityGroup,
  ApplicabilityPart,
  ApplicabilityReason,
  ApplicableStandard,
  Applies,
} from './types.ts';

/** Sorts the lines of a group: what binds every maker before what binds in a case, and what is past at the end. */
export const partRank: Readonly<Record<ApplicabilityPart, number>> = {
  binding: 0,
  own: 0,
  shared: 0,
  reference: 0,
  conditional: 1,
  state: 2,
  'shared-state': 3,
  past: 4,
};

function appliesTo({ applies, appliesByProduct }: ApplicableStandard, slug: string): Applies {
  return appliesByProduct?.find(({ product }) => product === slug)?.applies ?? applies ?? 'product';
}

/** The part of a line whose reasons are sorted, the strongest first. */
export function partOf(
  standard: ApplicableStandard,
  reasons: readonly ApplicabilityReason[],
  slug: string,
): ApplicabilityPart {
  const { mandatory, status, inTransition = false } = standard;
  if (isObsolete(status) && !inTransition) return 'past';
  const [strongest] = reasons;
  if (mandatory) {
    const applies = inTransition ? 'case' : appliesTo(standard, slug);
    if (applies === 'state') return strongest?.kind === 'product' ? 'state' : 'shared-state';
    return applies === 'case' ? 'conditional' : 'binding';
  }
  return strongest?.kind === 'product' ? 'own' : strongest?.kind === 'topic' ? 'shared' : 'reference';
}

/** Counts of what applies to a product; the numbers that every page, card, menu and list show. */
export interface ApplicabilityCounts {
  readonly binding: number;
  readonly conditional: number;
  readonly own: number;
  readonly state: number;
  readonly shared: number;
  /** The list of the product: what binds it, always or in a case, and what is about it; the sum of all parts above but `shared`. */
  readonly listed: number;
}

/** The parts that are the list of a product: lists by product, "save all" and counts hold these. */
export const listedParts: readonly ApplicabilityPart[] = ['binding', 'conditional', 'own', 'state'];

/** Counts the lines of `applicableTo`. */
export function countApplicable(groups: readonly ApplicabilityGroup<unknown>[]): ApplicabilityCounts {
  const lines = groups.flatMap((group) => group.lines);
  const count = (...parts: readonly ApplicabilityPart[]) =>
    lines.filter(({ part }) => parts.includes(part)).length;
  return {
    binding: count('binding'),
    conditional: count('conditional'),
    own: count('own'),
    state: count('state'),
    shared: count('shared', 'shared-state'),
    listed: count(...listedParts),
  };
}
