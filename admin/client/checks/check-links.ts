/** Asks the site whether the pages that a text links to exist: what visitors would get is the one list that is always complete. */
import { linkedPages } from '#markdown/check.ts';
import type { TextFormat } from '#markdown/parse.ts';

/** Addresses that were asked for, and whether the site has a page there. */
const answers = new Map<string, boolean>();

async function ask(address: string): Promise<void> {
  try {
    const { status } = await fetch(address, { method: 'HEAD' });
    if (status < 500) answers.set(address, status !== 404 && status !== 410);
  } catch {
    // Without a connection nothing is known, and nothing is refused.
  }
}

/** Faults of links whose address is already known to lead nowhere; for checks that cannot wait. */
export function knownLinkFaults(text: string, format: TextFormat): string[] {
  return linkedPages(text, format)
    .filter(({ address }) => answers.get(address) === false)
    .map(
      ({ address, place }) =>
        `${place}: cổng không có trang nào ở địa chỉ “${address}”; hãy sửa địa chỉ, hoặc công bố trang ấy trước`,
    );
}

/** Faults of links that lead to no page of the site, one message each, in Vietnamese. An address that lacked a page is asked for again. */
export async function linkFaults(text: string, format: TextFormat): Promise<string[]> {
  const addresses = new Set(linkedPages(text, format).map(({ address }) => address));
  await Promise.all([...addresses].filter((address) => answers.get(address) !== true).map(ask));
  return knownLinkFaults(text, format);
}
