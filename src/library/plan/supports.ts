/** The lines of support as their pages show them: by what people want, and one by one. */
import { sumMoney } from '#domain/plan/budget.ts';
import { capitalise, formatNumber } from '#text/vietnamese.ts';
import type { BrowseItem, Fact } from '#library/view-types.ts';
import type { Library } from '#library/build-library.ts';
import { lineIn, phases } from './plan-budget.ts';
import type { Phase, Support } from './plan-budget.ts';
import { quantity } from './plan.ts';
import { documentByNumber } from '#library/law/legal-documents.ts';
import { namedBy, relatedGroups } from '#library/related.ts';
import type { RelatedGroup } from '#library/related.ts';
import { responsibleBodyJsonLd } from '#library/site/site.jsonld.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { annexGroupLabels, intentionLabels, phaseLabels } from '#schemas/collections/supports.ts';
import type { Intention } from '#schemas/collections/supports.ts';

/** Intentions of enterprises, each with the supports that help with it. An intention that nothing helps with is left out. */
export function supportFinder({
  collections,
}: Library): { id: Intention; label: string; items: BrowseItem[] }[] {
  const supports = collections.supports.toSorted((a, b) => a.order - b.order);
  return (Object.keys(intentionLabels) as Intention[])
    .map((id) => ({
      id,
      label: intentionLabels[id],
      items: supports
        .filter(({ intentions }) => intentions.includes(id))
        .map(({ href, title }) => ({ href, label: title })),
    }))
    .filter(({ items }) => items.length > 0);
}

/** Planned amount of a support in a phase, from the annex. */
export interface SupportPhase {
  phase: Phase;
  label: string;
  /** How many, in words; undefined where the annex names no number. */
  target?: string | undefined;
  total: number;
  state: number;
  enterprise: number;
  quote: string;
}

/** The phases in which the annex has the support, in their order. */
export function supportPhases(support: Support): SupportPhase[] {
  return phases.flatMap((phase) => {
    const line = lineIn(support, phase);
    if (!line) return [];
    return [
      {
        phase,
        label: phaseLabels[phase],
        target: line.target === undefined ? undefined : quantity(line.target, line.unit),
        ...sumMoney([line]),
        quote: line.words,
      },
    ];
  });
}

/** The plan for a phase: the target, and the money in million đồng, as in `100 doanh nghiệp; 1.000 triệu đồng`. */
export function phaseWords(support: Support, phase: Phase): { target: string; money: string } | undefined {
  const found = supportPhases(support).find((one) => one.phase === phase);
  return found && { target: found.target ?? 'không nêu số lượng', money: formatNumber(found.total) };
}

/** Collections whose entries may name a support; what an entry is linked to both ways is shown once. */
const naming: readonly CollectionName[] = [
  'methods',
  'guides',
  'courses',
  'legalDocuments',
  'news',
  'programmes',
];

/** Where a support leads: methods, guides and standards that it names, and what names it. */
export function supportLinks(support: Support, library: Library): RelatedGroup[] {
  const groups = new Map<string, Map<string, BrowseItem>>();
  const all = [
    ...relatedGroups('supports', support, library),
    ...namedBy('supports', support.slug, library, naming),
  ];
  for (const { heading, items } of all) {
    const group = groups.get(heading) ?? new Map<string, BrowseItem>();
    for (const item of items) if (!group.has(item.href)) group.set(item.href, item);
    groups.set(heading, group);
  }
  return [...groups].map(([heading, items]) => ({ heading, items: [...items.values()] }));
}

/** The names of a body of 2021 today, as the plan's duties tell them; undefined where the name is the same or not known. */
export function bodyToday(name: string, { plan }: Library): string | undefined {
  const bodies = plan?.duties.flatMap((duty) => duty.bodies) ?? [];
  return bodies.find((body) => body.name === name)?.today;
}

/** schema.org's description of a support: a service of the body that is answerable for the portal. */
export function supportJsonLd(support: Support, { site }: Library, url: URL | undefined): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': new URL(support.href, url).href,
    name: support.title,
    description: support.lead,
    serviceType: annexGroupLabels[support.group],
    audience: { '@type': 'BusinessAudience', audienceType: support.for_whom },
    areaServed: { '@type': 'AdministrativeArea', name: capitalise(site.place.full_name) },
    provider: responsibleBodyJsonLd(site),
    inLanguage: 'vi',
  };
}

/** A support that another text than the plan gives. */
export interface OtherSupport {
  title: string;
  gives: string;
  /** Amount, condition, receiver and time, as far as a source tells them. */
  facts: Fact[];
  /** Texts that it rests on; without a page of their own they stand as words. */
  basis: { label: string; href?: string | undefined }[];
  /** Facts that no source tells, and whom to ask. */
  ask: string;
  sources: string[];
  checkedOn?: string | undefined;
}

/** Supports outside of the plan: those that may be asked for today, and those of a past period. */
export function otherSupports(library: Library): { today: OtherSupport[]; past: OtherSupport[] } {
  const all = (library.plan?.other_supports ?? []).map((one) => ({
    ended: one.ended,
    title: one.title,
    gives: one.gives,
    facts: [
      { label: 'Mức', value: one.amount },
      { label: 'Điều kiện', value: one.condition },
      { label: 'Nộp ở đâu', value: one.receiver },
      { label: 'Thời gian', value: one.period },
    ].flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }])),
    basis: one.basis.map((label) => ({ label, href: documentByNumber(label, library)?.href })),
    ask: one.ask,
    sources: one.sources,
    checkedOn: one.checked_on,
  }));
  return { today: all.filter(({ ended }) => ended !== true), past: all.filter(({ ended }) => ended) };
}
