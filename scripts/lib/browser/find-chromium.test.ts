import { describe, expect, it } from 'vitest';
import { findChromium, type Probes } from './find-chromium.ts';

/** A machine with these programs, on which nothing can be installed unless a test says so. */
function machineWith(programs: Set<string>, more: Partial<Probes> = {}): Probes {
  return {
    environment: { PATH: '/usr/local/bin:/usr/bin' },
    isExecutable: (file) => programs.has(file),
    playwrightBrowser: () => '/home/a/playwright/chrome',
    download: () => false,
    isRoot: () => false,
    run: () => false,
    ...more,
  };
}

describe('findChromium', () => {
  it('takes the one that CHROMIUM_PATH names', () => {
    const environment = { CHROMIUM_PATH: '/opt/c', PATH: '/usr/bin' };
    const programs = new Set(['/opt/c', '/usr/bin/chromium']);
    expect(findChromium(machineWith(programs, { environment }))).toBe('/opt/c');
  });

  it('says so when CHROMIUM_PATH names nothing', () => {
    const environment = { CHROMIUM_PATH: '/opt/c' };
    expect(() => findChromium(machineWith(new Set(), { environment }))).toThrow('/opt/c');
  });

  it('looks through PATH', () => {
    expect(findChromium(machineWith(new Set(['/usr/bin/google-chrome'])))).toBe('/usr/bin/google-chrome');
  });

  it("takes Playwright's own when it is there", () => {
    expect(findChromium(machineWith(new Set(['/home/a/playwright/chrome'])))).toBe(
      '/home/a/playwright/chrome',
    );
  });

  it("tries Playwright's download", () => {
    const programs = new Set<string>();
    const download = () => Boolean(programs.add('/home/a/playwright/chrome'));
    expect(findChromium(machineWith(programs, { download }))).toBe('/home/a/playwright/chrome');
  });

  it('installs a package as root when the download fails', () => {
    const programs = new Set(['/usr/bin/apt-get']);
    const ran: string[] = [];
    const run = (command: string, [verb = '']: readonly string[]) => {
      ran.push(`${command} ${verb}`);
      if (verb === 'install') programs.add('/usr/bin/chromium');
      return true;
    };
    expect(findChromium(machineWith(programs, { isRoot: () => true, run }))).toBe('/usr/bin/chromium');
    expect(ran).toEqual(['apt-get update', 'apt-get install']);
  });

  it('asks nothing of the system when not root, and tells what to install', () => {
    const run = () => {
      throw new Error('must not run');
    };
    const probes = machineWith(new Set(['/usr/bin/apt-get']), { run });
    expect(() => findChromium(probes)).toThrow('CHROMIUM_PATH');
  });
});
