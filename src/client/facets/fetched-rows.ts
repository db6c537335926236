/** Rows that are too many for a page: fetched when the list is first narrowed, and shown piece by piece. */
import { element, requireElement } from '#client/shared/dom.ts';
import type { FetchedDocument, FetchedEntry, FetchedStandard } from '#schemas/listing-rows.ts';
import { formatNumber } from '#text/vietnamese.ts';
import { comparableWords } from './narrowing.ts';
import type { FacetRow } from './narrowing.ts';
import { documentRow, entryRow, standardRow } from './row-elements.ts';
import type { Rows } from './rows.ts';

/** Rows shown at once. */
const piece = 50;

type Data = FetchedStandard | FetchedDocument | FetchedEntry;

interface FetchedRow extends FacetRow {
  data: Data;
}

/** A standard has a designation, a legal document a number; anything else has neither. */
const rowElement = (data: Data): HTMLElement =>
  'd' in data ? standardRow(data) : 'n' in data ? documentRow(data) : entryRow(data);

/** The visible text of a row, for the search within the list. */
const textOf = (data: Data): string =>
  [
    'd' in data ? data.d : 'n' in data ? data.n : '',
    data.t ?? '',
    data.f,
    'l' in data ? (data.l ?? '') : '',
  ].join(' ');

async function fetchRows(address: string): Promise<FetchedRow[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const rows = (await response.json()) as Data[];
  return rows.map((data) => ({
    data,
    values: new Set(data.v.split(' ')),
    words: comparableWords(textOf(data)),
    past: data.p === 1,
    order: data.o,
  }));
}

/** An empty copy of the list of a page; a table keeps its head. */
function emptyCopy(built: HTMLElement): HTMLElement {
  const list = requireElement('table, ul', built);
  const copy = list.cloneNode(list.tagName === 'TABLE') as HTMLElement;
  copy.querySelector('tbody')?.replaceChildren();
  return copy;
}

/**
 * The rows of a list of which the page has the first ones.
 *
 * @param list the list as it was built (`[data-built]`), and the place of fetched rows (`[data-fetched]`)
 * @param files addresses of the rows that are always needed and of those that are fetched when asked for
 */
export function fetchedRows(list: HTMLElement, files: { rows: string; more: string | undefined }): Rows {
  const built = requireElement('[data-built]', list);
  const place = requireElement('[data-fetched]', list);
  let first: Promise<FetchedRow[]> | undefined;
  let others: Promise<FetchedRow[]> | undefined;

  function showPiece(rows: readonly FetchedRow[], from: number): void {
    const next = rows.slice(from, from + piece).map(({ data }) => rowElement(data));
    const left = rows.length - from - piece;
    requireElement('tbody, ul', place).append(...next);
    place.querySelector('button')?.remove();
    if (left > 0) {
      const more = element(
        'button',
        { type: 'button', class: 'button button-secondary' },
        `Xem thêm ${formatNumber(Math.min(piece, left))} (còn ${formatNumber(left)})`,
      );
      more.addEventListener('click', () => {
        showPiece(rows, from + piece);
      });
      place.append(more);
    }
    // The button is gone, so the focus moves to the first new row.
    if (from > 0) next[0]?.querySelector('a')?.focus();
  }

  return {
    load: async ({ more = false }) => {
      first ??= fetchRows(files.rows);
      if (more && files.more !== undefined) others ??= fetchRows(files.more);
      try {
        return [...(await first), ...(more && others ? await others : [])];
      } catch (error) {
        // A failed download is retried the next time.
        first = others = undefined;
        throw error;
      }
    },
    show: (rows, narrowing) => {
      built.hidden = narrowing !== undefined;
      place.hidden = narrowing === undefined || rows.length === 0;
      place.replaceChildren(emptyCopy(built));
      if (narrowing !== undefined) showPiece(rows as readonly FetchedRow[], 0);
    },
  };
}
