/** The types of what applies to a product. */
import type { EditionStatus } from '#domain/editions/lifecycle.ts';
import type { ApplicabilityGroupId } from './groups.ts';

export interface ApplicabilityProduct {
  readonly slug: string;
  readonly ics: readonly string[];
  /** Slugs of the cross-cutting topics that bind the product, such as an-toan-thuc-pham for every food. */
  readonly topics: readonly string[];
  /** Whether methods for all food (`allFoods`) cover it. */
  readonly food?: boolean | undefined;
}

/** The value of `matrix` for a method that serves any food. */
export const allFoods = 'all-food';

/** Whom a regulation binds: every maker, makers in a case that it names, or nobody but the authority that measures by it. */
export type Applies = 'product' | 'case' | 'state';

/** The fields of a standard that the index reads; callers pass full records. */
export interface ApplicableStandard {
  readonly id: string;
  readonly kind: string;
  /** product, test-method, process …; absent from rows of the ISO catalogue. */
  readonly topic?: string | null | undefined;
  readonly mandatory: boolean;
  /** Slugs of products and topics that the standard names. */
  readonly products: readonly string[];
  /** Slugs of topics whose page lists the standard without passing it on to the products of the topic. */
  readonly topicPages?: readonly string[] | undefined;
  /** The foods that a method or practice covers, or `allFoods`; empty where it covers none, or nobody checked. */
  readonly matrix?: readonly string[] | undefined;
  /** Absent where nobody checked: a regulation then counts as binding everybody. */
  readonly applies?: Applies | undefined;
  readonly appliesByProduct?: readonly { readonly product: string; readonly applies: Applies }[] | undefined;
  readonly ics: readonly string[];
  readonly status: EditionStatus;
  /** Replaced, and still to be used today by those whom a transition names. */
  readonly inTransition?: boolean | undefined;
  /** Issued by a Vietnamese body; false for ISO, Codex and the like. */
  readonly national: boolean;
  /** Route of conformity assessment; kept for the page, not read here. */
  readonly conformity?: string | null | undefined;
}

/** Why a standard applies, the strongest reason first. */
export type ApplicabilityReason =
  | { readonly kind: 'product' }
  | { readonly kind: 'topic'; readonly topic: string }
  /** `code` is the standard's, `under` the product's. */
  | { readonly kind: 'ics'; readonly code: string; readonly under: string };

/**
 * The part of a product's standards in which a line is counted; each line is in one.
 * - `binding`: a regulation for every maker;
 * - `conditional`: a regulation for makers in a case that it names, or under a transition;
 * - `own`: voluntary, and about the product itself;
 * - `shared`: voluntary, and there through a topic that binds the product;
 * - `state`: a regulation about the product by which authorities measure, which asks nothing of a maker;
 * - `shared-state`: the same, and there through a topic;
 * - `reference`: international, and only of the same ICS code;
 * - `past`: superseded or withdrawn, with no transition running.
 */
export type ApplicabilityPart =
  'binding' | 'conditional' | 'own' | 'state' | 'shared' | 'shared-state' | 'reference' | 'past';

export interface ApplicabilityLine<T> {
  readonly standard: T;
  readonly part: ApplicabilityPart;
  /** Never empty. */
  readonly reasons: readonly ApplicabilityReason[];
}

export interface ApplicabilityGroup<T> {
  readonly id: ApplicabilityGroupId;
  readonly title: string;
  readonly explanation: string;
  readonly lines: readonly ApplicabilityLine<T>[];
}
