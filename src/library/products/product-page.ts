/** View of the first page of a product, as plain data. */
import { listedParts } from '#domain/applicability/parts.ts';
import type { ApplicabilityCounts } from '#domain/applicability/parts.ts';
import type { Library, Product } from '#library/build-library.ts';
import { hasNationalProductStandard } from '#library/standards/product-view.ts';
import { downloadsForProduct } from '#library/templates/templates.ts';
import type { TemplateDownload } from '#library/templates/templates.ts';
import type { Link } from '#library/view-types.ts';
import { listPath, productPath } from '#routes.ts';
import { bindingCounts, productBinding } from './binding.ts';
import type { BindingCounts, BindingGroup } from './binding.ts';
import { productStandards } from './product-standards.ts';
import { productHelpers } from './helpers.ts';
import { recommendedItems } from './recommended.ts';
import type { RecommendedItem } from './recommended.ts';
import { productRoadmaps } from './roadmap-purposes.ts';
import type { ProductRoadmap } from './roadmap-purposes.ts';
import { roadmapTabs, stageViews } from './roadmap-steps.ts';
import type { RoadmapTabs, StageView } from './roadmap-steps.ts';

export interface ProductView {
  counts: BindingCounts;
  /** The way to sell at home, which the page shows in short. */
  way: ProductRoadmap;
  stages: StageView[];
  tabs: RoadmapTabs;
  binding: BindingGroup[];
  recommended: RecommendedItem[];
  /** Counts on the page's save buttons: the standards that it lists. */
  saved: ApplicabilityCounts;
  more: {
    /** How many documents its page of all standards lists. */
    standards: number;
    withoutNational: boolean;
    help: Link[];
    print: Link[];
    downloads: TemplateDownload[];
  };
}

/** @throws {Error} never for a product of the library: the way at home always exists, if empty */
export function productView(product: Product, library: Library): ProductView {
  const roadmaps = productRoadmaps(product, library);
  const [way] = roadmaps;
  if (!way) throw new Error(`${product.slug} has no way`);
  const binding = productBinding(product, library);
  const recommended = recommendedItems(product, library);
  const parts = [...binding.flatMap(({ rows, old }) => [...rows, ...old]), ...recommended].map(
    ({ part }) => part,
  );
  const count = (name: (typeof parts)[number]) => parts.filter((part) => part === name).length;
  const helpers = productHelpers(product, library).filter(({ role }) =>
    ['testing', 'certification', 'advice'].includes(role),
  );
  const makers = library.collections.members.some(({ products }) => products.includes(product.slug));
  return {
    counts: bindingCounts(product, library),
    way,
    stages: stageViews(way, product, library),
    tabs: roadmapTabs(roadmaps, way),
    binding,
    recommended,
    saved: {
      binding: count('binding'),
      conditional: count('conditional'),
      own: count('own'),
      state: count('state'),
      shared: count('shared'),
      listed: parts.filter((part) => listedParts.includes(part)).length,
    },
    more: {
      standards: productStandards(product, library).total,
      withoutNational: !hasNationalProductStandard(product, library),
      help: [
        ...helpers.map(({ label, href, named, others }) => ({
          label: `${label} (${named.length + others.length})`,
          href,
        })),
        { label: 'Mọi nơi giúp được', href: productPath(product.slug, 'help') },
        ...(makers
          ? [{ label: 'Ai làm sản phẩm này', href: listPath('network', 'san-pham', product.slug) }]
          : []),
      ],
      downloads: downloadsForProduct(product, library),
      print: [
        { label: 'Lộ trình với giấy tờ, nơi nộp, căn cứ', href: way.href },
        { label: 'Mọi tiêu chuẩn, để đối chiếu', href: productPath(product.slug, 'standards') },
        { label: 'Cây câu hỏi công bố hợp quy', href: productPath(product.slug, 'conformity') },
      ],
    },
  };
}
