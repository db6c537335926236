import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The style sheet of the management: the site's own colours and distances, then what these pages need. */
export function managementStyleSheet(project: string): string {
  const tokens = readFileSync(join(project, 'src/styles/tokens.css'), 'utf8');
  const own = readFileSync(new URL('./management.css', import.meta.url), 'utf8');
  return `${tokens}\n${own}`;
}
