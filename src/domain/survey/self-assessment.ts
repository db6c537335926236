/**
 * An enterprise's own view of where it stands: answers to questions of a few areas become a share for each area, and the gaps choose
 * what would help first. The scale is the portal's own and says no more than how many things are in place.
 */

/** Answers from the least to the most; a question that does not concern the enterprise counts for nothing. */
export const answerNames = ['no', 'partly', 'yes', 'not-applicable'] as const;

export type Answer = (typeof answerNames)[number];

/** Answers by the id of their question; an open question is missing. */
export type Answers = Readonly<Partial<Record<string, Answer>>>;

export interface Question<Area extends string = string> {
  id: string;
  area: Area;
}

const points: Readonly<Record<Exclude<Answer, 'not-applicable'>, number>> = { no: 0, partly: 1, yes: 2 };

const mostPoints = points.yes;

export interface AreaScore<Area extends string = string> {
  area: Area;
  /** The share in place, in per cent of what applies; undefined while fewer than half of the questions are answered, or where none applies. */
  share: number | undefined;
  /** Questions without an answer. */
  open: number;
  /** Answered questions that concern the enterprise. */
  counted: number;
}

const pointsOf = (answer: Answer | undefined): number | undefined =>
  answer === undefined || answer === 'not-applicable' ? undefined : points[answer];

/** The areas in the order in which the questions first name them. Each question of an area weighs the same. */
export function scoreAreas<Area extends string>(
  questions: readonly Question<Area>[],
  answers: Answers,
): AreaScore<Area>[] {
  return [...Map.groupBy(questions, ({ area }) => area)].map(([area, asked]) => {
    const open = asked.filter(({ id }) => answers[id] === undefined).length;
    const counted = asked.flatMap(({ id }) => pointsOf(answers[id]) ?? []);
    const reached = counted.reduce((sum, value) => sum + value, 0);
    const enough = counted.length > 0 && open * 2 <= asked.length;
    return {
      area,
      share: enough ? (reached / (counted.length * mostPoints)) * 100 : undefined,
      open,
      counted: counted.length,
    };
  });
}

/** Something that helps with what certain questions ask. */
export interface Help {
  id: string;
  /** Ids of the questions. */
  questions: readonly string[];
  /** Ids of questions whose answer "yes" says that it is in use already. */
  inUse?: readonly string[] | undefined;
}

export interface Suggestion {
  id: string;
  /** The questions with a gap that it helps with, in the order of the questions. */
  because: string[];
}

/**
 * The helps that fill most of the gaps, the most useful first. A gap weighs more in a weaker area. Each choice prefers gaps that no earlier
 * choice helps with, so that three suggestions do not say one thing thrice; equals keep their order.
 *
 * @param most how many at most; fewer where fewer gaps have a help
 */
export function suggestHelps(
  questions: readonly Question[],
  helps: readonly Help[],
  answers: Answers,
  most: number,
): Suggestion[] {
  const shares = new Map(scoreAreas(questions, answers).map(({ area, share }) => [area, share ?? 0]));
  const gaps = new Map(
    questions.flatMap(({ id, area }) => {
      const reached = pointsOf(answers[id]);
      if (reached === undefined || reached === mostPoints) return [];
      return [[id, (mostPoints - reached) * (2 - (shares.get(area) ?? 0) / 100)] as const];
    }),
  );
  const candidates = helps
    .filter(({ inUse = [] }) => !inUse.some((id) => answers[id] === 'yes'))
    .map(({ id, questions: named }) => ({
      id,
      because: [...gaps.keys()].filter((gap) => named.includes(gap)),
    }))
    .filter(({ because }) => because.length > 0);
  const weigh = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (gaps.get(id) ?? 0), 0);

  const chosen: Suggestion[] = [];
  const helped = new Set<string>();
  while (chosen.length < most) {
    const [best] = candidates
      .filter((candidate) => !chosen.includes(candidate))
      .map((candidate) => ({
        candidate,
        fresh: weigh(candidate.because.filter((id) => !helped.has(id))),
        all: weigh(candidate.because),
      }))
      .toSorted((a, b) => b.fresh - a.fresh || b.all - a.all);
    if (!best) break;
    chosen.push(best.candidate);
    for (const id of best.candidate.because) helped.add(id);
  }
  return chosen;
}
