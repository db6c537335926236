/** The network as a map: who works in which former district, and who makes, tests and certifies each product. */
import { communesIn, formerPlaces, formerProvinces } from '#domain/law/former-areas.ts';
import { capitalise } from '#text/vietnamese.ts';
import type { BrowseItem } from '#library/view-types.ts';
import type { Library } from '#library/build-library.ts';
import { facetOf } from '#library/facets/facet-view.ts';
import { helpersInRole } from '#library/products/helpers.ts';
import { entryPath, productPath } from '#routes.ts';
import { memberFacets } from './member-facets.ts';
import type { Member } from './members.ts';

/** A former district with those who work there. */
export interface PlaceOnMap {
  /** The value of the directory's facet: `huyen-bac-ha-cu`. */
  slug: string;
  /** "Huyện Bắc Hà cũ" */
  name: string;
  /** "Bắc Hà", "TP Lào Cai" */
  short: string;
  /** The directory narrowed to the district; absent where nobody is listed. */
  href?: string | undefined;
  makers: number;
  bodies: number;
  /** Communes and towns that entries name, with their lists. */
  communes: BrowseItem[];
}

/** A product with its makers by former district. */
export interface ProductOnMap {
  slug: string;
  name: string;
  href: string;
  makers: { count: number; href?: string | undefined };
  /** Bodies whose entry names the product. */
  testing: { count: number; href: string };
  certification: { count: number; href: string };
  /** Numbers of makers by the former district's slug. */
  byPlace: ReadonlyMap<string, number>;
}

export interface NetworkMap {
  /** "tỉnh Lào Cai" */
  province: string;
  provinces: { slug: string; name: string; places: PlaceOnMap[] }[];
  /** Enterprises and cooperatives whose source names no former district. */
  unplaced: number;
  products: ProductOnMap[];
}

const shortName = (name: string) =>
  name
    .replace(/ cũ$/u, '')
    .replace(/^thành phố /u, 'TP ')
    .replace(/^(?:huyện|thị xã) /u, '');

const isMaker = ({ membership }: Member) => membership !== 'body';

/** Enterprises, cooperatives and bodies by former district; samples are nobody, so they do not count. */
export function networkMap(library: Library): NetworkMap {
  const members = library.collections.members.filter(({ sample }) => sample !== true);
  const hrefs = new Map(
    ['dia-ban', 'xa', 'san-pham'].flatMap((key) =>
      facetOf(memberFacets(library), key).values.map(
        ({ value, href, short }) => [`${key}/${value}`, { href, short }] as const,
      ),
    ),
  );
  const inPlace = (slug: string) =>
    members.filter(({ area = '' }) => formerPlaces(area).some((place) => place.slug === slug));
  const makersIn = (slug: string) => inPlace(slug).filter(isMaker);
  const communeValues = facetOf(memberFacets(library), 'xa').values;

  return {
    province: library.site.place.full_name,
    provinces: formerProvinces.map(({ slug, name, districts }) => ({
      slug,
      name: capitalise(name),
      places: districts.map((district): PlaceOnMap => {
        const here = inPlace(district.slug);
        const makers = here.filter(isMaker).length;
        const named = new Set(here.flatMap(({ area = '' }) => communesIn(area).map(capitalise)));
        return {
          slug: district.slug,
          name: capitalise(district.name),
          short: shortName(district.name),
          href: hrefs.get(`dia-ban/${district.slug}`)?.href,
          makers,
          bodies: here.length - makers,
          communes: communeValues
            .filter(({ group, short = '' }) => group === capitalise(district.name) && named.has(short))
            .map(({ href, short = '', count }) => ({ href, label: short, count })),
        };
      }),
    })),
    unplaced: members.filter(
      (member) =>
        isMaker(member) && !formerPlaces(member.area ?? '').some(({ slug }) => !slug.startsWith('tinh-')),
    ).length,
    products: library.products.map((product): ProductOnMap => {
      const { slug, name_vi } = product;
      const makes = (member: Member) => member.products.includes(slug);
      const named = (role: 'testing' | 'certification') => {
        const { named: bodies, href } = helpersInRole(product, role, library);
        return { count: bodies.length, href: bodies.length > 0 ? href : productPath(slug, 'help') };
      };
      return {
        slug,
        name: name_vi.split(' (')[0] ?? name_vi,
        href: entryPath('products', slug),
        makers: {
          count: members.filter((member) => isMaker(member) && makes(member)).length,
          href: hrefs.get(`san-pham/${slug}`)?.href,
        },
        testing: named('testing'),
        certification: named('certification'),
        byPlace: new Map(
          formerProvinces.flatMap(({ districts }) =>
            districts.map(
              (district) => [district.slug, makersIn(district.slug).filter(makes).length] as const,
            ),
          ),
        ),
      };
    }),
  };
}
