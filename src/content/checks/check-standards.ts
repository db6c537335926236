/** Rules between the facts of one standard, and between its dates and other standards. */
import { findDateFaults } from '#domain/editions/force.ts';
import type { DateFaultCode } from '#domain/editions/force.ts';
import type { EditionRecord, SupersessionGraph } from '#domain/editions/supersession/supersession-graph.ts';
import { formatDate } from '#text/vietnamese.ts';
import type { ContentProblem } from '#content/problems.ts';
import type { StandardEntry } from '#schemas/standards/standards.ts';

interface FiledStandard {
  file: string;
  data: StandardEntry;
}

const dateFaults: Readonly<
  Record<DateFaultCode, { field: string; message: (value: string, entry: EditionRecord) => string }>
> = {
  'effective-before-year': {
    field: 'Ngày có hiệu lực (effective)',
    message: (day, { year }) => `${formatDate(day)} sớm hơn năm ban hành (${String(year)})`,
  },
  'end-before-start': {
    field: 'Ngày hết hiệu lực; Chuyển tiếp (withdrawn_on, transition)',
    message: (day, { effective = '' }) =>
      `${formatDate(day)} sớm hơn ngày có hiệu lực (${formatDate(effective)})`,
  },
  'unknown-transition-edition': {
    field: 'Chuyển tiếp › Bản cũ được dùng tiếp (transition.editions)',
    message: (designation) =>
      `“${designation}” không phải bản mà tài liệu này thay thế và cũng không có trong thư viện`,
  },
};

/** Dates that cannot be. */
export function standardDateProblems<T extends EditionRecord & { file: string }>(
  graph: SupersessionGraph<T>,
): ContentProblem[] {
  return findDateFaults(graph).flatMap(({ code, id, value }) => {
    const edition = graph.nodes.get(id)?.edition;
    if (!edition) return [];
    const { field, message } = dateFaults[code];
    return [{ file: edition.file, field, message: message(value, edition) }];
  });
}

/** Contradictions within one entry. */
export function standardProblems({ file, data }: FiledStandard): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const add = (field: string, message: string) => problems.push({ file, field, message });
  if (/^QC(?:VN|ĐP) /.test(data.designation) && !data.mandatory)
    add('Bắt buộc áp dụng (mandatory)', 'quy chuẩn kỹ thuật luôn bắt buộc áp dụng; hãy chọn “đúng”');
  if (!data.title_vi && !data.title_en)
    add('Tên tiếng Việt (title_vi)', 'cần có tên tiếng Việt hoặc tên tiếng Anh');
  if (data.applies === 'case' && data.case_vi === undefined)
    add('Trường hợp ràng buộc (case_vi)', 'cần nêu trường hợp khi chỉ ràng buộc trong một trường hợp');
  return problems;
}
