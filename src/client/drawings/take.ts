/** A drawing of the page as a file of its own: its colours as by day, on white, and for PNG in three pixels a unit, as at build. */
import { saveFile } from '#client/shared/save-file.ts';
import { writeCsv } from '#text/write-csv.ts';

const namespace = 'http://www.w3.org/2000/svg';
const margin = 12;
const headHeight = 26;
const pixelsPerUnit = 3;

/** The properties by which style sheets of the site draw, and those by which they write. */
const drawn = ['fill', 'stroke', 'stroke-width', 'stroke-linejoin', 'paint-order'] as const;
const written = ['font-size', 'font-weight'] as const;

export interface DrawingToTake {
  /** Stands on the page, so that its style sheets reach it. */
  svg: SVGSVGElement;
  /** The name of the file without its ending. */
  name: string;
  /** Written above the drawing, which on the page stands below its heading. */
  head?: string | undefined;
  /** The numbers, the first row the heads of the columns. */
  rows: readonly (readonly (string | number)[])[];
}

function shape(name: string, attributes: Readonly<Record<string, number | string>>): SVGElement {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** A copy that bears its own colours, with its paper and its head. */
function fileOf({ svg, head }: DrawingToTake): { source: string; width: number; height: number } {
  const { x, y, width: inner, height: innerHeight } = svg.viewBox.baseVal;
  const width = inner + 2 * margin;
  const top = margin + (head === undefined ? 0 : headHeight);
  const height = innerHeight + top + margin;
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const box = { x: x - margin, y: y - top, width, height };
  copy.prepend(shape('rect', { class: 'd-paper', ...box }));
  if (head !== undefined) {
    const words = shape('text', { class: 'd-strong', x: x, y: y - top + margin + 12 });
    words.textContent = head;
    copy.append(words);
  }
  copy.style.colorScheme = 'light';
  // Styles are computed only for what stands on the page.
  svg.after(copy);
  for (const element of copy.querySelectorAll<SVGElement>(':scope :is(rect, circle, path, line, text)')) {
    const style = getComputedStyle(element);
    const properties = element instanceof SVGTextElement ? [...drawn, ...written] : drawn;
    for (const property of properties) element.setAttribute(property, style.getPropertyValue(property));
    element.removeAttribute('class');
  }
  copy.remove();
  for (const name of ['style', 'class', 'aria-labelledby', 'aria-describedby', 'aria-hidden'])
    copy.removeAttribute(name);
  // The typeface of the site under the name by which a system knows it.
  copy.setAttribute('font-family', "'Be Vietnam Pro', sans-serif");
  copy.setAttribute('viewBox', `${box.x} ${box.y} ${width} ${height}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return { source: new XMLSerializer().serializeToString(copy), width, height };
}

async function pngOf({ source, width, height }: ReturnType<typeof fileOf>): Promise<Blob> {
  const image = new Image();
  // The policy of the site lets pictures come from addresses that hold them, not from the browser's memory.
  image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * pixelsPerUnit;
  canvas.height = height * pixelsPerUnit;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The browser made no picture'));
    }, 'image/png');
  });
}

/** Hands the visitor a drawing as `svg` or `png`, or its numbers as `csv`. */
export async function takeDrawing(form: string | undefined, drawing: DrawingToTake): Promise<void> {
  const { name, rows } = drawing;
  switch (form) {
    case 'svg':
      saveFile(new Blob([fileOf(drawing).source], { type: 'image/svg+xml' }), `${name}.svg`);
      break;
    case 'png':
      saveFile(await pngOf(fileOf(drawing)), `${name}.png`);
      break;
    case 'csv':
      saveFile(new Blob([writeCsv(rows)], { type: 'text/csv' }), `${name}.csv`);
      break;
    default:
      throw new RangeError(`No form ${String(form)} of a drawing`);
  }
}
