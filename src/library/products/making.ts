/** The making of a product as its pages draw it: stages with their dangers and standards. */
import type { Library, Product } from '#library/build-library.ts';
import { standardByDesignation } from '#library/standards/standard-by-designation.ts';
import type { Link } from '#library/view-types.ts';
import { productPath } from '#routes.ts';

export interface StageView {
  number: number;
  name: string;
  note: string;
  danger?: string | undefined;
  standards: (Link & { title: string })[];
}

export interface MakingView {
  slug: string;
  /** The product as readers call it: "chè". */
  product: string;
  /** The thing that is made: "Chè xanh". */
  of: string;
  href: string;
  source: string;
  stages: StageView[];
}

/** The stages of a product; undefined where its entry tells none. */
export function makingView(
  { slug, name_vi, making }: Product,
  library: Pick<Library, 'graph'>,
): MakingView | undefined {
  if (!making) return undefined;
  return {
    slug,
    product: (name_vi.split(' (')[0] ?? name_vi).toLocaleLowerCase('vi'),
    of: making.of,
    href: productPath(slug, 'making'),
    source: making.source,
    stages: making.stages.map(({ name, note, danger, standards }, index) => ({
      number: index + 1,
      name,
      note,
      danger,
      standards: standards.flatMap((designation) => {
        const standard = standardByDesignation(designation, library);
        return standard
          ? [{ href: standard.href, label: standard.designation, title: standard.titleVi ?? '' }]
          : [];
      }),
    })),
  };
}

/** The products with stages, in the order of the products. */
export function makingViews(library: Library): MakingView[] {
  return library.products.flatMap((product) => makingView(product, library) ?? []);
}
