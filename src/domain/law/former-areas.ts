/**
 * Where something lies, by the places that people still say: the districts of before 1 July 2025, when Lào Cai and Yên Bái, as other
 * provinces elsewhere, became one (Nghị quyết 202/2025/QH15) and districts ceased to be. An area is written as `Bản Liền (huyện Bắc Hà cũ)`.
 */
import { toSlug } from '#text/vietnamese.ts';
import formerDistricts from './former-districts.json' with { type: 'json' };

/** The province of today, and the districts, towns and cities of those that became it as of 30 June 2025; each portal has its own. */
const { today, former } = formerDistricts;

/** The province that all these places lie in today. */
export const provinceToday: string = today;

export interface FormerPlace {
  /** For addresses: `huyen-bac-ha-cu`. */
  slug: string;
  /** As it is written: `huyện Bắc Hà cũ`. */
  name: string;
}

const place = (name: string): FormerPlace => ({ slug: toSlug(`${name} cũ`), name: `${name} cũ` });

/** Each former province with its districts, in the order in which lists offer them. */
export const formerProvinces = Object.entries<readonly string[]>(former).map(([name, districts]) => ({
  ...place(`tỉnh ${name}`),
  districts: districts.map(place),
}));

/**
 * The former places that an area lies in, the province first, then the district where the text names one.
 *
 * @param area for example `Bản Liền (huyện Bắc Hà cũ)`, `tỉnh Yên Bái cũ`
 * @returns nothing for a text that names none of them, such as `toàn tỉnh` or `Hà Nội`
 */
export function formerPlaces(area: string): FormerPlace[] {
  return formerProvinces.flatMap(({ slug, name, districts }) => {
    const named = districts.filter((district) => area.includes(district.name));
    return named.length > 0 || area.includes(name) ? [{ slug, name }, ...named] : [];
  });
}

/**
 * The communes and towns that an area names, as its source wrote them; which commune of today they belong to is not derived.
 *
 * @param area for example `thôn Can Hồ Mông, Ngũ Chỉ Sơn (thị xã Sa Pa cũ)`
 * @returns nothing where no district stands in brackets: `mỏ đá Mông Sơn (tỉnh Yên Bái cũ)` names no commune
 */
export function communesIn(area: string): string[] {
  const [, places = ''] = /^(.+?) \((?:huyện|thị xã|thành phố) [^)]+\)$/u.exec(area) ?? [];
  return places
    .split(', ')
    .map((place) => place.replace(/^KCN /u, ''))
    .filter((place) => /^(?:thị trấn )?\p{Lu}/u.test(place));
}
