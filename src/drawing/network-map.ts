/** The province as a map: outlines from open boundaries, a circle for each former district at its seat. */
import { scaleSqrt } from 'd3-scale';
import type { NetworkMap, PlaceOnMap, ProductOnMap } from '#library/network/network-map.ts';
import outline from './province.json' with { type: 'json' };
import { element, words } from './svg.ts';
import type { Drawing } from './svg.ts';

/** The file of the outline; a portal whose province nobody has drawn has none of either. */
interface ProvinceOutline {
  width: number;
  height: number;
  parts: { former: string; path: string }[];
  seats: { former: string; x: number; y: number }[];
}

const province: ProvinceOutline = outline;

const margin = 10;
const width = province.width + 2 * margin;
const outlineClasses = ['d-area d-outline', 'd-area-second d-outline'];

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
const withoutPoint = { x: 24, y: province.height - 24 };

const seats = new Map(
  province.seats.map(({ former, x, y }) => [former, { x: x + margin, y: y + margin }] as const),
);

function outlines(): string {
  return element(
    'g',
    { transform: `translate(${margin} ${margin})` },
    ...province.parts.map(({ path }, index) => element('path', { class: outlineClasses[index], d: path })),
  );
}

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
    width,
    height: province.height + 2 * margin,
    title: 'Doanh nghiệp, hợp tác xã trong danh bạ theo huyện, thị xã, thành phố cũ',
    description: `Bản đồ ${place} sau hợp nhất. ${total} đơn vị có nơi làm việc trong danh bạ; nhiều nhất: ${busiest.join(', ')}.`,
    body: outlines() + marks.join(''),
    linked: places.some(({ href }) => href !== undefined),
  };
}

/** The province small, with a dot for each former district in which a product is made. */
export function drawProductMap({ name, byPlace }: ProductOnMap): Drawing {
  const radius = scaleSqrt()
    .domain([0, Math.max(...byPlace.values(), 1)])
    .range([0, 34]);
  const dots = [...byPlace].flatMap(([slug, count]) => {
    const seat = seats.get(slug);
    return count === 0 || !seat
      ? []
      : [element('circle', { class: 'd-mark', cx: seat.x, cy: seat.y, r: Math.max(radius(count), 16) })];
  });
  const made = [...byPlace.values()].filter((count) => count > 0).length;
  return {
    width,
    height: province.height + 2 * margin,
    title: `Nơi làm ${name} theo danh bạ`,
    description: `Có đơn vị làm ${name} ở ${made} huyện, thị xã, thành phố cũ.`,
    body: outlines() + dots.join(''),
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
