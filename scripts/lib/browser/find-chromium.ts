import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { projectRoot, toolScript } from '../../../admin/server/lib/project.ts';

/** Questions that the search asks of the machine; tests give their own answers. */
export interface Probes {
  environment: Readonly<Record<string, string | undefined>>;
  isExecutable: (file: string) => boolean;
  /** Where Playwright would keep a browser of its own; undefined when it cannot tell. */
  playwrightBrowser: () => string | undefined;
  /** Tries Playwright's download, and says whether it went well. */
  download: () => boolean;
  isRoot: () => boolean;
  /** Runs a program to its end, and says whether it went well. */
  run: (command: string, commandArguments: readonly string[]) => boolean;
}

const browserNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const advice = `No Chromium browser was found, and none could be installed. Do one of these:
  - install Chromium or Google Chrome with the system's package manager, for example: apt-get install chromium
  - run: npx playwright install --with-deps chromium
  - set CHROMIUM_PATH to the program of a Chromium that is already on this machine`;

function onPath(name: string, { environment, isExecutable }: Probes): string | undefined {
  return (environment['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

function installed(probes: Probes): string | undefined {
  for (const name of browserNames) {
    const file = onPath(name, probes);
    if (file !== undefined) return file;
  }
  const own = probes.playwrightBrowser();
  return own !== undefined && probes.isExecutable(own) ? own : undefined;
}

/**
 * Finds a Chromium for the browser tests: the one that CHROMIUM_PATH names, one that is installed, Playwright's own;
 * and when there is none, installs one, by Playwright or (as root on Debian and Ubuntu) by the system.
 *
 * @returns the path of the program
 * @throws {Error} telling what to install, when none of this succeeds
 */
export function findChromium(probes: Probes = machine): string {
  const named = probes.environment['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (probes.isExecutable(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which is not a program that can be run.`);
  }
  const present = installed(probes);
  if (present !== undefined) return present;

  if (probes.download()) {
    const downloaded = installed(probes);
    if (downloaded !== undefined) return downloaded;
  }
  if (probes.isRoot() && onPath('apt-get', probes) !== undefined) {
    probes.run('apt-get', ['update', '-qq']);
    probes.run('apt-get', [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium',
      'fonts-liberation',
    ]);
    const packaged = installed(probes);
    if (packaged !== undefined) return packaged;
  }
  throw new Error(advice);
}

const minute = 60_000;

/** The machine that this runs on. */
const machine: Probes = {
  environment: process.env,
  isExecutable: (file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  playwrightBrowser: () => {
    try {
      return chromium.executablePath();
    } catch {
      return undefined; // Playwright has no browser for this system
    }
  },
  download: () => {
    console.error('No Chromium here yet: trying the download of Playwright…');
    const script = toolScript('@playwright/test', 'playwright');
    const result = spawnSync(process.execPath, [script, 'install', 'chromium'], {
      cwd: projectRoot,
      stdio: 'ignore',
      timeout: 2 * minute,
    });
    return result.status === 0;
  },
  isRoot: () => process.getuid?.() === 0,
  run: (command, commandArguments) => {
    console.error(`Installing a browser: ${command} ${commandArguments.join(' ')}`);
    const result = spawnSync(command, commandArguments, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: 'ignore',
      timeout: 5 * minute,
    });
    return result.status === 0;
  },
};
