import { join } from 'node:path';
import { findChromium } from '../../scripts/lib/browser/find-chromium.ts';
import { buildTestSite, testSiteFolder } from '../../scripts/lib/testing/test-site.ts';
import { createSiteServer, listen } from '../../admin/server/http/site/static-site.ts';

/** Builds the site of browser tests where it is out of date, and serves it on a free port for as long as the tests run. */
export default async function setUp(): Promise<() => void> {
  process.env['CHROMIUM_PATH'] = findChromium();
  await buildTestSite();
  process.env['E2E_SITE'] = testSiteFolder;
  const server = createSiteServer({ root: join(testSiteFolder, 'dist') });
  process.env['E2E_ADDRESS'] = await listen(server, '127.0.0.1', 0);
  return () => {
    server.closeAllConnections();
    server.close();
  };
}
