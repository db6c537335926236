/** A list as an address that can be sent to somebody: `/danh-sach/?tl=tcvn-9740-2013,qcvn-8-2-2011-byt`. Notes stay with their writer. */
import { isSavedId } from './saved-id.ts';
import { savedListRoute } from '#script-routes.ts';

/** So many fit in an address that mail programs and chats leave whole. */
export const mostShared = 100;

/**
 * The entries that an address names.
 *
 * @param search the query of the address, with or without `?`
 * @returns `ids` in their order, each once; `unread` when the address holds something else too, or more than a list may have
 */
export function readShared(search: string): { ids: string[]; unread: boolean } {
  const parts = (new URLSearchParams(search).get('tl') ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter(Boolean);
  const ids = [...new Set(parts.filter(isSavedId))];
  return {
    ids: ids.slice(0, mostShared),
    unread: parts.some((part) => !isSavedId(part)) || ids.length > mostShared,
  };
}

/** The address, from the root of the site, that shows these entries. Identifiers have no character that a query must escape. */
export function sharedAddress(ids: readonly string[]): string {
  return `${savedListRoute}?tl=${ids.slice(0, mostShared).join(',')}`;
}
