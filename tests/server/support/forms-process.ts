/**
 * A newsroom that takes forms, without real builds, as a process of its own to be killed by a test:
 * `node tests/server/support/forms-process.ts <original repository> <data folder>`. Prints its address.
 */
import { CmsServer } from '../../../admin/server/cms-server.ts';
import { listen } from '../../../admin/server/http/site/static-site.ts';
import { createLogger } from '../../../admin/server/lib/logger.ts';
import { createCmsHttpServer } from '../../../admin/server/main.ts';
import { QuickBuilder } from './small-newsroom.ts';

const [origin = '', dataFolder = ''] = process.argv.slice(2);
const builder = new QuickBuilder();
const newsroom = await CmsServer.open({
  dataFolder,
  origin,
  builder: () => builder,
  syncEvery: 0,
  log: createLogger('silent'),
});
await newsroom.start();
// Each form comes from a network of its own, as through a proxy.
const reach = { origin: undefined, loopback: true, trustProxy: true };
console.log(await listen(createCmsHttpServer(newsroom, reach), '127.0.0.1', 0));
