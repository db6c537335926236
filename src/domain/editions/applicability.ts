/**
 * What applies to a product: every standard that binds it or helps it, in the order in which an enterprise needs them,
 * each with the reason why it is there.
 */
import { icsAncestors, icsLineage, isIcsCode } from '#domain/classification/ics.ts';
import { statusRank } from './lifecycle.ts';
import type { EditionStatus } from './lifecycle.ts';

export interface ApplicabilityProduct {
  readonly slug: string;
  readonly ics: readonly string[];
  /** Slugs of the cross-cutting topics that bind the product, such as an-toan-thuc-pham for every food. */
  readonly topics: readonly string[];
}

/** The least that the index needs to know of a standard; callers pass their full records. */
export interface ApplicableStandard {
  readonly id: string;
  readonly kind: string;
  /** product, test-method, process …; absent from rows of the ISO catalogue. */
  readonly topic?: string | null | undefined;
  readonly mandatory: boolean;
  /** Slugs of products and topics that the standard names. */
  readonly products: readonly string[];
  readonly ics: readonly string[];
  readonly status: EditionStatus;
  /** Issued by a Vietnamese body; false for ISO, Codex and the like. */
  readonly national: boolean;
  /** Route of conformity assessment; kept for the page, not read here. */
  readonly conformity?: string | null | undefined;
}

/** The groups in the order of the page: what must be done, what describes the product, what supports the maker. */
export const applicabilityGroups = [
  {
    id: 'mandatory',
    title: 'Quy chuẩn bắt buộc áp dụng',
    explanation:
      'Quy chuẩn kỹ thuật mà tổ chức, cá nhân sản xuất, kinh doanh phải tuân thủ khi còn hiệu lực.',
  },
  {
    id: 'product',
    title: 'Tiêu chuẩn sản phẩm, dịch vụ',
    explanation: 'Yêu cầu kỹ thuật, phân loại và thuật ngữ của sản phẩm hoặc dịch vụ; áp dụng tự nguyện.',
  },
  {
    id: 'test-method',
    title: 'Phương pháp thử và lấy mẫu',
    explanation: 'Cách lấy mẫu và thử nghiệm để biết sản phẩm có đạt yêu cầu hay không.',
  },
  {
    id: 'process',
    title: 'Quá trình sản xuất, vệ sinh và an toàn',
    explanation: 'Quy phạm thực hành trong nuôi trồng, sản xuất, chế biến, bảo quản để sản phẩm an toàn.',
  },
  {
    id: 'packaging-labelling',
    title: 'Ghi nhãn và bao gói',
    explanation: 'Thông tin trên nhãn và yêu cầu đối với bao bì, vận chuyển, bảo quản.',
  },
  {
    id: 'traceability',
    title: 'Truy xuất nguồn gốc',
    explanation: 'Mã số, mã vạch và thông tin cần lưu để truy ngược được nguồn gốc sản phẩm.',
  },
  {
    id: 'environment',
    title: 'Môi trường',
    explanation: 'Yêu cầu và hướng dẫn về nước thải, khí thải, chất thải và tác động môi trường.',
  },
  {
    id: 'management-system',
    title: 'Hệ thống quản lý và công cụ cải tiến',
    explanation: 'Cách tổ chức công việc để giữ chất lượng ổn định và nâng cao năng suất.',
  },
  {
    id: 'international',
    title: 'Tiêu chuẩn quốc tế theo phân loại ICS',
    explanation: 'Tiêu chuẩn quốc tế cùng mã phân loại với sản phẩm, để tham khảo và chuẩn bị xuất khẩu.',
  },
] as const;

export type ApplicabilityGroupId = (typeof applicabilityGroups)[number]['id'];

/**
 * Where a voluntary standard goes by its topic. Terminology and service stand with the product: a vocabulary defines
 * the words of the product standards, and a service is the product of tourism. Safety stands with hygiene.
 */
const groupOfTopic: Readonly<Record<string, ApplicabilityGroupId>> = {
  product: 'product',
  terminology: 'product',
  service: 'product',
  'test-method': 'test-method',
  sampling: 'test-method',
  process: 'process',
  safety: 'process',
  'packaging-labelling': 'packaging-labelling',
  traceability: 'traceability',
  environment: 'environment',
  'management-system': 'management-system',
};

/** Why a standard applies, the strongest reason first. */
export type ApplicabilityReason =
  | { readonly kind: 'product' }
  | { readonly kind: 'topic'; readonly topic: string }
  /** `code` is the standard's, `under` the product's. */
  | { readonly kind: 'ics'; readonly code: string; readonly under: string };

export interface ApplicabilityLine<T> {
  readonly standard: T;
  /** Never empty. */
  readonly reasons: readonly ApplicabilityReason[];
}

