/** The list of the whole library: its first page, which is narrowed in the browser, and the pages that follow it without scripts. */
import { formatNumber } from '#text/vietnamese.ts';
import { facetViews } from '#library/facets/facet-view.ts';
import type { Library } from '#library/build-library.ts';
import { paginate } from '#library/paginate.ts';
import type { Page } from '#library/paginate.ts';
import type { StandardListItem } from '#library/view-types.ts';
import { dataFiles, routes } from '#routes.ts';
import { listItem } from '#library/standards/list-items.ts';
import { standardFacets, isPast } from './standard-facets.ts';
import { listedFirst, standardOrders } from './standard-rows.ts';

/** The pages of all standards that hold, those of the ISO catalogue apart. */
export function standardIndexPages(library: Library): Page<StandardListItem>[] {
  return paginate(listedFirst(library).map(listItem), routes.standards, library.site.page_size);
}

/** The options of the list's filter. */
export function standardFilter(library: Library) {
  const { standards } = library;
  const facets = standardFacets(library);
  const iso = standards.filter(({ isoEdition }) => isoEdition).length;
  const past = standards.filter((standard) => !standard.isoEdition && isPast(standard)).length;
  return {
    total: listedFirst(library).length,
    filters: facetViews(facets),
    facets: facetViews(facets),
    orders: standardOrders,
    past: { count: past, label: 'bản đã bị thay thế hoặc hủy bỏ', facet: 'trang-thai' },
    files: {
      rows: dataFiles.standardRows,
      ...(iso > 0
        ? {
            more: {
              href: dataFiles.isoRows,
              label: `Gồm ${formatNumber(iso)} ấn bản trong danh mục ISO`,
            },
          }
        : {}),
    },
  };
}
