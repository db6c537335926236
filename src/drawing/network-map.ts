/** The province as a map: outlines from open boundaries, a circle for each former district at its seat. */
import { scaleSqrt } from 'd3-scale';
import type { NetworkMap, PlaceOnMap } from '#library/network/network-map.ts';
import { mapHeight, mapWidth, outlines, seats } from './province.ts';
import { element, words } from './svg.ts';
import type { Drawing } from './svg.ts';

/** The side of its circle on which a name finds room; all others stand on the right. */
const sides: Readonly<Record<string, 'left' | 'above' | 'below'>> = {
  'huyen-bat-xat-cu': 'left',
  'thi-xa-sa-pa-cu': 'left',
  'huyen-muong-khuong-cu': 'left',
  'huyen-luc-yen-cu': 'below',
  'thi-xa-nghia-lo-cu': 'left',
  'huyen-tran-yen-cu': 'left',
  'thanh-pho-yen-bai-cu': 'below',
  'huyen-yen-binh-cu': 'above',
};

/** Where districts stand whose seat the source has no point for: below the outline, in a row that says so. */
const withoutPoint = { x: 24, y: mapHeight - 44 };

/** The name beside a circle of radius r. */
function label(place: PlaceOnMap, x: number, y: number, r: number): string {
  const gap = r + 4;
  const at = {
    left: { x: x - gap, y: y + 4, 'text-anchor': 'end' },
    right: { x: x + gap, y: y + 4, 'text-anchor': 'start' },
    above: { x: x, y: y - gap, 'text-anchor': 'middle' },
    below: { x: x, y: y + gap + 10, 'text-anchor': 'middle' },
  }[sides[place.slug] ?? 'right'];
  return words(place.short, { ...at, class: place.makers > 0 ? 'd-halo' : 'd-halo d-soft' });
}

function circle({ makers }: PlaceOnMap, x: number, y: number, r: number): string {
  return makers === 0
    ? element('circle', { class: 'd-none', cx: x, cy: y, r })
    : element('circle', { class: 'd-mark', cx: x, cy: y, r }) +
        words(String(makers), { x, y: y + 4, 'text-anchor': 'middle', class: 'd-on-mark' });
}

/** The province with the number of enterprises and cooperatives in each former district. */
export function drawNetworkMap({ province: place, provinces }: NetworkMap): Drawing {
  const places = provinces.flatMap((one) => one.places);
  const radius = scaleSqrt()
    .domain([0, Math.max(...places.map(({ makers }) => makers), 1)])
    .range([0, 15]);
  const marks = places.map((place) => {
    const seat = seats.get(place.slug);
    const { x, y } = seat ?? withoutPoint;
    const r = place.makers === 0 ? 3.5 : Math.max(radius(place.makers), 8);
    const drawn = circle(place, x, y, r) + label(place, x, y, r);
    const note = seat ? '' : words('(nguồn không có vị trí)', { x: x + r + 4, y: y + 20, class: 'd-soft' });
    const linked = place.href ? element('a', { href: place.href }, drawn) : drawn;
    return linked + note;
  });
  const total = places.reduce((sum, { makers }) => sum + makers, 0);
  const busiest = places
    .filter(({ makers }) => makers > 0)
    .toSorted((a, b) => b.makers - a.makers)
    .slice(0, 3)
    .map(({ name, makers }) => `${name} ${makers}`);
  return {
    width: mapWidth,
    height: mapHeight,
    title: 'Doanh nghiệp, hợp tác xã trong danh bạ theo huyện, thị xã, thành phố cũ',
    description: `Bản đồ ${place} sau hợp nhất. ${total} đơn vị có nơi làm việc trong danh bạ; nhiều nhất: ${busiest.join(', ')}.`,
    body: outlines() + marks.join(''),
    linked: places.some(({ href }) => href !== undefined),
  };
}

/** The numbers of the map as rows of a spreadsheet. */
export function networkMapRows({ provinces }: NetworkMap): (string | number)[][] {
  return [
    [
      'Tỉnh cũ',
      'Huyện, thị xã, thành phố cũ',
      'Doanh nghiệp, hợp tác xã',
      'Cơ quan, tổ chức',
      'Xã, thị trấn có đơn vị',
    ],
    ...provinces.flatMap(({ name, places }) =>
      places.map((place) => [
        name,
        place.name,
        place.makers,
        place.bodies,
        place.communes.map(({ label: commune }) => commune).join(', '),
      ]),
    ),
  ];
}
