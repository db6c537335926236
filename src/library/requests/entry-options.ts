/** Options of entry fields in the forms of visitors, in the order in which the portal lists those entries. */
import type { EntryChoice } from '#schemas/requests/form/form-field.ts';
import { compareVietnamese } from '#text/vietnamese.ts';
import type { SupportEntry } from '#schemas/collections/supports.ts';
import { getLibrary } from '#library/library.ts';

export interface EntryOption {
  value: string;
  label: string;
}

/**
 * The choices of every field of entries but classes, of which a form names one.
 *
 * @param groups the groups of lines of support that are offered
 */
export async function entryOptions(
  groups: readonly SupportEntry['group'][] = ['enterprise'],
): Promise<Record<Exclude<EntryChoice, 'courses'>, EntryOption[]>> {
  const { products, collections } = await getLibrary();
  const methods = (kind: 'system' | 'tool') =>
    collections.methods
      .filter((method) => method.kind === kind && method.sample !== true)
      .map(({ slug, name_vi }) => ({ value: slug, label: name_vi }))
      .toSorted((a, b) => compareVietnamese(a.label, b.label));
  return {
    products: products.map(({ slug, name_vi }) => ({ value: slug, label: name_vi })),
    supports: collections.supports
      .filter(({ sample, group }) => sample !== true && groups.includes(group))
      .toSorted((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || a.order - b.order)
      .map(({ slug, title }) => ({ value: slug, label: title })),
    systems: methods('system'),
    tools: methods('tool'),
  };
}
