import { styleSheet } from '../styles/style-sheet.ts';

const sheets = ['frame', 'forms', 'cards', 'tables', 'print'].map(
  (name) => new URL(`./${name}.css`, import.meta.url),
);

/** The style sheet of the management. */
export const managementStyleSheet = (project: string): string => styleSheet(project, ...sheets);
