/** Results of the survey that may be told: those who agreed, in groups of at least five. */
import { html } from 'hono/html';
import { fewestAnswers, sharesByGroup } from '#domain/survey/disclosure.ts';
import type { ChoiceName } from '#schemas/requests/form/form-text.ts';
import { appliedStandardLabels, sizeLabels } from '#schemas/requests/survey.ts';
import type { Html } from '../../management/page.ts';
import { table } from '../../management/parts.ts';
import type { AnswerSet, StoredRequest } from '../store/request-store.ts';

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Questions of which the share of yes is told. */
export const surveyQuestions: Readonly<
  Record<string, { label: string; says: (answers: AnswerSet) => boolean }>
> = {
  standards: {
    label: 'Áp dụng ít nhất một tiêu chuẩn',
    says: ({ standards }) =>
      listOf(standards).some((one) => one !== 'none' && Object.hasOwn(appliedStandardLabels, one)),
  },
  systems: { label: 'Có hệ thống quản lý', says: ({ systems }) => listOf(systems).length > 0 },
  tools: { label: 'Dùng công cụ cải tiến', says: ({ tools }) => listOf(tools).length > 0 },
};

const measures = Object.values(surveyQuestions);

/** The answers of those who agreed to be counted in published figures. */
export const agreedAnswers = (requests: readonly StoredRequest[]): AnswerSet[] =>
  requests
    .filter(({ answers }) => listOf(answers['publish']).includes('totals'))
    .map(({ answers }) => answers);

const columns = ['Nhóm', 'Trả lời', ...measures.map(({ label }) => label)];

function resultTable(caption: string, answers: readonly { group: string; answers: AnswerSet }[]): Html {
  const shares = measures.map(({ says }) =>
    sharesByGroup(
      answers,
      ({ group }) => group,
      (one) => says(one.answers),
    ),
  );
  const rows = (shares[0] ?? []).map(({ group, answers: count, yes }, index) => [
    group,
    yes === undefined ? `dưới ${fewestAnswers} hoặc suy ra được` : String(count),
    ...shares.map((share) => {
      const told = share[index]?.yes;
      return told === undefined ? 'không nêu' : `${told} (${Math.round((100 * told) / count)} %)`;
    }),
  ]);
  return rows.length === 0
    ? html`<p>Chưa có phiếu nào cho phép tổng hợp.</p>`
    : table(caption, columns, rows);
}

/** Results by size class and by product; an answer with several products counts in each. */
export function surveyResults(requests: readonly StoredRequest[], nameOf: ChoiceName): Html {
  const agreed = agreedAnswers(requests);
  const sizes: Readonly<Record<string, string>> = sizeLabels;
  return html`<p>
      ${agreed.length} trong ${requests.length} phiếu cho phép dùng trong số liệu tổng hợp. Nhóm có dưới
      ${fewestAnswers} câu trả lời không nêu số.
    </p>
    <h3>Theo số lao động</h3>
    ${resultTable(
      'Kết quả khảo sát theo số lao động',
      agreed.map((answers) => ({ group: sizes[String(answers['size'])] ?? '', answers })),
    )}
    <h3>Theo sản phẩm</h3>
    ${resultTable(
      'Kết quả khảo sát theo sản phẩm',
      agreed.flatMap((answers) =>
        listOf(answers['products']).map((slug) => ({ group: nameOf('products', slug), answers })),
      ),
    )}`;
}
