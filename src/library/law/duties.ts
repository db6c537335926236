/** Legal duties of enterprises: the duties of a product, and the content of a duty's page. */
import type { Library, Product } from '#library/build-library.ts';
import type { CollectionEntry } from '#library/collections.ts';
import { documentByNumber } from '#library/law/legal-documents.ts';
import { namedEntries } from '#library/collections.ts';
import { standardByDesignation } from '#library/standards/standard-by-designation.ts';
import type { Fact, Link } from '#library/view-types.ts';
import {
  dutyConcernLabels,
  dutyKindLabels,
  dutyLevelLabels,
  marketLabels,
} from '#schemas/collections/duties.ts';
import { compareVietnamese } from '#text/vietnamese.ts';

export type Duty = CollectionEntry<'duties'>;
export type DutyConcern = keyof typeof dutyConcernLabels;

/** Duties under one heading: those that bind everyone first, then by case, what is voluntary last. */
export interface DutyGroup {
  concern: DutyConcern;
  heading: string;
  duties: Duty[];
}

const reachOrder = ['everyone', 'case', 'voluntary'] as const;
const concerns = Object.keys(dutyConcernLabels) as readonly DutyConcern[];

const byReach = (a: Duty, b: Duty) =>
  reachOrder.indexOf(a.binds) - reachOrder.indexOf(b.binds) || compareVietnamese(a.title, b.title);

/** Duties by what they are about, in the order in which an enterprise meets them; empty groups are left out. */
export function dutyGroups(duties: readonly Duty[]): DutyGroup[] {
  return concerns
    .map((concern) => ({
      concern,
      heading: dutyConcernLabels[concern],
      duties: duties.filter(({ concerns: about }) => about === concern).toSorted(byReach),
    }))
    .filter(({ duties: found }) => found.length > 0);
}

/** The duties that name a product. Those of its topics name the products that they bind, so nothing is inherited by topic alone. */
export function dutiesOf({ slug }: Pick<Product, 'slug'>, { collections }: Library): Duty[] {
  return collections.duties.filter(({ products }) => products.includes(slug));
}

/** One line of a duty's legal basis: a link where the library has the law or the regulation. */
export interface BasisLine {
  label: string;
  href?: string | undefined;
  provision?: string | undefined;
}

export function dutyBasis({ basis }: Pick<Duty, 'basis'>, library: Library): BasisLine[] {
  return basis.map(({ number, provision }) => ({
    label: number,
    href: documentByNumber(number, library)?.href ?? standardByDesignation(number, library)?.href,
    provision,
  }));
}

/** Said where no source gives a fact, so that nobody takes silence for "nothing to pay". */
const unknown = 'Chưa có nguồn; hãy hỏi nơi nhận hồ sơ.';

/** The facts beside a duty. */
export function dutyFacts(duty: Duty): Fact[] {
  const ownWork = duty.level === 'none';
  return [
    { label: 'Hình thức', value: dutyKindLabels[duty.kind] },
    { label: 'Nơi nhận', value: duty.receiver_vi ?? (ownWork ? dutyLevelLabels.none : unknown) },
    { label: 'Khi nào, bao lâu', value: duty.when_vi ?? unknown },
    ...(ownWork && duty.fee_vi === undefined
      ? []
      : [{ label: 'Phí, lệ phí', value: duty.fee_vi ?? unknown }]),
    ...(duty.validity_vi === undefined ? [] : [{ label: 'Giá trị', value: duty.validity_vi }]),
    ...(duty.form_vi === undefined ? [] : [{ label: 'Mẫu', value: duty.form_vi }]),
    ...(duty.online ? [{ label: 'Nộp trực tuyến', value: 'Được' }] : []),
    { label: 'Bán ở', value: duty.markets.map((market) => marketLabels[market]).join(', ') },
  ];
}

/** The duties to fulfil before this one, as links in the order of its entry. */
export function dutiesBefore({ before }: Pick<Duty, 'before'>, { collections }: Library): Link[] {
  return namedEntries(collections, 'duties', before).map(({ title, href }) => ({ label: title, href }));
}
