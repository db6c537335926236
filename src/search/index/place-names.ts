/** Names of places that the content itself names: the query "tương ớt Mường Khương" asks for the first, and then for the second. */
import { formerProvinces } from '#domain/law/former-areas.ts';
import type { Library } from '#library/build-library.ts';

const name = /\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,2}/gu;

/** Words that stand before a name and do not belong to it. */
const before = /^(?:Xã|Huyện|Thị|Khu|Vùng|Các|Phường|Tỉnh) /u;

/** Each name once, in no order that matters. */
export function placeNames({
  products,
  collections,
  site,
}: Pick<Library, 'products' | 'collections' | 'site'>): string[] {
  const texts = [
    ['Việt Nam', site.place.name, ...formerProvinces.map(({ name }) => name)].join(', '),
    ...products.flatMap(({ places }) => places),
    ...collections.members.map(({ area }) => area ?? ''),
  ];
  const names = texts.flatMap((text) => [...text.matchAll(name)].map(([found]) => found.replace(before, '')));
  return [...new Set(names)].filter((found) => found.includes(' '));
}
