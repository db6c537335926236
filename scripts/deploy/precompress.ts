// npm run precompress: .br and .gz beside the files of dist/, for nginx, Caddy and object storage.
import { parseArgs } from 'node:util';
import { distFolder } from '../../admin/server/lib/project.ts';
import { precompress } from '../lib/servers/precompress.ts';

const help = `
Writes .br and .gz beside the files of a built site.

  npm run precompress -- [--dir FOLDER] [--level 0…11]
`.trim();

try {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: distFolder },
      level: { type: 'string', default: '9' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) console.log(help);
  else {
    const level = Number(values.level);
    if (!(Number.isInteger(level) && level >= 0 && level <= 11))
      throw new Error('--level is a number from 0 to 11');
    const { files, plain, br, gz } = await precompress(values.dir, level);
    const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
    console.log(`${files} files: ${megabytes(plain)}, as brotli ${megabytes(br)}, as gzip ${megabytes(gz)}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
