/** Whether an edition is in force on the day of a graph, from recorded facts alone. */
import { isPublished } from '../lifecycle.ts';
import type { EditionStatus } from '../lifecycle.ts';
import { editionNode } from './supersession-graph.ts';
import type { EditionRecord, SupersessionGraph } from './supersession-graph.ts';

/** Published, and not one whose day of effect is still to come on the day of the graph. */
export function hasTakenEffect<T extends EditionRecord>(
  { day }: Pick<SupersessionGraph<T>, 'day'>,
  { recordedStatus, effective }: EditionRecord,
): boolean {
  return isPublished(recordedStatus) && (day === undefined || effective === undefined || effective <= day);
}

/**
 * The first day on which an edition is no longer in force: as recorded, else the first day of what replaces it.
 *
 * @returns undefined where no source tells it, also where one of several replacements bears no date
 * @throws RangeError when the graph has no such id.
 */
export function endOfForce<T extends EditionRecord>(
  graph: SupersessionGraph<T>,
  id: string,
): string | undefined {
  const { edition, successors, unlistedSuccessors } = editionNode(graph, id);
  if (edition.withdrawnOn !== undefined) return edition.withdrawnOn;
  const published = successors.filter(({ recordedStatus }) => isPublished(recordedStatus));
  const days = published.map(({ effective }) => effective).filter((day) => day !== undefined);
  return unlistedSuccessors.length > 0 || days.length < published.length ? undefined : days.sort()[0];
}

/**
 * Whether an edition is in force, from what is recorded and nothing else.
 *
 * Where the graph has a day, dates come first: before its day of effect an edition is `upcoming`, and on the day on which its
 * replacement takes effect it turns from what it was. (Luật Ban hành văn bản quy phạm pháp luật: a document has force from the day
 * that it names, and loses it when the one that replaces it takes effect.) Then a recorded status wins. An unverified edition that a
 * published document explicitly replaces is superseded: the replacement is a fact with a source, printed in the replacing
 * document or in the decision that publishes it. A replacement still under publication supersedes nothing yet. Being the newest
 * edition known proves nothing, so `in-force` is never derived from that.
 *
 * @throws RangeError when the graph has no such id.
 */
export function effectiveStatus<T extends EditionRecord>(
  graph: SupersessionGraph<T>,
  id: string,
): EditionStatus {
  const { edition, successors, unlistedSuccessors } = editionNode(graph, id);
  const { recordedStatus, effective } = edition;
  const { day } = graph;
  if (recordedStatus === 'forthcoming') return recordedStatus;
  if (day !== undefined) {
    if (effective !== undefined && day < effective) return 'upcoming';
    const end = endOfForce(graph, id);
    if (end !== undefined && end <= day)
      return recordedStatus === 'withdrawn' ? recordedStatus : endedAs(edition);
    // Recorded ahead of the day on which it ends: until then nobody has taken its force.
    if (end !== undefined && (recordedStatus === 'superseded' || recordedStatus === 'withdrawn'))
      return 'in-force';
  }
  if (recordedStatus !== 'unknown') return recordedStatus;
  const replaced =
    unlistedSuccessors.length > 0 || successors.some((successor) => hasTakenEffect(graph, successor));
  return replaced ? 'superseded' : 'unknown';
}

/** An edition that ended on a recorded day without a replacement was withdrawn. */
function endedAs({ recordedStatus, withdrawnOn }: EditionRecord): EditionStatus {
  return withdrawnOn !== undefined && recordedStatus !== 'superseded' ? 'withdrawn' : 'superseded';
}
