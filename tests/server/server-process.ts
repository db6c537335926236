/**
 * A newsroom with real builds as a process of its own, to be killed by a test:
 * `node tests/server/server-process.ts <original repository> <data folder>`. Prints its address.
 */
import path from 'node:path';
import { CmsServer } from '../../admin/server/cms-server.ts';
import { SiteBuilder } from '../../admin/server/release/site-builder.ts';
import { createCmsHttpServer } from '../../admin/server/main.ts';
import { listen } from '../../admin/server/http/static-site.ts';

const [origin = '', dataFolder = ''] = process.argv.slice(2);
const builder = () => new SiteBuilder(origin, path.join(dataFolder, 'work'));
const newsroom = await CmsServer.open({ dataFolder, origin, builder, syncEvery: 0 });
await newsroom.start();
const server = createCmsHttpServer(newsroom, { origin: undefined, loopback: true, trustProxy: false });
console.log(await listen(server, '127.0.0.1', 0));
