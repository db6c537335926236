import { join } from 'node:path';
import { findChromium } from '../../scripts/lib/browser/find-chromium.ts';
import { buildTestSite, testSiteFolder } from '../../scripts/lib/testing/test-site.ts';
import { publishNewsroom } from './cms-server/published-newsroom.ts';
import { createSiteServer, listen } from '../../admin/server/http/site/static-site.ts';

/** Builds the site and the newsroom of browser tests where they are out of date, and serves the site on a free port for as long as the tests run. */
export default async function setUp(): Promise<() => void> {
  process.env['CHROMIUM_PATH'] = findChromium();
  await Promise.all([buildTestSite(), publishNewsroom()]);
  process.env['E2E_SITE'] = testSiteFolder;
  const server = createSiteServer({ root: join(testSiteFolder, 'dist') });
  process.env['E2E_ADDRESS'] = await listen(server, '127.0.0.1', 0);
  return () => {
    server.closeAllConnections();
    server.close();
  };
}
