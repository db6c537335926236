/** Customs codes (Harmonized System of the World Customs Organization) as a way in: from a heading to product, duties and markets. */
import type { Library, Product } from '#library/build-library.ts';
import { dutiesOf } from '#library/law/duties.ts';
import type { Duty } from '#library/law/duties.ts';
import { requirementsOf } from '#library/law/markets.ts';
import type { MarketRequirement } from '#library/law/markets.ts';
import { hsPath } from '#routes.ts';

export interface HsCode {
  code: string;
  href: string;
  /** Products of the portal that are sold under it. */
  products: Product[];
}

/** All codes that products name, in their order. */
export function hsCodes({ products }: Pick<Library, 'products'>): HsCode[] {
  const codes = new Set(products.flatMap(({ hs_codes }) => hs_codes));
  return [...codes].sort().map((code) => ({
    code,
    href: hsPath(code),
    products: products.filter(({ hs_codes }) => hs_codes.includes(code)),
  }));
}

/** The duties and the market requirements for makers of goods under a code; each once. */
export function hsObligations(
  { products }: Pick<HsCode, 'products'>,
  library: Library,
): { duties: Duty[]; requirements: MarketRequirement[] } {
  return {
    duties: [...new Set(products.flatMap((product) => dutiesOf(product, library)))],
    requirements: [...new Set(products.flatMap((product) => requirementsOf(product, library)))],
  };
}
