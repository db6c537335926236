/** The settings under which docs/servers/ shows the configurations. */
import type { ServerSettings } from './server-settings.ts';
import type { UnitSettings } from './systemd.ts';

export const exampleUnit: UnitSettings = {
  url: 'https://nscl.example.vn',
  project: '/srv/nscl/portal',
  data: '/var/lib/nscl',
};

export const exampleServer: ServerSettings = {
  host: 'nscl.example.vn',
  port: undefined,
  root: `${exampleUnit.data}/releases`,
  cms: 'http://127.0.0.1:4321',
};
