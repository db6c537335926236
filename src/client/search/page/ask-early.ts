/** The first request of a search page that was opened with a query: sent before the program of the page has come. */
import { warmEngine } from '../engine-loader.ts';

/**
 * Asks for the engine, and by it for all that the answer needs, beside the rest of the page: on a slow line seconds earlier. The program of
 * the page asks again, and is answered from what has arrived.
 *
 * @param address the query part of the page's address
 */
export function askEarly(address: string): void {
  const query = new URLSearchParams(address).get('q')?.trim() ?? '';
  if (query !== '') void warmEngine({ query });
}
