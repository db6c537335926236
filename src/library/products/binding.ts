/** Technical regulations and legal duties that bind the makers of a product, grouped as the product's page shows them. */
import type { ApplicabilityLine } from '#domain/applicability/types.ts';
import { forceOf } from '#domain/editions/force.ts';
import { bindingGroupOf, bindingGroups } from '#domain/obligations/binding-groups.ts';
import type { BindingGroupId } from '#domain/obligations/binding-groups.ts';
import type { Library, Product } from '#library/build-library.ts';
import { dutiesOf } from '#library/law/duties.ts';
import type { Duty } from '#library/law/duties.ts';
import { applicabilityItem } from '#library/standards/list-items.ts';
import { applicableLines } from '#library/standards/product-view.ts';
import type { Standard } from '#library/standards/standard.ts';
import type { ApplicabilityItem, Link } from '#library/view-types.ts';
import { regulationConcernLabels } from '#schemas/labels.ts';
import { formatDate } from '#text/vietnamese.ts';

type Line = ApplicabilityLine<Standard>;

export interface BindingRow extends ApplicabilityItem {
  /** The last day on which those under a transition may use a replaced edition, as people read it. */
  usableUntil?: string | undefined;
}

export interface BindingGroup {
  id: BindingGroupId;
  heading: string;
  rows: BindingRow[];
  /** Replaced editions that a transition still lets older plants use. */
  old: BindingRow[];
  /** Legal duties about the same thing that bind every maker. */
  duties: Link[];
  /** How many legal duties about the same thing bind in a case. */
  caseDuties: number;
}

const titles: Readonly<Record<BindingGroupId, string>> = {
  ...regulationConcernLabels,
  case: 'Chỉ khi …',
  state: 'Thước đo của cơ quan nhà nước',
};

function groupOf({ standard, part }: Line): BindingGroupId | undefined {
  return bindingGroupOf({ part, concerns: standard.entry?.concerns, topic: standard.topic });
}

/** The regulations on a product that bind somebody today, and the state's own measures. */
export function bindingLines(product: Product, library: Library): Line[] {
  const mandatory = applicableLines(product, library).find(({ id }) => id === 'mandatory');
  return (mandatory?.lines ?? []).filter((line) => groupOf(line) !== undefined);
}

function row(line: Line, library: Library): BindingRow {
  const { standard, part } = line;
  const { entry } = standard;
  const { state, usableUntil } = forceOf(library.graph, standard.id);
  const until = state === 'transition' && usableUntil !== undefined ? formatDate(usableUntil) : undefined;
  const item = applicabilityItem(line, library);
  return {
    ...item,
    titleVi: standard.titleVi && shortTitle(standard.titleVi),
    reason: part === 'conditional' && entry?.case_vi !== undefined ? `${entry.case_vi}.` : undefined,
    usableUntil: until,
    checkedOn: undefined,
  };
}

/** The words that open nearly every title tell nothing apart among regulations. */
function shortTitle(title: string): string {
  const rest = title.replace(/^Quy chuẩn kỹ thuật quốc gia(?: về| đối với)?(?: –)? /, '');
  return rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1);
}

/** Which duties stand beside the regulations of a group. */
const concernsOf: Readonly<Partial<Record<BindingGroupId, Duty['concerns']>>> = {
  product: 'product',
  premises: 'premises',
  waste: 'waste',
};

/** The binding requirements, in the order of the page; empty groups are left out, except the one on the product itself. */
export function productBinding(product: Product, library: Library): BindingGroup[] {
  const lines = bindingLines(product, library);
  const duties = dutiesOf(product, library);
  const links = (id: BindingGroupId, binds: Duty['binds']): Link[] =>
    duties
      .filter((duty) => duty.binds === binds && duty.concerns === concernsOf[id])
      .map(({ title, href }) => ({ label: title, href }));
  const rowsOf = (id: BindingGroupId) =>
    lines.filter((line) => groupOf(line) === id).map((line) => row(line, library));
  return bindingGroups
    .map((id) => ({
      id,
      heading: titles[id],
      rows: rowsOf(id).filter(({ usableUntil }) => usableUntil === undefined),
      old: rowsOf(id).filter(({ usableUntil }) => usableUntil !== undefined),
      duties: links(id, 'everyone'),
      caseDuties: links(id, 'case').length,
    }))
    .filter(
      ({ id, rows, old, duties: always, caseDuties }) =>
        id === 'product' || rows.length + old.length + always.length + caseDuties > 0,
    );
}

/** How much binds: regulations, how many of them somebody verified, and duties by law. */
export interface BindingCounts {
  regulations: number;
  verified: number;
  duties: number;
}

/** The counts of a product's head. The state's own measures bind no maker. */
export function bindingCounts(product: Product, library: Library): BindingCounts {
  const regulations = bindingLines(product, library).filter((line) => groupOf(line) !== 'state');
  return {
    regulations: regulations.length,
    verified: regulations.filter(({ standard: { status } }) => status !== 'unknown').length,
    duties: dutiesOf(product, library).filter(({ binds }) => binds !== 'voluntary').length,
  };
}
