import { describe, expect, it } from 'vitest';
import { checkReferences } from '#content/checks/cross-check.ts';
import { readContent } from '#content/read-content.ts';
import { libraryFromContent } from '#library/build-offline.ts';
import { selfAssessmentSchema } from '#schemas/settings/self-assessment.ts';
import { assessmentView, surveyBoxes } from './self-assessment.ts';

const checked = readContent('tests/fixtures/content/portal');
const library = libraryFromContent(checked);
const question = { id: 'tccs', area: 'standards', question: 'Có TCCS chưa?', counts_when: 'có văn bản' };
const levels = [{ from: 0, name: 'Mới bắt đầu', advice: 'Làm một việc.' }];
const withQuestions = (...questions: object[]) => ({
  ...library,
  selfAssessment: selfAssessmentSchema.parse({ questions, levels }),
});

describe('the self-assessment', () => {
  it('is nothing where the content has no questions', () => {
    expect(assessmentView({ ...library, selfAssessment: undefined })).toBeUndefined();
    expect(surveyBoxes({ ...library, selfAssessment: undefined })).toEqual({});
  });

  it('counts questions through its areas and names each help once, with all its questions', () => {
    const view = assessmentView(
      withQuestions(
        { ...question, supports: ['lop-tieu-chuan-hoa'] },
        { ...question, id: 'iso', area: 'quality', methods: ['iso-9001'], in_use: ['iso-9001'] },
        { ...question, id: 'tcvn', supports: ['lop-tieu-chuan-hoa'], guides: ['cong-bo-hop-chuan'] },
      ),
    );
    expect(view?.areas.map(({ questions }) => questions.map(({ id, number }) => [id, number]))).toEqual([
      [
        ['tccs', 1],
        ['tcvn', 2],
      ],
      [['iso', 3]],
    ]);
    expect(
      view?.helps.map(({ link, kind, questions, inUse }) => [link.href, kind, questions, inUse]),
    ).toEqual([
      ['/ho-tro/lop-tieu-chuan-hoa/', 'Hỗ trợ', ['tccs', 'tcvn'], []],
      ['/cong-cu/iso-9001/', 'Hệ thống quản lý', ['iso'], ['iso']],
    ]);
    expect(view?.guides.map(({ link }) => link.href)).toEqual(['/huong-dan/cong-bo-hop-chuan/']);
  });

  it('hands on to the survey what an answer says is in place', () => {
    const boxes = surveyBoxes(
      withQuestions(
        { ...question, survey_standards: ['company'], survey_conformity: ['declared'] },
        { ...question, id: 'iso', in_use: ['iso-9001', '5s'] },
        { ...question, id: 'other' },
      ),
    );
    expect(boxes).toEqual({
      tccs: [
        ['standards', 'company'],
        ['conformity', 'declared'],
      ],
      iso: [
        ['tools', '5s'],
        ['systems', 'iso-9001'],
      ],
    });
  });
});

describe('the questions that editors write', () => {
  it('may name only entries that exist', () => {
    const { content } = checked;
    const { selfAssessment } = withQuestions({ ...question, supports: ['khong-co'] });
    expect(checkReferences({ ...content, selfAssessment }, '').problems).toContainEqual({
      file: 'content/settings/self-assessment.yaml',
      field: 'Hoạt động hỗ trợ giúp được (supports)',
      message: '“khong-co” không có trong “Hoạt động hỗ trợ” (content/supports/)',
    });
  });

  it.each([
    ['a name twice', { questions: [question, question], levels }],
    ['no levels from 0', { questions: [question], levels: [{ ...levels[0], from: 10 }] }],
    ['levels that fall', { questions: [question], levels: [levels[0], levels[0]] }],
    [
      'more questions than the picture has room for',
      { questions: Array.from({ length: 11 }, (_, index) => ({ ...question, id: `c-${index}` })), levels },
    ],
    ['an unknown box of the survey', { questions: [{ ...question, survey_standards: ['none'] }], levels }],
  ])('may not have %s', (_fault, settings) => {
    expect(selfAssessmentSchema.safeParse(settings).success).toBe(false);
  });
});
