/** Two to four standards side by side: a row a question, a cell a standard. */
import { editionStatusLabel } from '#domain/editions/lifecycle.ts';
import { formatDate } from '#text/vietnamese.ts';
import { conformityLabels, kindLabels } from '#schemas/labels.ts';
import type { StandardFacts } from './facts.ts';
import { adoptionWords, obligationText } from './table.ts';

export const fewestCompared = 2;
export const mostCompared = 4;

export interface ComparisonRow {
  label: string;
  /** The lines of each standard's cell; none where nothing is recorded. */
  cells: string[][];
  /** All standards say the same. */
  same: boolean;
  /** The language of the cells, where it is not Vietnamese. */
  lang?: string;
}

interface Question {
  label: string;
  answer: (facts: StandardFacts) => readonly (string | number | undefined)[];
  lang?: string;
}

const questions: readonly Question[] = [
  { label: 'Tên tiếng Việt', answer: ({ titleVi }) => [titleVi] },
  { label: 'Tên tiếng Anh', answer: ({ titleEn }) => [titleEn], lang: 'en' },
  { label: 'Loại tài liệu', answer: ({ kind }) => [kindLabels[kind]] },
  { label: 'Tình trạng', answer: ({ status }) => [editionStatusLabel[status]] },
  { label: 'Bắt buộc hay tự nguyện', answer: (facts) => [obligationText(facts)] },
  { label: 'Đánh giá sự phù hợp', answer: ({ conformity }) => [conformity && conformityLabels[conformity]] },
  { label: 'Năm', answer: ({ year }) => [year] },
  { label: 'Cơ quan ban hành', answer: ({ issuer }) => [issuer] },
  { label: 'Thay thế cho', answer: ({ replaces }) => replaces },
  { label: 'Thay bằng', answer: ({ replacedBy }) => replacedBy },
  { label: 'Chấp nhận tiêu chuẩn', answer: adoptionWords },
  { label: 'Mã ICS', answer: ({ ics }) => ics },
  { label: 'Nói về điều gì', answer: ({ scope }) => [scope] },
  { label: 'Ngày kiểm tra', answer: ({ checkedOn }) => [checkedOn && formatDate(checkedOn)] },
];

/** The rows of the comparison; a question that none of the standards answers is left out. */
export function comparisonRows(standards: readonly StandardFacts[]): ComparisonRow[] {
  return questions.flatMap(({ label, answer, lang }) => {
    const cells = standards.map((facts) =>
      answer(facts)
        .filter((line) => line !== undefined && line !== '')
        .map(String),
    );
    if (cells.every((lines) => lines.length === 0)) return [];
    const same = new Set(cells.map((lines) => lines.join('\n'))).size === 1;
    return [{ label, cells, same, ...(lang === undefined ? {} : { lang }) }];
  });
}
