// npm run servers: configurations of web servers in front of the portal, made from the headers that the embedded server sends.
import { parseArgs } from 'node:util';
import { projectRoot } from '../../admin/server/lib/project.ts';
import { caddyConfiguration, caddyRedirects } from '../lib/servers/caddy.ts';
import { nginxConfiguration, nginxRedirects } from '../lib/servers/nginx.ts';
import { exampleServer, exampleUnit } from '../lib/servers/examples.ts';
import { readAddresses } from '../lib/servers/server-settings.ts';
import { systemdUnit } from '../lib/servers/systemd.ts';

const help = `
Writes the configuration of a web server to standard output; see docs/deploying.md.

  npm run -s servers -- nginx|caddy [--host NAME] [--port PORT] [--root FOLDER] [--cms URL | --no-cms]
  npm run -s servers -- nginx-redirects|caddy-redirects      the addresses that lead on, from content/
  npm run -s servers -- systemd [--url URL] [--site URL] [--project FOLDER] [--data FOLDER]

  --host NAME        by which people reach the site (${exampleServer.host})
  --port PORT        without it nginx listens to 80, and Caddy to 80 and 443 with certificates of its own
  --root FOLDER      with the links site and gone (${exampleServer.root})
  --cms URL          where the CMS server listens (${exampleServer.cms ?? ''})
  --no-cms           nobody edits on this machine; /admin/ is a page like others
  --url URL          at which people sign in (${exampleUnit.url})
  --site URL         of the public site, where it is another
  --project FOLDER   of the program (${exampleUnit.project})
  --data FOLDER      of the CMS server (${exampleUnit.data})
`.trim();

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      host: { type: 'string', default: exampleServer.host },
      port: { type: 'string' },
      root: { type: 'string', default: exampleServer.root },
      cms: { type: 'string', default: exampleServer.cms ?? '' },
      'no-cms': { type: 'boolean', default: false },
      url: { type: 'string', default: exampleUnit.url },
      site: { type: 'string' },
      project: { type: 'string', default: exampleUnit.project },
      data: { type: 'string', default: exampleUnit.data },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const { host, root, url, site, project, data } = values;
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536))
    throw new Error(`--port: ${values.port ?? ''} is no port`);
  const server = { host, port, root, cms: values['no-cms'] ? undefined : values.cms };
  const outputs: Readonly<Record<string, () => string>> = {
    nginx: () => nginxConfiguration(server),
    caddy: () => caddyConfiguration(server),
    systemd: () => systemdUnit({ url, site, project, data }),
    'nginx-redirects': () => nginxRedirects(readAddresses(projectRoot)),
    'caddy-redirects': () => caddyRedirects(readAddresses(projectRoot)),
  };
  const [wanted] = positionals;
  const output = wanted === undefined ? undefined : outputs[wanted];
  if (values.help === true || wanted === undefined) console.log(help);
  else if (output === undefined) throw new Error(`There is no configuration for ${wanted}.\n\n${help}`);
  else process.stdout.write(output());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
