/** Two to four documents side by side: a row a question, a cell a document. */
import { editionStatusLabel } from '#domain/lifecycle.ts';
import { formatDate } from '#domain/vietnamese.ts';
import { conformityLabels, kindLabels } from '#schemas/vocabularies.ts';
import type { DocumentFacts } from './facts.ts';
import { adoptionWords, obligationWords } from './table.ts';

export const fewestCompared = 2;
export const mostCompared = 4;

export interface ComparisonRow {
  label: string;
  /** The lines of each document's cell; none where nothing is recorded. */
  cells: string[][];
  /** All documents say the same. */
  same: boolean;
  /** The language of the cells, where it is not Vietnamese. */
  lang?: string;
}

interface Question {
  label: string;
  answer: (facts: DocumentFacts) => readonly (string | number | undefined)[];
  lang?: string;
}

const questions: readonly Question[] = [
  { label: 'Tên tiếng Việt', answer: ({ titleVi }) => [titleVi] },
  { label: 'Tên tiếng Anh', answer: ({ titleEn }) => [titleEn], lang: 'en' },
  { label: 'Loại tài liệu', answer: ({ kind }) => [kindLabels[kind]] },
  { label: 'Tình trạng', answer: ({ status }) => [editionStatusLabel[status]] },
  { label: 'Bắt buộc hay tự nguyện', answer: (facts) => [obligationWords(facts)] },
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

/** The rows of the comparison; a question that none of the documents answers is left out. */
export function comparisonRows(documents: readonly DocumentFacts[]): ComparisonRow[] {
  return questions.flatMap(({ label, answer, lang }) => {
    const cells = documents.map((facts) =>
      answer(facts)
        .filter((line) => line !== undefined && line !== '')
        .map(String),
    );
    if (cells.every((lines) => lines.length === 0)) return [];
    const same = new Set(cells.map((lines) => lines.join('\n'))).size === 1;
    return [{ label, cells, same, ...(lang === undefined ? {} : { lang }) }];
  });
}
