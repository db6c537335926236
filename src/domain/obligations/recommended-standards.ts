/** Which few of the voluntary standards on a product are worth starting with, and why. */

/** The least that is needed of a standard. */
export interface RecommendableStandard {
  readonly topic?: string | null | undefined;
  readonly status: string;
  /** Issued by a Vietnamese body. */
  readonly national: boolean;
  /** Names the product itself, not a topic that binds it. */
  readonly namesProduct: boolean;
  /** International texts that it adopts, with the degree where a source gives it. */
  readonly adopts: readonly { readonly degree?: string | undefined }[];
}

/** Why a standard is worth using; the words are the page's. */
export type RecommendationReason =
  | 'product'
  | 'service'
  | 'terminology'
  | 'test-method'
  | 'sampling'
  | 'process'
  | 'packaging-labelling'
  | 'traceability'
  | 'environment'
  | 'management-system'
  | 'international';

export interface Recommendation<T> {
  readonly standard: T;
  readonly reason: RecommendationReason;
}

/** How many of each kind at most, in the order in which an enterprise gets something out of them. */
const places: readonly { reason: RecommendationReason; topics: readonly string[]; most: number }[] = [
  { reason: 'product', topics: ['product'], most: 2 },
  { reason: 'service', topics: ['service'], most: 2 },
  { reason: 'process', topics: ['process', 'safety'], most: 1 },
  { reason: 'traceability', topics: ['traceability'], most: 1 },
  { reason: 'test-method', topics: ['test-method'], most: 1 },
  { reason: 'sampling', topics: ['sampling'], most: 1 },
  { reason: 'packaging-labelling', topics: ['packaging-labelling'], most: 1 },
  { reason: 'management-system', topics: ['management-system'], most: 1 },
  { reason: 'environment', topics: ['environment'], most: 1 },
  { reason: 'terminology', topics: ['terminology'], most: 1 },
];

/** In force first, then what nobody verified; what is over is never recommended. */
const usable = ['in-force', 'unknown'] as const;

function rank({ status, namesProduct, national, adopts }: RecommendableStandard): number {
  return (
    (namesProduct ? 0 : 8) +
    (national ? 0 : 4) +
    usable.indexOf(status as (typeof usable)[number]) * 2 +
    (adopts.some(({ degree }) => degree === 'IDT') ? 0 : 1)
  );
}

/**
 * The standards to start with: those of the product itself, then how to make it, trace it and test it. Those that name the product come
 * before those of its topics, national before international ones, verified before unverified ones, identical adoptions of an
 * international text before others, and the given order decides between equals. Places that stay free go to further ones of the product.
 *
 * @param standards voluntary ones, sorted as equals are to be shown
 * @param international used where nothing else is known, in the given order
 */
export function recommendedStandards<T extends RecommendableStandard>(
  standards: readonly T[],
  international: readonly T[],
  count = 5,
): Recommendation<T>[] {
  const candidates = standards
    .filter(({ status }) => (usable as readonly string[]).includes(status))
    .toSorted((a, b) => rank(a) - rank(b));
  const chosen: Recommendation<T>[] = [];
  const taken = new Set<T>();
  const take = (standard: T, reason: RecommendationReason) => {
    if (chosen.length >= count || taken.has(standard)) return;
    taken.add(standard);
    chosen.push({ standard, reason });
  };
  for (const { reason, topics, most } of places) {
    for (const standard of candidates.filter(({ topic }) => topics.includes(topic ?? '')).slice(0, most))
      take(standard, reason);
  }
  for (const standard of candidates.filter(({ namesProduct }) => namesProduct)) {
    const place = places.find(({ topics }) => topics.includes(standard.topic ?? ''));
    if (place) take(standard, place.reason);
  }
  for (const standard of international.filter(({ status }) => status === 'in-force'))
    take(standard, 'international');
  return chosen;
}
