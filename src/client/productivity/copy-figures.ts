/** The figures that were typed to measure productivity, put into the form of the survey: nobody types them twice. */
import { numberForEditing } from '#text/parse-number.ts';
import { loadYears } from './storage.ts';

const copied = ['output', 'purchases', 'people'] as const;

/** Fills the survey's boxes with the figures of the later year that has any. */
export function copyFigures(root: ParentNode): void {
  const [earlier, later] = loadYears();
  const year = later.year === undefined ? earlier : later;
  const values = {
    year: year.year,
    ...Object.fromEntries(copied.map((name) => [name, year.figures[name]])),
  };
  for (const [name, value] of Object.entries(values)) {
    const box = root.querySelector<HTMLInputElement>(`[data-request-form] #o-${name}`);
    if (!box || value === undefined) continue;
    box.value = name === 'year' ? String(value) : numberForEditing(value);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
