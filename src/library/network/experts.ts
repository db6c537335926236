/** The assessors that the plan trains, by their field. */
import { compareVietnamese, formatDate } from '#text/vietnamese.ts';
import type { Library } from '#library/build-library.ts';
import type { CollectionEntry } from '#library/collections.ts';
import { planQuotes } from '#library/plan/plan-text.ts';
import type { PlanQuote } from '#library/plan/plan-text.ts';
import { expertFieldLabels } from '#schemas/collections/experts.ts';

type Expert = CollectionEntry<'experts'>;
type ExpertField = Expert['field'];

export interface ExpertRow {
  /** Anchor of the person. */
  slug: string;
  name: string;
  specialities: string[];
  /** Where the person works, which certificate, since when. */
  facts: string[];
  about?: string | undefined;
  contact?: string | undefined;
  sources: string[];
  sample?: boolean | undefined;
}

export interface ExpertGroup {
  field: ExpertField;
  heading: string;
  /** The work of such an assessor, in a sentence or two. */
  explanation: string;
  quotes: readonly PlanQuote[];
  rows: ExpertRow[];
  /** How many of them are real people. */
  published: number;
}

/** The subjects of each kind of assessment (Luật 68/2006/QH11 chapter III; Luật 07/2017/QH14 on technology transfer). */
const explanations: Readonly<Record<ExpertField, string>> = {
  conformity:
    'Chuyên gia làm việc cho tổ chức chứng nhận: xem hồ sơ, đến cơ sở, đối chiếu sản phẩm hoặc hệ thống quản lý với tiêu chuẩn, quy chuẩn rồi đề nghị cấp hay không cấp giấy chứng nhận.',
  technology:
    'Chuyên gia xem dây chuyền, thiết bị, con người và cách tổ chức của cơ sở để cho biết trình độ công nghệ đang ở mức nào và nên đổi mới chỗ nào trước.',
};

function row({ slug, name, specialities, organisation, certificate, ...expert }: Expert): ExpertRow {
  const certified = expert.certified_on && `cấp ngày ${formatDate(expert.certified_on)}`;
  return {
    slug,
    name,
    specialities,
    facts: [organisation, certificate, certified].filter((fact) => fact !== undefined),
    about: expert.about_vi,
    contact: expert.contact,
    sources: expert.sources,
    sample: expert.sample,
  };
}

/** The two groups of the plan, each with its people by name; both stand there when nobody is known. */
export function expertGroups(library: Pick<Library, 'collections' | 'plan'>): ExpertGroup[] {
  const { collections } = library;
  return (Object.keys(expertFieldLabels) as ExpertField[]).map((field) => {
    const experts = collections.experts.filter((expert) => expert.field === field);
    return {
      field,
      heading: expertFieldLabels[field],
      explanation: explanations[field],
      quotes: planQuotes(library, field),
      rows: experts.toSorted((a, b) => compareVietnamese(a.name, b.name)).map(row),
      published: experts.filter(({ sample }) => sample !== true).length,
    };
  });
}
