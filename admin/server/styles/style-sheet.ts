import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The style sheet of pages that the server makes: the site's own colours and distances, the ground that these pages share, then their own.
 *
 * @param project the folder of the project
 * @param own the sheets of the pages, in their order
 */
export function styleSheet(project: string, ...own: URL[]): string {
  const tokens = join(project, 'src/styles/tokens.css');
  return [tokens, new URL('./page.css', import.meta.url), ...own]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}
