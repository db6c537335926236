/**
 * The standards that apply to a product: all that bind it or help it, in the order in which an enterprise needs them,
 * each with the reason why it is there and the part in which it is counted.
 */
import { icsAncestors, icsLineage, isIcsCode } from '#domain/classification/ics.ts';
import { statusRank } from '#domain/editions/lifecycle.ts';
import { applicabilityGroups, groupOfTopic } from './groups.ts';
import type { ApplicabilityGroupId } from './groups.ts';
import { partOf, partRank } from './parts.ts';
import { allFoods } from './types.ts';
import type {
  ApplicabilityGroup,
  ApplicabilityLine,
  ApplicabilityProduct,
  ApplicabilityReason,
  ApplicableStandard,
} from './types.ts';

export interface ApplicabilityIndex<T extends ApplicableStandard> {
  readonly standards: readonly T[];
  /** Positions of standards by the slugs that they name. */
  readonly bySlug: ReadonlyMap<string, readonly number[]>;
  /** Positions of international standards by each of their ICS codes and every code above. */
  readonly byIcs: ReadonlyMap<string, readonly number[]>;
}

function append(map: Map<string, number[]>, key: string, position: number): void {
  const list = map.get(key);
  if (list) list.push(position);
  else map.set(key, [position]);
}

/**
 * Indexes standards once, in time linear in their slugs and codes, so that a product costs only what applies to it.
 *
 * @param standards sorted as they are to be shown. A malformed ICS code is passed over: the schema reports it.
 */
export function buildApplicabilityIndex<T extends ApplicableStandard>(
  standards: readonly T[],
): ApplicabilityIndex<T> {
  const bySlug = new Map<string, number[]>();
  const byIcs = new Map<string, number[]>();
  standards.forEach((standard, position) => {
    const { products, topicPages = [], matrix = [] } = standard;
    for (const slug of new Set([...products, ...topicPages, ...matrix])) append(bySlug, slug, position);
    // A national standard applies because somebody decided so and named the product; ICS alone is too coarse for that
    // (67.220.10 is cinnamon and chilli alike). For the whole ISO catalogue nobody has decided, so ICS must do.
    if (standard.national) return;
    for (const code of new Set(standard.ics.filter(isIcsCode).flatMap(icsLineage))) {
      append(byIcs, code, position);
    }
  });
  return { standards, bySlug, byIcs };
}

/** A method for other foods reaches a product through no topic: Trichinella in pork is nothing to a tea maker. */
function servesFoodOf({ matrix = [] }: ApplicableStandard, { slug, food = false }: ApplicabilityProduct) {
  return matrix.length === 0 || matrix.includes(slug) || (food && matrix.includes(allFoods));
}

function reasonsFor(standard: ApplicableStandard, product: ApplicabilityProduct): ApplicabilityReason[] {
  const { products, topicPages = [], matrix = [] } = standard;
  const reasons: ApplicabilityReason[] = [];
  if ([...products, ...topicPages, ...matrix].includes(product.slug)) reasons.push({ kind: 'product' });
  if (servesFoodOf(standard, product)) {
    for (const topic of new Set(product.topics)) {
      if (products.includes(topic)) reasons.push({ kind: 'topic', topic });
    }
  }
  if (standard.national) return reasons;
  for (const code of new Set(standard.ics.filter(isIcsCode))) {
    // The closest of the product's codes says it most exactly.
    const under = [code, ...icsAncestors(code).reverse()].find((above) => product.ics.includes(above));
    if (under !== undefined) reasons.push({ kind: 'ics', code, under });
  }
  return reasons;
}

function groupOf(
  standard: ApplicableStandard,
  reasons: readonly ApplicabilityReason[],
): ApplicabilityGroupId {
  if (standard.mandatory) return 'mandatory';
  if (reasons.every(({ kind }) => kind === 'ics')) return 'international';
  // A named standard of an unforeseen topic must not vanish: the product group is read by everybody.
  return groupOfTopic[standard.topic ?? 'product'] ?? 'product';
}

/**
 * Groups the standards that apply to one product.
 *
 * A standard appears once: mandatory standards come first whatever they are about; the others, when they name the
 * product or a topic that binds it, in the group of their own topic, Codex among them; international ones that only
 * share an ICS code in the last group. In a group those in force come first, then unknown and forthcoming ones, then
 * superseded and withdrawn ones, and the given order holds within each. Among regulations those for every maker come first.
 *
 * @returns all nine groups in the order of `applicabilityGroups`, also empty ones: that no regulation is known is an
 * answer too. Costs the number of standards that apply, not of all documents.
 */
export function applicableTo<T extends ApplicableStandard>(
  index: ApplicabilityIndex<T>,
  product: ApplicabilityProduct,
): ApplicabilityGroup<T>[] {
  const positions = new Set<number>();
  const collect = (found: readonly number[] | undefined): void => {
    found?.forEach((position) => positions.add(position));
  };
  for (const slug of [product.slug, ...product.topics]) collect(index.bySlug.get(slug));
  for (const code of product.ics) collect(index.byIcs.get(code));

  const linesByGroup = new Map<ApplicabilityGroupId, ApplicabilityLine<T>[]>(
    applicabilityGroups.map(({ id }) => [id, []]),
  );
  for (const position of [...positions].sort((a, b) => a - b)) {
    const standard = index.standards[position];
    if (!standard) continue;
    const reasons = reasonsFor(standard, product);
    if (reasons.length === 0) continue;
    const part = partOf(standard, reasons, product.slug);
    linesByGroup.get(groupOf(standard, reasons))?.push({ standard, part, reasons });
  }
  return applicabilityGroups.map((group) => ({
    ...group,
    lines: (linesByGroup.get(group.id) ?? []).sort(
      (a, b) =>
        partRank[a.part] - partRank[b.part] || statusRank(a.standard.status) - statusRank(b.standard.status),
    ),
  }));
}
