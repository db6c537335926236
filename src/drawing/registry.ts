/** Every drawing that can be taken away as a file: its picture, and its numbers where it shows any. */
import type { Library } from '#library/build-library.ts';
import { labelPictures } from '#library/guidance/label-pictures.ts';
import { overlapViews } from '#library/law/legal-overlap-view.ts';
import { hasVideo, programmePoster } from '#library/media/programmes.ts';
import { networkMap } from '#library/network/network-map.ts';
import { conformityTree } from '#library/products/conformity.ts';
import { makingViews } from '#library/products/making.ts';
import { libraryHealth } from '#library/standards/library-health.ts';
import { planTimeline } from '#library/plan/plan-timeline.ts';
import { budgetRows } from '#library/plan/plan-budget.ts';
import { budgetCsvRows, drawBudget } from './charts/budget.ts';
import { conformityRows, drawConformityTree } from './conformity-tree.ts';
import { drawLabel, labelRows } from './label.ts';
import { drawLibraryHealth, libraryHealthRows } from './charts/library-health.ts';
import { drawMaking, makingRows } from './making.ts';
import { drawOverlap, overlapRows } from './overlap.ts';
import { drawPoster } from './poster.ts';
import { drawNetworkMap, networkMapRows } from './network-map.ts';
import { drawPlanTimeline, planTimelineRows } from './charts/plan-timeline.ts';
import { drawProductMaps, productMapRows } from './product-maps.ts';
import type { Drawing } from './svg.ts';

/** The name of the drawing of a product's questions. */
export const conformityDrawingName = (slug: string): string => `hop-quy-${slug}`;

/** The names of drawings that pages show in a form of their own. */
export const planTimelineName = 'thoi-gian-ke-hoach';
export const productMapsName = 'noi-lam-san-pham';

export interface DrawingFile {
  /** Its name in addresses; it never changes. */
  name: string;
  drawing: Drawing;
  /** The numbers, the first row the heads of the columns. */
  rows?: (string | number)[][] | undefined;
}

/** The charts of the plan's money, by the level of their rows. */
const budgetCharts = [
  { name: 'kinh-phi-giai-doan', level: 'phase', title: 'Kinh phí từng giai đoạn, theo nguồn' },
  { name: 'kinh-phi-nhom', level: 'group', title: 'Kinh phí từng nhóm hoạt động, theo nguồn' },
] as const;

function planDrawings(library: Library): DrawingFile[] {
  const { plan } = library;
  if (!plan) return [];
  const rows = budgetRows(plan, library);
  const time = planTimeline(library.today);
  return [
    { name: planTimelineName, drawing: drawPlanTimeline(time), rows: planTimelineRows(time) },
    ...budgetCharts.map(({ name, level, title }) => {
      const shown = rows.filter((row) => row.level === level);
      return { name, drawing: drawBudget(shown, title), rows: budgetCsvRows(shown) };
    }),
  ];
}

const posterDrawings = ({ collections }: Library): DrawingFile[] =>
  collections.programmes.flatMap((programme) => {
    const poster = programme.sample || hasVideo(programme) ? undefined : programmePoster(programme);
    return poster ? [{ name: `bia-${programme.slug}`, drawing: drawPoster(poster) }] : [];
  });

const byLibrary = new WeakMap<Library, DrawingFile[]>();

function drawAll(library: Library): DrawingFile[] {
  const map = networkMap(library);
  const health = libraryHealth(library);
  return [
    { name: 'ban-do-mang-luoi', drawing: drawNetworkMap(map), rows: networkMapRows(map) },
    { name: productMapsName, drawing: drawProductMaps(map), rows: productMapRows(map) },
    ...makingViews(library).map((making) => ({
      name: `cong-doan-${making.slug}`,
      drawing: drawMaking(making),
      rows: makingRows(making),
    })),
    ...library.products.map((product) => {
      const tree = conformityTree(product, library);
      return {
        name: conformityDrawingName(product.slug),
        drawing: drawConformityTree(tree, product.name_vi),
        rows: conformityRows(tree),
      };
    }),
    ...labelPictures(library).map(({ name, parts }) => ({
      name,
      drawing: drawLabel(parts),
      rows: labelRows(parts),
    })),
    ...overlapViews(library).map((overlap) => ({
      name: overlap.id,
      drawing: drawOverlap(overlap),
      rows: overlapRows(overlap),
    })),
    ...posterDrawings(library),
    ...planDrawings(library),
    { name: 'thu-vien', drawing: drawLibraryHealth(health), rows: libraryHealthRows(health) },
  ];
}

/** The drawings of a library, made once. */
export function drawingFiles(library: Library): DrawingFile[] {
  const known = byLibrary.get(library) ?? drawAll(library);
  byLibrary.set(library, known);
  return known;
}

/**
 * One drawing by its name.
 *
 * @throws RangeError when there is none of the name
 */
export function drawingFile(name: string | undefined, library: Library): DrawingFile {
  const found = drawingFiles(library).find((file) => file.name === name);
  if (!found) throw new RangeError(`No drawing ${String(name)}`);
  return found;
}
