/** Limits the disclosure of survey results to counts of groups in which nobody can be recognised. */

/** Fewer answers than this are not shown, as the form of the survey promises. */
export const fewestAnswers = 5;

export interface ShareOfGroup {
  group: string;
  /** How many answered in this group. */
  answers: number;
  /** Of them, how many said so; undefined where the group, or what it would leave of a larger one, is too small to tell. */
  yes: number | undefined;
}

/**
 * Counts who says yes in each group, and withholds groups of fewer than {@link fewestAnswers}. Where just one group is withheld, the next
 * smallest is too: otherwise the total would tell the one (secondary suppression).
 *
 * @param groupOf the group of an answer; undefined leaves it out
 */
export function sharesByGroup<Answer>(
  answers: readonly Answer[],
  groupOf: (answer: Answer) => string | undefined,
  says: (answer: Answer) => boolean,
): ShareOfGroup[] {
  const groups = Map.groupBy(answers, groupOf);
  const counted = [...groups].flatMap(([group, members]) =>
    group === undefined ? [] : [{ group, answers: members.length, yes: members.filter(says).length }],
  );
  const small = counted.filter((one) => one.answers < fewestAnswers);
  const withheld = new Set(small.map(({ group }) => group));
  if (small.length === 1 && counted.length > 1) {
    const [next] = counted
      .filter(({ group }) => !withheld.has(group))
      .toSorted((a, b) => a.answers - b.answers || a.group.localeCompare(b.group));
    if (next) withheld.add(next.group);
  }
  return counted
    .toSorted((a, b) => b.answers - a.answers || a.group.localeCompare(b.group))
    .map((one) => (withheld.has(one.group) ? { ...one, yes: undefined } : one));
}
