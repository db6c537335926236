import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../../scripts/lib/find-chromium.ts';
import { distFolder } from '../../admin/server/lib/project.ts';
import { createSiteServer, listen } from '../../admin/server/http/static-site.ts';

/** Serves the site that is already built, on a free port, for as long as the tests run. Nothing is built here. */
export default async function setUp(): Promise<() => void> {
  if (!existsSync(join(distFolder, 'index.html'))) {
    throw new Error(`There is no built site in ${distFolder}: run "npm run build" first.`);
  }
  process.env['CHROMIUM_PATH'] = findChromium();
  const server = createSiteServer({ root: distFolder });
  process.env['E2E_ADDRESS'] = await listen(server, '127.0.0.1', 0);
  return () => {
    server.closeAllConnections();
    server.close();
  };
}
