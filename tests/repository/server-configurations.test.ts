/** docs/servers/ shows what `npm run servers` writes for the example; the headers in it are those of the embedded server. */
import { readdirSync, readFileSync } from 'node:fs';
import YAML from 'decap-yaml';
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

it.each(readdirSync('docs/servers/workflows'))(
  'docs/servers/workflows/%s is YAML, and runs commands that there are',
  (file) => {
    const text = readFileSync(`docs/servers/workflows/${file}`, 'utf8');
    expect(YAML.parseDocument(text).errors).toEqual([]);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const commands = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, command = '']) => command);
    expect(commands).toEqual(['check:content', 'build', 'deploy']);
    expect(commands.filter((command) => !(command in scripts))).toEqual([]);
  },
);
