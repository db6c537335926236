/** Management systems and improvement tools: in order, by need, and what the plan calls them. */
import type { MethodRow } from './view-types.ts';
import { compareVietnamese, toSlug } from '#text/vietnamese.ts';
import type { Library } from '#library/build-library.ts';
import type { CollectionEntry } from '#library/collections.ts';
import { effortLabels, methodKindLabels, needLabels } from '#schemas/collections/methods.ts';
import type { MethodNeed } from '#schemas/collections/methods.ts';

export type Method = CollectionEntry<'methods'>;
export type MethodKind = Method['kind'];
export type Effort = Method['effort'];

const efforts = Object.keys(effortLabels) as Effort[];

/** From the lightest to the heaviest: what a small organisation should try first comes first. */
export const effortRank = (effort: Effort): number => efforts.indexOf(effort);

/** The one word for an effort, and what it means, from the label that editors see: "Nhẹ", "Vài tuần, …". */
export function effortWords(effort: Effort): { name: string; meaning: string } {
  const [name = '', meaning = ''] = effortLabels[effort].split(': ');
  return { name, meaning };
}

/** The efforts in order, for the legend of the table. */
export const effortScale = () =>
  efforts.map((effort) => ({ level: effortRank(effort) + 1, ...effortWords(effort) }));

const byOrder = (a: Method, b: Method) => a.order - b.order || compareVietnamese(a.name_vi, b.name_vi);

/** The methods of a family in the editors' order. */
export function methodsOf(kind: MethodKind, { collections }: Library): Method[] {
  return collections.methods.filter((method) => method.kind === kind).sort(byOrder);
}

/** Both families with their names, in the order of the plan; a family without an entry is left out. */
export function methodFamilies(library: Library): { kind: MethodKind; label: string; methods: Method[] }[] {
  return (Object.keys(methodKindLabels) as MethodKind[])
    .map((kind) => ({ kind, label: methodKindLabels[kind], methods: methodsOf(kind, library) }))
    .filter(({ methods }) => methods.length > 0);
}

/** A method as a row of a list or of the table. */
export function methodRow(method: Method): MethodRow {
  return {
    href: method.href,
    name: method.name_vi,
    fullName: method.full_name_vi,
    lead: method.lead,
    fits: method.fits,
    effort: effortWords(method.effort).name,
    effortLevel: effortRank(method.effort) + 1,
    certifiable: method.certifiable,
    sample: method.sample,
  };
}

/** The anchor of a need on the first page of the section. */
export const needAnchor = (need: MethodNeed): string => toSlug(needLabels[need]);

export interface Need {
  need: MethodNeed;
  id: string;
  label: string;
  methods: Method[];
}

/** Problems of enterprises, each with the methods that help, the light ones first. */
export function methodNeeds({ collections }: Library): Need[] {
  return (Object.keys(needLabels) as MethodNeed[])
    .map((need) => ({
      need,
      id: needAnchor(need),
      label: needLabels[need],
      methods: collections.methods
        .filter(({ needs }) => needs.includes(need))
        .sort((a, b) => effortRank(a.effort) - effortRank(b.effort) || byOrder(a, b)),
    }))
    .filter(({ methods }) => methods.length > 0);
}

/** Where the plan's words differ from today's names: as written there, and what is meant. */
export function planWords({ collections }: Library) {
  return [...collections.methods].sort(byOrder).flatMap((method) =>
    method.plan_words === undefined
      ? []
      : [
          {
            words: method.plan_words,
            meaning: method.plan_words_meaning ?? method.name_vi,
            href: method.href,
            name: method.name_vi,
          },
        ],
  );
}
