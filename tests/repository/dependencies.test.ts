/** Promises of package-lock.json: the same packages for everybody, few of them, all fit for the Node that the scripts run on. */
import { readFileSync } from 'node:fs';
import { satisfies } from 'semver';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  optional?: boolean;
  license?: string;
  hasInstallScript?: boolean;
  engines?: { node?: string };
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const { packages } = readJson('package-lock.json') as { packages: Record<string, LockedPackage> };
const locked = Object.entries(packages).filter(([place]) => place !== '');

describe('package-lock.json', () => {
  it('has the integrity of every package, and the address of none', () => {
    expect(locked.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('has licences that a public portal may use, each known', () => {
    const known = new Set([
      ...[
        'MIT',
        'MIT-0',
        'ISC',
        '0BSD',
        'BSD-2-Clause',
        'BSD-3-Clause',
        'Apache-2.0',
        'BlueOak-1.0.0',
        'CC0-1.0',
      ],
      // Fonts; argparse, which is Python's; lightningcss and axe, used as they are; libvips, which sharp loads as a library of its own.
      ...['OFL-1.1', 'Python-2.0', 'PSF-2.0', 'MPL-2.0', 'LGPL-3.0-or-later'],
    ]);
    const unknown = locked.filter(
      ([, { license = '' }]) => !license.split(' AND ').every((one) => known.has(one)),
    );
    expect(unknown.map(([place, { license }]) => [place, license])).toEqual([]);
  });

  it('lets two packages run a script when they are installed, which package.json names', () => {
    const { allowScripts } = readJson('package.json') as { allowScripts: Record<string, boolean> };
    const running = locked.filter(
      ([, { hasInstallScript, optional }]) => hasInstallScript && optional !== true,
    );
    expect(running.map(([place]) => place.replace('node_modules/', '')).toSorted()).toEqual(
      Object.keys(allowScripts).toSorted(),
    );
  });

  it('installs at most 750 packages on any one system', () => {
    expect(locked.filter(([, { optional }]) => optional !== true).length).toBeLessThanOrEqual(750);
  });

  it('leaves the question of engines to the next test (npm would ask it of its own Node): see scripts/after-install.ts', () => {
    expect(locked.filter(([, { engines }]) => engines !== undefined).map(([place]) => place)).toEqual([]);
  });
});

it('every installed package accepts the Node that the scripts run on', () => {
  const { node } = (readJson('package.json') as { devDependencies: { node: string } }).devDependencies;
  const refusing = locked
    .filter(([, { optional }]) => optional !== true)
    .map(([place]) => [place, (readJson(`${place}/package.json`) as LockedPackage).engines?.node] as const)
    .filter(([, range]) => range !== undefined && !satisfies(node, range));
  expect(refusing).toEqual([]);
});
