/** The purposes for which a product has a way of its own: which there are, their addresses and their names. */
import { composeRoadmap } from '#domain/obligations/roadmap.ts';
import type { MarkGoal, RoadmapPurpose, RoadmapStage } from '#domain/obligations/roadmap.ts';
import type { Library, Product } from '#library/build-library.ts';
import { dutiesOf } from '#library/law/duties.ts';
import type { Duty } from '#library/law/duties.ts';
import { requirementsOf } from '#library/law/markets.ts';
import type { MarketRequirement } from '#library/law/markets.ts';
import { markLabels } from '#schemas/collections/duties.ts';
import { exportMarketLabels } from '#schemas/collections/markets.ts';
import { compareVietnamese } from '#text/vietnamese.ts';
import { productPath } from '#routes.ts';

type Market = keyof typeof exportMarketLabels;

/** The parts of addresses; they never change. */
const marketSlugs: Readonly<Record<Market, string>> = {
  china: 'trung-quoc',
  eu: 'eu',
  us: 'hoa-ky',
  japan: 'nhat-ban',
  korea: 'han-quoc',
  taiwan: 'dai-loan',
};

const markSlugs: Readonly<Record<MarkGoal, string>> = {
  ocop: 'ocop',
  indication: 'chi-dan-dia-ly',
  organic: 'huu-co',
};

/** A way of a product, with its address. */
export interface ProductRoadmap {
  purpose: RoadmapPurpose;
  /** The parts of the address below `lo-trinh`. */
  path: string;
  href: string;
  /** "Bán trong nước", "Trung Quốc" */
  label: string;
  /** "Lộ trình xuất khẩu sang Trung Quốc" */
  title: string;
  stages: RoadmapStage<Duty, MarketRequirement>[];
}

export const stepCount = ({ stages }: Pick<ProductRoadmap, 'stages'>): number =>
  stages.reduce((sum, { steps }) => sum + steps.length, 0);

const markets = Object.keys(exportMarketLabels) as Market[];
const marks = Object.keys(markLabels) as MarkGoal[];

/** Every way of a product: at home, abroad, to each market that something is known of, and to each mark that it can bear. */
export function productRoadmaps(product: Product, library: Library): ProductRoadmap[] {
  const duties = dutiesOf(product, library).toSorted((a, b) => compareVietnamese(a.title, b.title));
  const requirements = requirementsOf(product, library).toSorted((a, b) =>
    compareVietnamese(a.title, b.title),
  );
  const way = (purpose: RoadmapPurpose, path: string, label: string, title: string): ProductRoadmap => ({
    purpose,
    path,
    href: productPath(product.slug, 'roadmap', path),
    label,
    title,
    stages: composeRoadmap(purpose, duties, requirements),
  });
  const known = (market: Market) =>
    requirements.some((one) => one.market === market) ||
    duties.some((duty) => duty.markets.some((name) => name === market));
  const abroad =
    product.kind === 'dich-vu'
      ? []
      : [
          way({ goal: 'export' }, 'xuat-khau', 'Xuất khẩu', 'Lộ trình xuất khẩu'),
          ...markets
            .filter(known)
            .map((market) =>
              way(
                { goal: 'export', market },
                `xuat-khau/${marketSlugs[market]}`,
                exportMarketLabels[market],
                `Lộ trình xuất khẩu sang ${exportMarketLabels[market]}`,
              ),
            ),
        ];
  const borne = marks
    .filter((mark) => duties.some(({ leads_to }) => leads_to === mark))
    .map((mark) => way({ goal: mark }, markSlugs[mark], markLabels[mark], `Lộ trình ${markLabels[mark]}`));
  return [
    way({ goal: 'domestic' }, 'trong-nuoc', 'Bán trong nước', 'Lộ trình bán trong nước'),
    ...abroad,
    ...borne,
  ];
}

export const isMarket = ({ purpose }: ProductRoadmap): boolean =>
  purpose.goal === 'export' && purpose.market !== undefined;

/** Markets of the portal of which nothing is known for a product. */
export function unknownMarkets(roadmaps: readonly ProductRoadmap[]): string[] {
  const found = new Set(roadmaps.map(({ path }) => path));
  return markets
    .filter((market) => !found.has(`xuat-khau/${marketSlugs[market]}`))
    .map((market) => exportMarketLabels[market]);
}
