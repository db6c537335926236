import { z } from 'astro/zod';
import type { Answer } from '#domain/survey/self-assessment.ts';
import { choice, field, line } from '#schemas/fields/field.ts';
import { relatedEntries } from '#schemas/fields/shared-fields.ts';
import { appliedStandardLabels, conformityLabels } from '#schemas/requests/survey.ts';

/** The areas of the plan's survey (section II.1.a), and the tools of section II.2. */
export const assessmentAreaLabels = {
  standards: 'Tiêu chuẩn, quy chuẩn',
  conformity: 'Đánh giá sự phù hợp',
  quality: 'Quản lý chất lượng',
  productivity: 'Năng suất, công cụ cải tiến',
} as const;

export type AssessmentArea = keyof typeof assessmentAreaLabels;

export const answerLabels: Readonly<Record<Answer, string>> = {
  no: 'Chưa',
  partly: 'Một phần',
  yes: 'Đã có',
  'not-applicable': 'Không liên quan',
};

const { none: _noStandard, ...standardLabels } = appliedStandardLabels;
const { none: _noConformity, ...conformityDone } = conformityLabels;

const questionSchema = z.strictObject({
  question: field(line(), { title: 'Câu hỏi' }),
  id: field(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), {
    title: 'Tên trong máy',
    description:
      'Không đổi sau khi đã đăng: trình duyệt của người dùng giữ câu trả lời theo tên này. Câu hỏi khác thì đặt tên khác.',
    examples: ['tieu-chuan-co-so'],
  }),
  area: choice(assessmentAreaLabels, { title: 'Phần' }),
  counts_when: field(line(), {
    title: 'Coi là đã có khi',
    description: 'Điều nhìn thấy được, để hai người trả lời giống nhau.',
  }),
  methods: relatedEntries('methods', { title: 'Công cụ, hệ thống giúp được' }),
  supports: relatedEntries('supports', { title: 'Hoạt động hỗ trợ giúp được' }),
  guides: relatedEntries('guides', { title: 'Hướng dẫn nên đọc' }),
  in_use: relatedEntries('methods', {
    title: 'Đang dùng công cụ, hệ thống',
    description:
      'Trả lời “Đã có” nghĩa là đang dùng: không gợi ý nữa, và đưa sang phiếu khảo sát nếu người dùng muốn.',
  }),
  survey_standards: field(z.array(choice(standardLabels, { title: 'Tiêu chuẩn' })).default([]), {
    title: 'Ô “Tiêu chuẩn đang áp dụng” của phiếu khảo sát',
    description: 'Được đánh dấu giúp khi trả lời “Đã có”.',
  }),
  survey_conformity: field(z.array(choice(conformityDone, { title: 'Việc' })).default([]), {
    title: 'Ô “Đánh giá sự phù hợp” của phiếu khảo sát',
    description: 'Được đánh dấu giúp khi trả lời “Đã có”.',
  }),
});

const levelSchema = z.strictObject({
  from: field(z.int().min(0).max(100), { title: 'Từ (%)' }),
  name: field(line(), { title: 'Tên mức', examples: ['Mới bắt đầu'] }),
  advice: field(line(), { title: 'Nên làm gì tiếp' }),
});

/** More cells than this do not fit side by side in the picture of the result. */
const mostQuestionsOfArea = 10;

/** The questions with which an enterprise sees where it stands: `content/settings/self-assessment.yaml`. */
export const selfAssessmentSchema = z
  .strictObject({
    questions: field(z.array(questionSchema).min(1), {
      title: 'Câu hỏi',
      description: `Mỗi phần nhiều nhất ${mostQuestionsOfArea} câu; thứ tự ở đây là thứ tự trên trang.`,
    }),
    levels: field(z.array(levelSchema).min(1), {
      title: 'Các mức của một phần',
      description: 'Xếp từ thấp đến cao; mức đầu từ 0 %.',
    }),
  })
  .superRefine(({ questions, levels }, context) => {
    const seen = new Set<string>();
    questions.forEach(({ id }, index) => {
      if (seen.has(id))
        context.addIssue({
          code: 'custom',
          path: ['questions', index, 'id'],
          message: `“${id}” đã là tên của một câu hỏi khác`,
        });
      seen.add(id);
    });
    for (const [area, asked] of Map.groupBy(questions, (question) => question.area)) {
      if (asked.length > mostQuestionsOfArea)
        context.addIssue({
          code: 'custom',
          path: ['questions'],
          message: `phần “${assessmentAreaLabels[area]}” có ${asked.length} câu, nhiều nhất ${mostQuestionsOfArea} câu`,
        });
    }
    const rising = levels.every(({ from }, index) => from > (levels[index - 1]?.from ?? -1));
    if (!rising || levels[0]?.from !== 0)
      context.addIssue({
        code: 'custom',
        path: ['levels'],
        message: 'các mức xếp từ thấp đến cao và mức đầu từ 0',
      });
  });

export type SelfAssessmentSettings = z.infer<typeof selfAssessmentSchema>;
