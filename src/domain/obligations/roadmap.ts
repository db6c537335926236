/**
 * The way from a place of work to a buyer, as steps in the order in which an enterprise takes them: which of a product's legal
 * duties and market requirements belong to a purpose, and what waits for what.
 */

/** Why an enterprise goes the way: to sell at home or abroad, or for a mark that nobody has to have. */
export type RoadmapPurpose =
  | { readonly goal: 'domestic' }
  /** Without a market: what holds for any country. */
  | { readonly goal: 'export'; readonly market?: string | undefined }
  | { readonly goal: MarkGoal };

/** Marks for which a duty says that it leads to them. */
export type MarkGoal = 'ocop' | 'indication' | 'organic';

/** The stages in the order in which they are gone through. */
export const roadmapStages = ['place', 'product', 'label', 'sale', 'trade', 'market'] as const;

export type RoadmapStageId = (typeof roadmapStages)[number];

/** The least that is needed of a duty; callers pass their full records. */
export interface RoadmapDuty {
  readonly slug: string;
  readonly kind: string;
  /** product, premises, waste, sale or trade. */
  readonly concerns: string;
  readonly binds: 'everyone' | 'case' | 'voluntary';
  readonly markets: readonly string[];
  /** Slugs of duties that must be done first. */
  readonly before: readonly string[];
  /** The mark that the duty leads to; absent from what selling itself asks for. */
  readonly leads_to?: MarkGoal | undefined;
}

/** The least that is needed of an export market's requirement. */
export interface RoadmapRequirement {
  readonly slug: string;
  readonly market: string;
  /** Slugs of the duties at home by which it is met. */
  readonly duties: readonly string[];
}

export type RoadmapStep<D, R> =
  | { readonly number: number; readonly duty: D; readonly requirement?: undefined }
  | { readonly number: number; readonly duty?: undefined; readonly requirement: R };

export interface RoadmapStage<D, R> {
  readonly id: RoadmapStageId;
  /** Never empty; numbered through all stages. */
  readonly steps: readonly RoadmapStep<D, R>[];
}

const reach = ['everyone', 'case', 'voluntary'] as const;

/** A duty's own stage; those that it waits for may move it to a later one. */
function ownStage({ concerns, kind }: RoadmapDuty): RoadmapStageId {
  if (concerns === 'premises' || concerns === 'waste') return 'place';
  if (concerns === 'sale' || concerns === 'trade') return concerns;
  return kind === 'label' || kind === 'traceability' ? 'label' : 'product';
}

/** The named duties and all that must be done before them, as far as they are among the given ones. */
function withPrerequisites(slugs: Iterable<string>, bySlug: ReadonlyMap<string, RoadmapDuty>): Set<string> {
  const found = new Set<string>();
  const waiting = [...slugs];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const duty = bySlug.get(next);
    if (!duty || found.has(next)) continue;
    found.add(next);
    waiting.push(...duty.before);
  }
  return found;
}

/** Whether a duty belongs to a purpose for its own sake, not because another one waits for it. */
function serves(duty: RoadmapDuty, purpose: RoadmapPurpose): boolean {
  const { markets, leads_to } = duty;
  if (purpose.goal !== 'domestic' && purpose.goal !== 'export') return leads_to === purpose.goal;
  if (leads_to !== undefined) return false;
  if (purpose.goal === 'domestic') return markets.includes('domestic');
  // Duties that bind a place of work in Viet Nam bind it wherever its goods are sold.
  if (ownStage(duty) === 'place') return true;
  return purpose.market === undefined
    ? markets.some((market) => market !== 'domestic')
    : markets.includes(purpose.market);
}

/**
 * The steps of one product for one purpose.
 *
 * A mark's way has the duties that lead to it and all that must come before them. The way abroad has what binds the place of work, the
 * duties for the market, those by which its requirements are met, and the requirements themselves at the end. Stages follow each
 * other; a duty that waits for one of a later stage moves there. Within a stage nothing stands before what it waits for; then come
 * duties of everyone, of a case, and voluntary ones, each in the given order.
 *
 * @param duties of the product, sorted as equals are to be shown
 * @param requirements of the product, of any market
 * @returns stages that have a step, each step numbered from 1
 * @throws {RangeError} when duties wait for each other in a circle; the content check reports it to the editor first
 */
export function composeRoadmap<D extends RoadmapDuty, R extends RoadmapRequirement>(
  purpose: RoadmapPurpose,
  duties: readonly D[],
  requirements: readonly R[],
): RoadmapStage<D, R>[] {
  const bySlug = new Map(duties.map((duty) => [duty.slug, duty]));
  const market = purpose.goal === 'export' ? purpose.market : undefined;
  const asked = market === undefined ? [] : requirements.filter((one) => one.market === market);
  const chosen = withPrerequisites(
    [
      ...duties.filter((duty) => serves(duty, purpose)).map(({ slug }) => slug),
      ...asked.flatMap((one) => one.duties),
    ],
    bySlug,
  );
  const stages = stagesOf(
    duties.filter(({ slug }) => chosen.has(slug)),
    bySlug,
  );

  let number = 0;
  return roadmapStages
    .map((id) => ({
      id,
      steps: [
        ...inOrder(duties.filter(({ slug }) => stages.get(slug) === id)).map((duty) => ({
          number: (number += 1),
          duty,
        })),
        ...(id === 'market' ? asked.map((requirement) => ({ number: (number += 1), requirement })) : []),
      ],
    }))
    .filter(({ steps }) => steps.length > 0);
}

/** The stage of each duty: its own, or a later one that something it waits for stands in. */
function stagesOf(
  duties: readonly RoadmapDuty[],
  bySlug: ReadonlyMap<string, RoadmapDuty>,
): Map<string, RoadmapStageId> {
  const stages = new Map<string, RoadmapStageId>();
  const visit = (duty: RoadmapDuty, path: readonly string[]): number => {
    if (path.includes(duty.slug))
      throw new RangeError(`duties wait for each other: ${[...path, duty.slug].join(' → ')}`);
    const known = stages.get(duty.slug);
    if (known !== undefined) return roadmapStages.indexOf(known);
    const waitsFor = duty.before.flatMap((slug) => bySlug.get(slug) ?? []);
    const stage = Math.max(
      roadmapStages.indexOf(ownStage(duty)),
      ...waitsFor.map((before) => visit(before, [...path, duty.slug])),
    );
    stages.set(duty.slug, roadmapStages[stage] ?? 'market');
    return stage;
  };
  for (const duty of duties) visit(duty, []);
  const named = new Set(duties.map(({ slug }) => slug));
  return new Map([...stages].filter(([slug]) => named.has(slug)));
}

/** Duties of one stage: nothing before what it waits for, and otherwise by whom they bind. */
function inOrder<D extends RoadmapDuty>(duties: readonly D[]): D[] {
  const waiting = duties.toSorted((a, b) => reach.indexOf(a.binds) - reach.indexOf(b.binds));
  const ordered: D[] = [];
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ slug }) => slug));
    const ready = waiting.findIndex(({ before }) => !before.some((slug) => names.has(slug)));
    ordered.push(...waiting.splice(Math.max(ready, 0), 1));
  }
  return ordered;
}
