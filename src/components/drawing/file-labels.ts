/** The forms in which a drawing can be taken, as readers see them. */
export const drawingFileLabels = { svg: 'SVG', png: 'PNG', csv: 'Số liệu (CSV)' } as const;

export type DrawingForm = keyof typeof drawingFileLabels;
