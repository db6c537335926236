/** The steps of a product's way as plain data: what each asks, of whom, where, how long, what it costs, who helps, who pays. */
import type { LegalStatus } from '#domain/law/legal-relations.ts';
import type { RoadmapStageId, RoadmapStep } from '#domain/obligations/roadmap.ts';
import type { EditionStatus } from '#domain/editions/lifecycle.ts';
import type { Library, Product } from '#library/build-library.ts';
import { namedEntries } from '#library/collections.ts';
import type { Duty } from '#library/law/duties.ts';
import { documentByNumber } from '#library/law/legal-documents.ts';
import { marketPeriod } from '#library/law/markets.ts';
import type { MarketRequirement } from '#library/law/markets.ts';
import { standardByDesignation } from '#library/standards/standard-by-designation.ts';
import type { Link } from '#library/view-types.ts';
import { downloadsForDuty } from '#library/templates/templates.ts';
import type { TemplateDownload } from '#library/templates/templates.ts';
import { dutyLevelLabels } from '#schemas/collections/duties.ts';
import { exportMarketLabels } from '#schemas/collections/markets.ts';
import { helpersInRole } from './helpers.ts';
import type { ProductHelpers } from './helpers.ts';
import { isMarket, productRoadmaps, stepCount } from './roadmap-purposes.ts';
import type { ProductRoadmap } from './roadmap-purposes.ts';
import { routes } from '#routes.ts';

export const stageTitles: Readonly<Record<RoadmapStageId, string>> = {
  place: 'Nơi sản xuất',
  product: 'Sản phẩm',
  label: 'Nhãn và truy xuất',
  sale: 'Điểm bán, tên và dấu hiệu',
  trade: 'Vận chuyển, xuất khẩu',
  market: 'Nước nhập khẩu yêu cầu',
};

/** One line of the basis of a step, with its status where the portal has it. */
export interface StepBasis {
  label: string;
  href?: string | undefined;
  provision?: string | undefined;
  law?: LegalStatus | undefined;
  regulation?: EditionStatus | undefined;
}

export interface StepView {
  number: number;
  anchor: string;
  title: string;
  href: string;
  /** "Bắt buộc", "Chỉ khi", "Tự nguyện" or the market's name. */
  reach: string;
  binds: 'everyone' | 'case' | 'voluntary' | 'market';
  /** The case in which it binds. */
  caseText?: string | undefined;
  who?: string | undefined;
  exempt?: string | undefined;
  /** The actions to take, a sentence each. */
  actions: readonly string[];
  basis: StepBasis[];
  papers: readonly string[];
  form?: string | undefined;
  where: string;
  /** Where in a word or two: the level of government, or the market. */
  office?: string | undefined;
  when: string;
  cost: string;
  validity?: string | undefined;
  /** Steps of the same way that must be done first. */
  after: { number: number; title: string; anchor: string }[];
  helpers: ProductHelpers[];
  supports: Link[];
  guides: Link[];
  /** Templates to fill in, with the files of the product. */
  downloads: TemplateDownload[];
  doubt?: string | undefined;
  sources: readonly string[];
  checkedOn?: string | undefined;
}

export interface StageView {
  id: RoadmapStageId;
  title: string;
  steps: StepView[];
}

/** Said where no source gives a fact, so that nobody takes silence for "nothing to do". */
const noSource = 'Chưa có nguồn; hãy hỏi nơi nhận.';
const ownWork = 'Cơ sở tự làm và tự giữ hồ sơ.';

const reachWords = { everyone: 'Bắt buộc', case: 'Chỉ khi', voluntary: 'Tự nguyện' } as const;

function basisOf(duty: Duty, library: Library): StepBasis[] {
  return duty.basis.map(({ number, provision }) => {
    const law = documentByNumber(number, library);
    if (law) return { label: number, href: law.href, provision, law: law.statusNow };
    const standard = standardByDesignation(number, library);
    if (standard) return { label: number, href: standard.href, provision, regulation: standard.status };
    return { label: number, provision };
  });
}

const links = (entries: readonly { title: string; href: string }[]): Link[] =>
  entries.map(({ title, href }) => ({ label: title, href }));

/** The certificate of a duty concerns those who issue certificates, not laboratories or advisers. */
const helpSubject = (role: Duty['help'][number], { help_subject: subject }: Duty) =>
  role === 'certification' ? subject : undefined;

function dutyStep(number: number, duty: Duty, product: Product, library: Library): StepView {
  const alone = duty.level === 'none';
  return {
    number,
    anchor: `buoc-${duty.slug}`,
    title: duty.title,
    href: duty.href,
    reach: reachWords[duty.binds],
    binds: duty.binds,
    caseText: duty.case_vi,
    who: duty.who_vi,
    exempt: duty.exempt_vi,
    actions: duty.steps,
    basis: basisOf(duty, library),
    papers: duty.dossier,
    form: duty.form_vi,
    office: duty.level && dutyLevelLabels[duty.level],
    where: duty.receiver_vi ?? (alone ? ownWork : noSource),
    when: duty.when_vi ?? 'Chưa có nguồn.',
    cost: duty.fee_vi ?? (alone ? 'Không có hồ sơ phải nộp; nguồn không nêu khoản phí nào.' : noSource),
    validity: duty.validity_vi,
    after: [],
    helpers: duty.help.map((role) => helpersInRole(product, role, library, helpSubject(role, duty))),
    supports: links(namedEntries(library.collections, 'supports', duty.supports)),
    guides: links(namedEntries(library.collections, 'guides', duty.guides)),
    downloads: downloadsForDuty(duty, library, product),
    doubt: duty.doubt_vi,
    sources: duty.sources.map(({ url }) => url),
    checkedOn: duty.checked_on,
  };
}

