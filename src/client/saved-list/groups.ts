/** The list by product, and in each product by part, what binds first. */
import { compareDesignations } from '#domain/designation/designation-format.ts';
import { isPast, known, knownOther, namesOf } from './facts.ts';
import type { FactsState } from './facts.ts';
import type { SavedItem, SavedProduct } from './stored/list.ts';
import { entryOf } from './stored/saved-id.ts';

/** Names of products and topics by file name. */
export type ProductNames = ReadonlyMap<string, string>;

/** The parts in the order in which they stand. */
const partNames = {
  binding: 'Bắt buộc',
  conditional: 'Bắt buộc khi đúng trường hợp',
  duties: 'Việc phải làm',
  laws: 'Văn bản pháp luật',
  own: 'Tự nguyện',
  state: 'Thước đo của cơ quan nhà nước',
  guides: 'Hướng dẫn',
  courses: 'Lớp, sự kiện',
  past: 'Không còn hiệu lực hoặc đã qua',
} as const;

type Part = keyof typeof partNames;

const parts = Object.keys(partNames) as Part[];

/** An entry with what is known of it. */
interface Listed {
  item: SavedItem;
  state: FactsState;
}

export interface PartGroup<Saved extends Listed = Listed> {
  part: string;
  heading: string;
  items: Saved[];
}

export interface ProductGroup<Saved extends Listed = Listed> {
  product: SavedProduct | undefined;
  parts: PartGroup<Saved>[];
}

function partOf({ item, state }: Listed): Part {
  const other = knownOther(state);
  const section = entryOf(item.id)?.section ?? 'standards';
  if (section !== 'standards') return other?.past === true ? 'past' : section;
  const saved = parts.find((part) => part === item.part);
  const facts = known(state);
  if (!facts) return saved ?? 'own';
  if (isPast(facts)) return 'past';
  if (!facts.mandatory) return 'own';
  return saved === 'conditional' || saved === 'state' ? saved : 'binding';
}

/** Lists of version 1 told the product in a note. */
const oldNote = /^Danh mục: (.+)$/;

function productOf({ item, state }: Listed, names: ProductNames): SavedProduct | undefined {
  if (item.product) return item.product;
  const [, noted] = oldNote.exec(item.note) ?? [];
  const [only, ...others] = (known(state) ?? knownOther(state))?.products ?? [];
  for (const [slug, name] of names) if (name === noted) return { slug, name };
  const name = only === undefined ? undefined : names.get(only);
  return only !== undefined && name !== undefined && others.length === 0 ? { slug: only, name } : undefined;
}

/** Where an entry stands: its product, if it is for one, and the name of its part. */
export function placeOf(
  saved: Listed,
  names: ProductNames,
): { product: SavedProduct | undefined; partName: string } {
  return { product: productOf(saved, names), partName: partNames[partOf(saved)] };
}

/** The list in groups: products by name, what is for no single product last; empty groups are left out. */
export function grouped<Saved extends Listed>(
  listed: readonly Saved[],
  names: ProductNames,
): ProductGroup<Saved>[] {
  const byProduct = Map.groupBy(listed, (saved) => productOf(saved, names)?.slug ?? '');
  return [...byProduct.values()]
    .map((found) => {
      const byPart = Map.groupBy(found, partOf);
      return {
        product: found[0] && productOf(found[0], names),
        parts: parts.flatMap((part) => {
          const items = byPart.get(part) ?? [];
          const sorted = items.toSorted((a, b) =>
            compareDesignations(namesOf(a.item, a.state).name, namesOf(b.item, b.state).name),
          );
          return sorted.length === 0 ? [] : [{ part, heading: partNames[part], items: sorted }];
        }),
      };
    })
    .toSorted((a, b) => {
      if (!a.product || !b.product) return Number(!a.product) - Number(!b.product);
      return a.product.name.localeCompare(b.product.name, 'vi');
    });
}
