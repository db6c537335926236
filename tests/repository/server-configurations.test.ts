/** docs/servers/ shows what `npm run servers` writes for the example; the headers in it are those of the embedded server. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { caddyConfiguration } from '../../scripts/lib/servers/caddy.ts';
import { exampleServer, exampleUnit } from '../../scripts/lib/servers/examples.ts';
import { nginxConfiguration } from '../../scripts/lib/servers/nginx.ts';
import { systemdUnit } from '../../scripts/lib/servers/systemd.ts';

it.each([
  ['nginx.conf', nginxConfiguration(exampleServer)],
  ['Caddyfile', caddyConfiguration(exampleServer)],
  ['nscl.service', systemdUnit(exampleUnit)],
])('docs/servers/%s is up to date', (file, made) => {
  expect(readFileSync(`docs/servers/${file}`, 'utf8')).toBe(made);
});
