/** The province small, once for each product, with a dot for each former district in which it is made. */
import { scaleSqrt } from 'd3-scale';
import type { NetworkMap, ProductOnMap } from '#library/network/network-map.ts';
import { mapHeight, mapWidth, outlines, seats } from './province.ts';
import { brokenLines, element, words } from './svg.ts';
import type { Drawing } from './svg.ts';

const columns = 4;
const cell = { width: 170, gap: 20 };
const scale = cell.width / mapWidth;
/** Above each small map its product in at most two lines, below it the number of makers. */
const head = 38;
const cellHeight = head + mapHeight * scale + 30;

function dots({ byPlace }: ProductOnMap): string {
  const radius = scaleSqrt()
    .domain([0, Math.max(...byPlace.values(), 1)])
    .range([0, 34]);
  return [...byPlace]
    .flatMap(([slug, count]) => {
      const seat = seats.get(slug);
      return count === 0 || !seat
        ? []
        : [element('circle', { class: 'd-mark', cx: seat.x, cy: seat.y, r: Math.max(radius(count), 16) })];
    })
    .join('');
}

/** The map of one product, as it stands beside its name. */
export function drawProductMap(product: ProductOnMap): Drawing {
  const made = [...product.byPlace.values()].filter((count) => count > 0).length;
  return {
    width: mapWidth,
    height: mapHeight,
    title: `Nơi làm ${product.name} theo danh bạ`,
    description: `Có đơn vị làm ${product.name} ở ${made} huyện, thị xã, thành phố cũ.`,
    body: outlines() + dots(product),
  };
}

const makersText = ({ makers }: ProductOnMap) =>
  makers.count === 0 ? 'Chưa có đơn vị trong danh bạ' : `${makers.count} đơn vị làm`;

/** All products on one sheet, the form in which the maps are taken away. */
export function drawProductMaps({ province, products }: NetworkMap): Drawing {
  const across = Math.min(columns, Math.max(products.length, 1));
  const cells = products.map((product, index) => {
    const x = (index % across) * (cell.width + cell.gap);
    const y = Math.floor(index / across) * cellHeight;
    return element(
      'g',
      { transform: `translate(${x} ${y})` },
      words(brokenLines(product.name, 24).slice(0, 2), { x: 0, y: 12, class: 'd-strong' }),
      element(
        'g',
        { transform: `translate(0 ${head}) scale(${scale.toFixed(3)})` },
        outlines(),
        dots(product),
      ),
      words(makersText(product), { x: 0, y: head + mapHeight * scale + 14, class: 'd-soft' }),
    );
  });
  const bottom = Math.max(1, Math.ceil(products.length / across)) * cellHeight;
  return {
    width: across * cell.width + (across - 1) * cell.gap,
    height: bottom + 14,
    title: `Nơi làm từng sản phẩm ở ${province}, theo danh bạ`,
    description: `${products.map((product) => `${product.name}: ${makersText(product)}`).join('; ')}.`,
    body: [
      ...cells,
      // The licence of the outlines asks that they name their source wherever they go.
      words('Hình tỉnh: @svg-maps/vietnam, GeoNames (CC BY 4.0)', { x: 0, y: bottom + 8, class: 'd-soft' }),
    ].join(''),
  };
}

/** A row for each former district in which somebody makes something, a column for each product. */
export function productMapRows({ provinces, products }: NetworkMap): (string | number)[][] {
  return [
    ['Tỉnh cũ', 'Huyện, thị xã, thành phố cũ', ...products.map(({ name }) => name)],
    ...provinces.flatMap(({ name, places }) =>
      places.map((place) => [
        name,
        place.name,
        ...products.map(({ byPlace }) => byPlace.get(place.slug) ?? 0),
      ]),
    ),
  ];
}