export interface ApplicabilityGroup<T> {
  readonly id: ApplicabilityGroupId;
  readonly title: string;
  readonly explanation: string;
  readonly lines: readonly ApplicabilityLine<T>[];
}

export interface ApplicabilityIndex<T extends ApplicableStandard> {
  readonly standards: readonly T[];
  /** Positions of standards by the slugs that they name. */
  readonly bySlug: ReadonlyMap<string, readonly number[]>;
  /** Positions of international standards by each of their ICS codes and every code above. */
  readonly byIcs: ReadonlyMap<string, readonly number[]>;
}

function append(map: Map<string, number[]>, key: string, position: number): void {
  const list = map.get(key);
  if (list) list.push(position);
  else map.set(key, [position]);
}

/**
 * Indexes standards once, in time linear in their slugs and codes, so that a product costs only what applies to it.
 *
 * @param standards sorted as they are to be shown. A malformed ICS code is passed over: the schema reports it.
 */
export function buildApplicabilityIndex<T extends ApplicableStandard>(
  standards: readonly T[],
): ApplicabilityIndex<T> {
  const bySlug = new Map<string, number[]>();
  const byIcs = new Map<string, number[]>();
  standards.forEach((standard, position) => {
    for (const slug of new Set(standard.products)) append(bySlug, slug, position);
    // A national standard applies because somebody decided so and named the product; ICS alone is too coarse for that
    // (67.220.10 is cinnamon and chilli alike). For the whole ISO catalogue nobody has decided, so ICS must do.
    if (standard.national) return;
    for (const code of new Set(standard.ics.filter(isIcsCode).flatMap(icsLineage))) {
      append(byIcs, code, position);
    }
  });
  return { standards, bySlug, byIcs };
}

function reasonsFor(standard: ApplicableStandard, product: ApplicabilityProduct): ApplicabilityReason[] {
  const reasons: ApplicabilityReason[] = [];
  if (standard.products.includes(product.slug)) reasons.push({ kind: 'product' });
  for (const topic of new Set(product.topics)) {
    if (standard.products.includes(topic)) reasons.push({ kind: 'topic', topic });
  }
  if (standard.national) return reasons;
  for (const code of new Set(standard.ics.filter(isIcsCode))) {
    // The closest of the product's codes says it most exactly.
    const under = [code, ...icsAncestors(code).reverse()].find((above) => product.ics.includes(above));
    if (under !== undefined) reasons.push({ kind: 'ics', code, under });
  }
  return reasons;
}

function groupOf(
  standard: ApplicableStandard,
  reasons: readonly ApplicabilityReason[],
): ApplicabilityGroupId {
  if (standard.mandatory) return 'mandatory';
  if (reasons.every(({ kind }) => kind === 'ics')) return 'international';
  // A named standard of an unforeseen topic must not vanish: the product group is read by everybody.
  return groupOfTopic[standard.topic ?? 'product'] ?? 'product';
}

/**
 * What applies to one product.
 *
 * A standard appears once: mandatory standards come first whatever they are about; the others, when they name the
 * product or a topic that binds it, in the group of their own topic, Codex among them; international ones that only
 * share an ICS code in the last group. In a group those in force come first, then unknown and forthcoming ones, then
 * superseded and withdrawn ones, and the given order holds within each.
 *
 * @returns all nine groups in the order of `applicabilityGroups`, also empty ones: that no regulation is known is an
 * answer too. Costs the number of standards that apply, not of all documents.
 */
export function applicableTo<T extends ApplicableStandard>(
  index: ApplicabilityIndex<T>,
  product: ApplicabilityProduct,
): ApplicabilityGroup<T>[] {
  const positions = new Set<number>();
  const collect = (found: readonly number[] | undefined): void => {
    found?.forEach((position) => positions.add(position));
  };
  for (const slug of [product.slug, ...product.topics]) collect(index.bySlug.get(slug));
  for (const code of product.ics) collect(index.byIcs.get(code));

  const linesByGroup = new Map<ApplicabilityGroupId, ApplicabilityLine<T>[]>(
    applicabilityGroups.map(({ id }) => [id, []]),
  );
  for (const position of [...positions].sort((a, b) => a - b)) {
    const standard = index.standards[position];
    if (!standard) continue;
    const reasons = reasonsFor(standard, product);
    linesByGroup.get(groupOf(standard, reasons))?.push({ standard, reasons });
  }
  return applicabilityGroups.map((group) => ({
    ...group,
    lines: (linesByGroup.get(group.id) ?? []).sort(
      (a, b) => statusRank(a.standard.status) - statusRank(b.standard.status),
    ),
  }));
}
