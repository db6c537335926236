/**
 * A newsroom as a process of its own, to be killed by a test:
 * `node tests/server/support/server-process.ts <original repository> <data folder> [quick]`. Prints its address. Builds are real ones; with `quick` they
 * take a third of a second and write one page, so that more kills meet the moments around a build.
 */
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { CmsServer } from '../../../admin/server/cms-server.ts';
import { SiteBuilder } from '../../../admin/server/release/site-builder.ts';
import { createCmsHttpServer } from '../../../admin/server/main.ts';
import { QuickBuilder } from './small-newsroom.ts';
import { listen } from '../../../admin/server/http/site/static-site.ts';

const [origin = '', dataFolder = '', kind = ''] = process.argv.slice(2);

class BriefBuilder extends QuickBuilder {
  override async build(...work: Parameters<QuickBuilder['build']>) {
    await setTimeout(300);
    return super.build(...work);
  }
}

const builder = () =>
  kind === 'quick' ? new BriefBuilder() : new SiteBuilder(origin, path.join(dataFolder, 'work'));
const newsroom = await CmsServer.open({ dataFolder, origin, builder, syncEvery: 0 });
await newsroom.start();
const server = createCmsHttpServer(newsroom, { origin: undefined, loopback: true, trustProxy: false });
console.log(await listen(server, '127.0.0.1', 0));
