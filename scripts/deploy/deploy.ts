// npm run deploy: puts dist/ where visitors are served from, in one step for them.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { distFolder, projectRoot } from '../../admin/server/lib/project.ts';
import { deployToFolder } from '../lib/deploy/folder.ts';
import { deployOverSsh, parseSshTarget } from '../lib/deploy/ssh.ts';
import { deployToBucket } from '../lib/deploy/storage.ts';
import type { Bucket } from '../lib/deploy/storage.ts';
import { nameOfRelease } from '../lib/deploy/target.ts';
import type { Deployed } from '../lib/deploy/target.ts';
import { precompress } from '../lib/servers/precompress.ts';
import { readAddresses } from '../lib/servers/server-settings.ts';

const help = `
Puts the built site where visitors are served from. They get the old release whole or the new one whole.

  npm run deploy -- /srv/nscl                     a folder of this machine, for nginx or Caddy
  npm run deploy -- ssh://user@host:/srv/nscl     another machine, with rsync
  npm run deploy -- s3://bucket                   object storage; npm ci --prefix scripts/s3 first

  --dir FOLDER      the built site (dist/)
  --keep COUNT      releases that stay, 3 without it
  --ssh COMMAND     for ssh://, "ssh" without it; may carry options, such as "ssh -p 2222"
  --endpoint URL    for s3://, of other providers than AWS
  --region NAME     for s3://, "us-east-1" without it; keys: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY

docs/deploying.md says how each is served.
`.trim();

async function openBucket(name: string, endpoint: string | undefined, region: string): Promise<Bucket> {
  const folder = new URL('../s3/', import.meta.url);
  if (!existsSync(new URL('node_modules/', folder)))
    throw new Error('The S3 client is not installed: npm ci --prefix scripts/s3');
  // Its types come with packages that are installed on demand.
  const file: string = new URL('bucket.ts', folder).href;
  const client = (await import(file)) as {
    openBucket: (settings: { name: string; endpoint: string | undefined; region: string }) => Bucket;
  };
  return client.openBucket({ name, endpoint, region });
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      dir: { type: 'string', default: distFolder },
      keep: { type: 'string', default: '3' },
      ssh: { type: 'string', default: 'ssh' },
      endpoint: { type: 'string' },
      region: { type: 'string', default: 'us-east-1' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [target] = positionals;
  const keep = Number(values.keep);
  if (!(Number.isInteger(keep) && keep >= 1)) throw new Error('--keep is a number from 1');
  if (values.help === true || target === undefined) console.log(help);
  else {
    const deployment = {
      site: values.dir.replace(/\/+$/, ''),
      id: nameOfRelease(new Date()),
      addresses: readAddresses(projectRoot),
      keep,
    };
    const bucket = /^s3:\/\/([a-z0-9][a-z0-9.-]*)\/?$/.exec(target)?.[1];
    let deployed: Deployed;
    if (bucket !== undefined)
      deployed = await deployToBucket(
        await openBucket(bucket, values.endpoint || undefined, values.region),
        deployment,
      );
    else if (/^\w+:\/\//.test(target) && !target.startsWith('ssh://'))
      throw new Error(`${target} is no target.\n\n${help}`);
    else {
      await precompress(deployment.site);
      deployed = target.startsWith('ssh://')
        ? await deployOverSsh(parseSshTarget(target.slice('ssh://'.length), values.ssh), deployment)
        : await deployToFolder(target.replace(/(?<=.)\/+$/, ''), deployment);
    }
    const { files, sent, removed } = deployed;
    console.log(
      `${deployment.id}: ${files} files, ${sent} of them sent; ${removed.length} old releases removed`,
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
