import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Releases } from '../release/releases.ts';
import { SiteOfReleases } from './release-site.ts';
import { listen, securityHeaders } from './static-site.ts';

test('before the first release the answer is 503, with the headers that every answer has', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nscl-releases-'));
  const site = new SiteOfReleases(new Releases(folder));
  const server = createServer((request, response) => void site.handle(request, response));
  const response = await fetch(await listen(server, '127.0.0.1', 0));
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
  expect(response.status).toBe(503);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'retry-after': '30',
    'cache-control': 'no-store',
    ...Object.fromEntries(
      Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value]),
    ),
  });
});
