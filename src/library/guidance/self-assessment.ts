/** The self-assessment as its page shows it, and what of its answers the form of the survey asks for. */
import type { Library } from '#library/build-library.ts';
import type { BrowseItem } from '#library/view-types.ts';
import { namedEntries } from '#library/collections.ts';
import type { CollectionEntry } from '#library/collections.ts';
import { entryLink } from '#library/related.ts';
import { methodKindLabels } from '#schemas/collections/methods.ts';
import { assessmentAreaLabels } from '#schemas/settings/self-assessment.ts';
import type { AssessmentArea, SelfAssessmentSettings } from '#schemas/settings/self-assessment.ts';

type Entry = SelfAssessmentSettings['questions'][number];

export interface AssessmentQuestion {
  id: string;
  /** Counted through all areas. */
  number: number;
  text: string;
  /** The state of things in which the answer is yes. */
  countsWhen: string;
}

export interface AssessmentAreaView {
  area: AssessmentArea;
  name: string;
  questions: AssessmentQuestion[];
}

/** A method, a line of support or a guide, with the questions that it helps with. */
export interface AssessmentHelp {
  link: BrowseItem;
  /** Its kind in a word: system, tool, support. */
  kind: string;
  lead: string;
  questions: string[];
  /** Questions whose answer "yes" says that it is in use. */
  inUse: string[];
}

export interface AssessmentView {
  areas: AssessmentAreaView[];
  /** Possible suggestions: methods and supports in the order of the questions. */
  helps: AssessmentHelp[];
  /** Guides to read. */
  guides: AssessmentHelp[];
  levels: SelfAssessmentSettings['levels'];
}

type HelpRelation = 'methods' | 'supports' | 'guides';

/** The entries of one kind that questions name, each once; entries that the portal does not show are left out. */
function helpsOf<Name extends HelpRelation>(
  relation: Name,
  kindOf: (entry: CollectionEntry<Name>) => string,
  questions: readonly Entry[],
  { collections }: Library,
): AssessmentHelp[] {
  const naming = (field: 'in_use' | HelpRelation, slug: string) =>
    questions.filter((question) => question[field].includes(slug)).map(({ id }) => id);
  const named = [...new Set(questions.flatMap((question) => question[relation]))];
  return namedEntries(collections, relation, named).map((entry) => ({
    link: entryLink(relation, entry),
    kind: kindOf(entry),
    lead: entry.lead,
    questions: naming(relation, entry.slug),
    inUse: relation === 'methods' ? naming('in_use', entry.slug) : [],
  }));
}

/** The questions by area with what helps; undefined where the content has none. */
export function assessmentView(library: Library): AssessmentView | undefined {
  const { selfAssessment } = library;
  if (!selfAssessment) return undefined;
  const { questions, levels } = selfAssessment;
  const byArea = Map.groupBy(questions, ({ area }) => area);
  let number = 0;
  const areas = [...byArea].map(([area, asked]) => ({
    area,
    name: assessmentAreaLabels[area],
    questions: asked.map(({ id, question, counts_when }) => {
      number += 1;
      return { id, number, text: question, countsWhen: counts_when };
    }),
  }));
  const inOrder = [...byArea.values()].flat();
  const firstNamed = ({ questions: [first] }: AssessmentHelp) => inOrder.findIndex(({ id }) => id === first);
  return {
    areas,
    helps: [
      ...helpsOf('methods', ({ kind }) => methodKindLabels[kind], inOrder, library),
      ...helpsOf('supports', () => 'Hỗ trợ', inOrder, library),
    ].toSorted((a, b) => firstNamed(a) - firstNamed(b)),
    guides: helpsOf('guides', () => 'Hướng dẫn', inOrder, library),
    levels,
  };
}

/** A box of the survey's form: its field and its value. */
export type SurveyBox = readonly [field: 'standards' | 'conformity' | 'systems' | 'tools', value: string];

/** The boxes of the survey that the answer "yes" to a question ticks, by the id of the question. */
export function surveyBoxes({ selfAssessment, collections }: Library): Record<string, SurveyBox[]> {
  return Object.fromEntries(
    (selfAssessment?.questions ?? []).flatMap(({ id, survey_standards, survey_conformity, in_use }) => {
      const boxes: SurveyBox[] = [
        ...survey_standards.map((value): SurveyBox => ['standards', value]),
        ...survey_conformity.map((value): SurveyBox => ['conformity', value]),
        ...collections.methods
          .filter(({ slug }) => in_use.includes(slug))
          .map(({ slug, kind }): SurveyBox => [kind === 'system' ? 'systems' : 'tools', slug]),
      ];
      return boxes.length === 0 ? [] : [[id, boxes] as const];
    }),
  );
}
