/** Requirements of export markets: by market, and for one product. */
import type { Library, Product } from '#library/build-library.ts';
import type { CollectionEntry } from '#library/collections.ts';
import { exportMarketLabels } from '#schemas/collections/markets.ts';
import { compareVietnamese, formatDate } from '#text/vietnamese.ts';

export type MarketRequirement = CollectionEntry<'markets'>;

export interface MarketGroup {
  market: keyof typeof exportMarketLabels;
  heading: string;
  requirements: MarketRequirement[];
}

const marketNames = Object.keys(exportMarketLabels) as readonly (keyof typeof exportMarketLabels)[];

/** Requirements by market, in the order of the labels; markets without any are left out. */
export function marketGroups(requirements: readonly MarketRequirement[]): MarketGroup[] {
  return marketNames
    .map((market) => ({
      market,
      heading: exportMarketLabels[market],
      requirements: requirements
        .filter((one) => one.market === market)
        .toSorted((a, b) => compareVietnamese(a.title, b.title)),
    }))
    .filter(({ requirements: found }) => found.length > 0);
}

/** Requirements of export markets for a product. */
export function requirementsOf(
  { slug }: Pick<Product, 'slug'>,
  { collections }: Library,
): MarketRequirement[] {
  return collections.markets.filter(({ products }) => products.includes(slug));
}

/** Since when a requirement holds and until when, in words; undefined where no source says. */
export function marketPeriod({
  since,
  since_vi,
  until,
}: Pick<MarketRequirement, 'since' | 'since_vi' | 'until'>): string | undefined {
  const start = since_vi ?? (since === undefined ? undefined : `từ ngày ${formatDate(since)}`);
  const end = until === undefined ? undefined : `đến ngày ${formatDate(until)}`;
  const words = [start, end].filter((part) => part !== undefined).join(', ');
  return words === '' ? undefined : `Áp dụng ${words}`;
}
