/** External addresses that the content names, each with the places that name it. */
import type { Content } from '#content/content.ts';
import { collectionNames } from '#schemas/collections.ts';

export interface NamedAddress {
  address: string;
  /** `content/news/a.md: sources`, in the order of the content. */
  places: string[];
  /** The last day on which anybody checked an entry that names it, YYYY-MM-DD. */
  checkedOn?: string | undefined;
}

/** Addresses within texts end before what closes a sentence or a bracket. */
const inText = /https?:\/\/[^\s<>"')\]}]+/g;
const closing = /[.,;:!?…”]+$/;

function addressesIn(value: unknown, field: string): [address: string, field: string][] {
  if (typeof value === 'string')
    return [...value.matchAll(inText)].map(([address]) => [address.replace(closing, ''), field]);
  if (Array.isArray(value)) return value.flatMap((item: unknown) => addressesIn(item, field));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    addressesIn(inner, field === '' ? name : `${field}.${name}`),
  );
}

/** All external addresses of the entries and of the settings of the site; those of ISO's catalogue are ISO's to keep. */
export function externalAddresses(content: Content): NamedAddress[] {
  const entries: readonly { file: string; data: unknown }[] = [
    ...content.standards,
    ...content.products,
    ...content.topics,
    ...collectionNames.flatMap(
      (name): readonly { file: string; data: unknown }[] => content.collections[name],
    ),
    { file: 'content/settings/site.yaml', data: content.site },
    { file: 'content/settings/plan.yaml', data: content.plan },
  ];
  const found = new Map<string, NamedAddress>();
  for (const { file, data } of entries) {
    const checked =
      typeof data === 'object' && data !== null && 'checked_on' in data ? data.checked_on : undefined;
    for (const [address, field] of addressesIn(data, '')) {
      if (!URL.canParse(address)) continue;
      const known = found.get(address) ?? { address, places: [] };
      found.set(address, known);
      const place = `${file}: ${field}`;
      if (!known.places.includes(place)) known.places.push(place);
      if (typeof checked === 'string' && checked > (known.checkedOn ?? '')) known.checkedOn = checked;
    }
  }
  return [...found.values()];
}
