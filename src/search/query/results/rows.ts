/** Loads the rows of an answer: titles first, then the passage that matched. */
import type { StoredHit } from '#search/format/records/stored-hit.ts';
import { shownHit } from '#search/format/records/stored-hit.ts';
import type { SearchHit } from '#search/format/types.ts';
import type { OpenIndex } from '#search/query/files/open-index.ts';
import { recordOf } from '#search/query/plan/slots.ts';
import type { Scored } from './ranking.ts';
import { excerptFor, passageAt } from './snippet.ts';

/** Rows worth showing ahead of the rest. */
const firstRows = 5;

/** Milliseconds to wait for the rest before the first rows are shown alone; a normal connection needs less. */
const grace = 250;

/**
 * Loads the rows of records.
 *
 * @param onRows called with the first rows when the rest is slow, and again when all titles have arrived
 */
export async function rowsOf(
  list: readonly Scored[],
  index: OpenIndex,
  onRows: (rows: SearchHit[]) => void,
): Promise<SearchHit[]> {
  const rows: (SearchHit | undefined)[] = [];
  const arrived = list.map(() => false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const leading = () => {
    const end = arrived.indexOf(false);
    return rows.slice(0, end < 0 ? list.length : end).filter((row) => row !== undefined);
  };
  let shown = 0;
  const show = () => {
    timer = undefined;
    const ready = leading();
    if (ready.length <= shown) return;
    shown = ready.length;
    onRows(ready);
  };
  // All titles are asked for before the first text: a browser opens few connections to an old server.
  const stored = list.map(async ({ key, best }, at) => {
    const { part, record } = recordOf(key);
    const hit = await index.hit(part, record);
    arrived[at] = true;
    rows[at] = hit && rowOf(hit, excerptFor(best, hit.excerpt, undefined));
    const ready = leading().length;
    if (ready >= Math.min(firstRows, list.length) && (shown === 0 || !arrived.includes(false)))
      timer ??= setTimeout(show, grace);
    return hit;
  });
  const passages = list.map(({ key, best }) => passageAt(recordOf(key), best, index));
  const whole = await Promise.all(
    list.map(async ({ best }, at) => {
      const [hit, passage] = await Promise.all([stored[at], passages[at]]);
      return hit && rowOf(hit, excerptFor(best, hit.excerpt, passage));
    }),
  );
  clearTimeout(timer);
  return whole.filter((row) => row !== undefined);
}

function rowOf(hit: StoredHit, excerpt: string | undefined): SearchHit {
  return excerpt === undefined ? shownHit(hit) : { ...shownHit(hit), excerpt };
}
