/** A graph of rooms as a drawing that people can read. */

export type Arrow = readonly [from: string, to: string];

/**
 * The arrows without those that a longer way implies: where a → b → c, the arrow a → c is left out (transitive reduction).
 *
 * @param arrows of a graph without circles
 */
export function essentialArrows(arrows: readonly Arrow[]): Arrow[] {
  const next = new Map<string, string[]>();
  for (const [from, to] of arrows) next.set(from, [...(next.get(from) ?? []), to]);
  const reaches = (from: string, to: string): boolean =>
    (next.get(from) ?? []).some((room) => room === to || reaches(room, to));
  return arrows.filter(
    ([from, to]) => !(next.get(from) ?? []).some((room) => room !== to && reaches(room, to)),
  );
}

/** The arrows in the language of Mermaid, from top to bottom. */
export function mermaid(arrows: readonly Arrow[]): string {
  const name = (room: string) => room.replace('/', '_');
  const rooms = [...new Set(arrows.flat())];
  return [
    'flowchart TD',
    ...rooms.map((room) => `  ${name(room)}["${room}"]`),
    ...arrows.map(([from, to]) => `  ${name(from)} --> ${name(to)}`),
  ].join('\n');
}
