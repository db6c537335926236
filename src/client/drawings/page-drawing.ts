/** The editions of a standard as files: the drawing that stands above their list, and the list as a table. */
import { requireElement } from '#client/shared/dom.ts';
import { takeDrawing } from './take.ts';

const text = (node: Element | null): string => node?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/** The list as rows, the first row the heads of the columns. */
export function editionRows(list: Element): string[][] {
  return [
    ['Ấn bản', 'Tình trạng', 'Ghi chú', 'Địa chỉ'],
    ...[...list.children].map((item) => {
      const name = requireElement(':scope > a, :scope > b', item);
      return [
        text(name),
        text(item.querySelector('.status')),
        text(item.querySelector('.lifecycle-note')),
        name instanceof HTMLAnchorElement ? name.href : item.matches('[aria-current]') ? location.href : '',
      ];
    }),
  ];
}

/**
 * Hands the visitor the drawing above the list of editions.
 *
 * @param bar stands in the figure of the drawing and names its files
 */
export async function takePageDrawing(bar: HTMLElement, form: string | undefined): Promise<void> {
  const figure = bar.closest('figure');
  const list = figure?.parentElement?.querySelector('.lifecycle');
  if (!figure || !list) throw new Error('A bar of files stands without its drawing');
  const { drawingFiles: name = '', drawingHead: head } = bar.dataset;
  await takeDrawing(form, {
    svg: requireElement<SVGSVGElement>('svg', figure),
    name,
    head,
    rows: editionRows(list),
  });
}
