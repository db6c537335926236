/** Requests of visitors, found by their words, kind and state. */
import { foldVietnamese } from '#text/vietnamese.ts';
import type { RequestKind } from '#schemas/requests/forms.ts';
import type { RequestState } from '#schemas/requests/states.ts';

export interface RequestFilter {
  kind?: RequestKind | undefined;
  states?: readonly RequestState[] | undefined;
  /** Words, with or without marks. */
  search?: string | undefined;
  subject?: string | undefined;
  assignee?: string | undefined;
  /** ISO 8601. */
  since?: string | undefined;
}

/** The words by which a request is found: values alone, since the names of fields are in every request. */
export const searchText = (...parts: (string | Readonly<Record<string, unknown>>)[]): string =>
  foldVietnamese(
    parts.flatMap((part) => (typeof part === 'string' ? [part] : Object.values(part).flat())).join(' '),
  );

const likePattern = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

/** The filter as SQL; values stand apart, so that nothing of them is read as SQL. */
export function condition(filter: RequestFilter): { where: string; values: string[] } {
  const parts: [string, readonly string[]][] = [];
  if (filter.kind !== undefined) parts.push(['kind = ?', [filter.kind]]);
  if (filter.states !== undefined)
    parts.push([`state IN (${filter.states.map(() => '?').join(', ')})`, filter.states]);
  if (filter.subject !== undefined) parts.push(['subject = ?', [filter.subject]]);
  if (filter.assignee !== undefined) parts.push(['assignee = ?', [filter.assignee]]);
  if (filter.since !== undefined) parts.push(['received_at >= ?', [filter.since]]);
  for (const word of foldVietnamese(filter.search ?? '')
    .split(/\s+/)
    .filter(Boolean))
    parts.push([String.raw`search LIKE ? ESCAPE '\'`, [likePattern(word)]]);
  const where = parts.length === 0 ? '' : `WHERE ${parts.map(([sql]) => sql).join(' AND ')}`;
  return { where, values: parts.flatMap(([, values]) => values) };
}
