/** All standards on a product as one list that can be narrowed: by how they bind, by their subject and by their status. */
import type { ApplicabilityPart } from '#domain/applicability/types.ts';
import type { Library, Product } from '#library/build-library.ts';
import { statusLabels } from '#library/standards/labels.ts';
import type { OvertakingNotice } from '#library/standards/overtakings/overtakings.ts';
import { applicableGroups } from '#library/standards/product-view.ts';
import type { ApplicabilityItem, Link } from '#library/view-types.ts';
import { valueKey } from '#schemas/listing-rows.ts';

/** Labels of the parts as choices of the filter. */
const partNames: Readonly<Partial<Record<ApplicabilityPart, string>>> = {
  binding: 'Bắt buộc với mọi cơ sở',
  conditional: 'Bắt buộc tùy trường hợp',
  own: 'Tự nguyện, riêng cho sản phẩm',
  shared: 'Tự nguyện, dùng chung',
  reference: 'Quốc tế, cùng mã ICS',
  state: 'Thước đo của cơ quan nhà nước',
  'shared-state': 'Thước đo của nhà nước, dùng chung',
};

/** One way to narrow the list. */
interface StandardFilter {
  key: string;
  label: string;
  all: string;
  options: { value: string; short: string; count: number }[];
}

export interface NarrowableItem {
  item: ApplicabilityItem;
  /** The keys by which a filter finds the row: `rang-buoc:binding`. */
  values: string[];
}

export interface StandardGroup {
  id: string;
  title: string;
  explanation: string;
  items: NarrowableItem[];
}

export interface ProductStandards {
  groups: StandardGroup[];
  total: number;
  filters: StandardFilter[];
  past: ApplicabilityItem[];
  /** International editions that newer ones overtook. */
  overtakings: OvertakingNotice[];
  more: Link[];
}

export function productStandards(product: Product, library: Library): ProductStandards {
  const all = applicableGroups(product, library);
  const groups = all
    .map(({ id, title, explanation, current, general }) => ({
      id,
      title,
      explanation,
      items: [...current, ...general].map((item) => ({
        item,
        values: [
          valueKey('rang-buoc', item.part),
          valueKey('noi-dung', id),
          valueKey('hieu-luc', item.status),
        ],
      })),
    }))
    .filter(({ items }) => items.length > 0);
  const items = groups.flatMap((group) => group.items);
  const filter = (
    key: string,
    label: string,
    everything: string,
    labels: Readonly<Partial<Record<string, string>>>,
  ): StandardFilter => ({
    key,
    label,
    all: everything,
    options: Object.entries(labels).flatMap(([value, short]) => {
      const count = items.filter(({ values }) => values.includes(valueKey(key, value))).length;
      return count === 0 || short === undefined ? [] : [{ value, short, count }];
    }),
  });
  return {
    groups,
    total: items.length,
    filters: [
      filter('rang-buoc', 'Mức ràng buộc', 'Mọi mức', partNames),
      filter(
        'noi-dung',
        'Nội dung',
        'Mọi nội dung',
        Object.fromEntries(groups.map(({ id, title }) => [id, title])),
      ),
      filter('hieu-luc', 'Hiệu lực', 'Mọi tình trạng', statusLabels),
    ],
    overtakings: all.flatMap(({ overtakings }) => overtakings),
    past: all.flatMap(({ obsolete }) => obsolete),
    more: all.flatMap(({ more }) => more),
  };
}
