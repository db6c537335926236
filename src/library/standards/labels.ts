/** Words that components show for values of the field: those of the schemas and the domain, under the names that templates use. */
import { adoptionDegreeText } from '#domain/editions/adoption/adoption-degree.ts';
import type { ApplicabilityPart } from '#domain/applicability/types.ts';
import { appliesLabels, obligationLabels } from '#schemas/labels.ts';
import { frameWords } from '#library/site/frame-text.ts';

export { editionStatusLabel as statusLabels } from '#domain/editions/lifecycle.ts';
export { conformityLabels, obligationLabels, sampleLabel } from '#schemas/labels.ts';

/** The demands of each route of conformity assessment (Luật 68/2006/QH11, chương IV; Thông tư 28/2012/TT-BKHCN). */
export const conformityHints = {
  certification:
    'Tổ chức chứng nhận đánh giá sản phẩm và cấp giấy chứng nhận hợp quy, sau đó cơ sở công bố hợp quy.',
  declaration:
    'Cơ sở công bố sản phẩm phù hợp với quy chuẩn, dựa trên kết quả tự đánh giá hoặc kết quả của tổ chức chứng nhận.',
} as const;

export const adoptionLabels = {
  IDT: adoptionDegreeText('IDT').name,
  MOD: adoptionDegreeText('MOD').name,
  NEQ: adoptionDegreeText('NEQ').name,
} as const;

/** How a part of a product's list is marked on a row; absent where the badge of the status says it. */
export const partLabels: Readonly<
  Record<ApplicabilityPart, { text: string; tone: 'mandatory' | 'voluntary' } | undefined>
> = {
  binding: { text: obligationLabels.mandatory, tone: 'mandatory' },
  conditional: { text: 'Bắt buộc tùy trường hợp', tone: 'mandatory' },
  state: { text: appliesLabels.state, tone: 'voluntary' },
  'shared-state': { text: appliesLabels.state, tone: 'voluntary' },
  own: { text: obligationLabels.voluntary, tone: 'voluntary' },
  shared: { text: obligationLabels.voluntary, tone: 'voluntary' },
  reference: { text: obligationLabels.voluntary, tone: 'voluntary' },
  past: undefined,
};

/** Text added to an external link for a reader who does not see its arrow. */
export const externalHint = frameWords.vi.externalHint;