function requirementStep(
  number: number,
  requirement: MarketRequirement,
  product: Product,
  library: Library,
): StepView {
  return {
    number,
    anchor: `buoc-${requirement.slug}`,
    title: requirement.title,
    href: `${routes.markets}#${requirement.slug}`,
    reach: `${exportMarketLabels[requirement.market]} yêu cầu`,
    binds: 'market',
    who: requirement.note_vi,
    actions: requirement.asks,
    basis: [],
    papers: [],
    where: requirement.authority_vi,
    when: marketPeriod(requirement) ?? 'Ngày áp dụng chưa có nguồn.',
    cost: 'Chưa có nguồn; hỏi người mua.',
    after: [],
    helpers: requirement.help.map((role) => helpersInRole(product, role, library)),
    supports: links(namedEntries(library.collections, 'supports', requirement.supports)),
    guides: [],
    downloads: [],
    doubt: requirement.doubt_vi,
    sources: requirement.sources,
    checkedOn: requirement.checked_on,
  };
}

/** The stages of a way as its page shows them. */
export function stageViews(roadmap: ProductRoadmap, product: Product, library: Library): StageView[] {
  const entry = ({ duty, requirement }: RoadmapStep<Duty, MarketRequirement>) => duty ?? requirement;
  const numbers = new Map(
    roadmap.stages.flatMap(({ steps }) => steps.map((step) => [entry(step).slug, step] as const)),
  );
  const before = (step: RoadmapStep<Duty, MarketRequirement>) =>
    (step.duty?.before ?? step.requirement?.duties ?? []).flatMap((slug) => {
      const found = numbers.get(slug);
      return found === undefined
        ? []
        : [{ number: found.number, title: entry(found).title, anchor: `buoc-${slug}` }];
    });
  return roadmap.stages.map(({ id, steps }) => ({
    id,
    title: stageTitles[id],
    steps: steps.map((step) => ({
      ...(step.duty
        ? dutyStep(step.number, step.duty, product, library)
        : requirementStep(step.number, step.requirement, product, library)),
      after: before(step),
    })),
  }));
}

/** The tabs above a way: purposes in one line, and the markets of the export in another. */
export interface RoadmapTabs {
  purposes: (Link & { current: boolean })[];
  markets: (Link & { current: boolean })[];
}

export function roadmapTabs(
  roadmaps: readonly ProductRoadmap[],
  current: ProductRoadmap | undefined,
): RoadmapTabs {
  const tab = (way: ProductRoadmap, chosen: boolean) => ({
    label: way.label,
    href: way.href,
    current: chosen,
  });
  const abroad = current?.purpose.goal === 'export';
  return {
    purposes: roadmaps
      .filter((way) => !isMarket(way))
      .map((way) => tab(way, way.path === current?.path || (abroad && way.purpose.goal === 'export'))),
    markets: roadmaps.filter(isMarket).map((way) => tab(way, way.path === current?.path)),
  };
}

/** A way with the number of its steps, all and by how they bind. */
export interface RoadmapSize extends Pick<ProductRoadmap, 'href' | 'title'> {
  steps: number;
  /** "4 ai cũng phải làm, 9 tùy trường hợp"; empty where there is no step. */
  parts: string;
}

const partWords: Readonly<Record<StepView['binds'], string>> = {
  everyone: 'ai cũng phải làm',
  case: 'tùy trường hợp',
  voluntary: 'tự nguyện',
  market: 'nước nhập khẩu yêu cầu',
};

/** The ways of a product side by side. */
export const roadmapSizes = (roadmaps: readonly ProductRoadmap[]): RoadmapSize[] =>
  roadmaps.map((way) => {
    const binds = way.stages.flatMap(({ steps }) => steps.map(({ duty }) => duty?.binds ?? 'market'));
    const parts = (Object.keys(partWords) as StepView['binds'][]).flatMap((name) => {
      const count = binds.filter((one) => one === name).length;
      return count === 0 ? [] : [`${count} ${partWords[name]}`];
    });
    return { href: way.href, title: way.title, steps: stepCount(way), parts: parts.join(', ') };
  });

/** A way of a product by the parts of its address. */
export function roadmapAt(
  product: Product,
  path: string | undefined,
  library: Library,
): { roadmaps: ProductRoadmap[]; roadmap: ProductRoadmap } {
  const roadmaps = productRoadmaps(product, library);
  const roadmap = roadmaps.find((one) => one.path === path);
  if (!roadmap) throw new Error(`${product.slug} has no way at ${String(path)}`);
  return { roadmaps, roadmap };
}
