/** A small copy of the portal in a folder of its own, to see what a real build does with good and with bad content. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const repository = path.resolve(import.meta.dirname, '../..');

/** Entries that the small site takes from the real content: tea, its regulation, and what they refer to. */
const entries = [
  'content/standards/tcvn/tcvn-9740-2013.yaml',
  'content/standards/tcvn/tcvn-1454-2013.yaml',
  'content/standards/tcvn/tcvn-1454-2007.yaml',
  'content/standards/qcvn/qcvn-8-2-2011-byt.yaml',
  'content/products',
  'content/topics',
  // The page on productivity states this figure.
  'content/indicators/muc-tang-nang-suat.yaml',
  'content/settings',
  'content/catalogue/ics.json',
];

export interface SmallSite {
  root: string;
  /** Writes a file of the site; null removes it. */
  write: (file: string, text: string | null) => void;
  read: (file: string) => string;
  has: (file: string) => boolean;
  /** Runs `astro build`; the output is what a person would see. */
  build: (env?: Record<string, string>) => { status: number | null; output: string };
  remove: () => void;
}

/** What a build takes besides content. */
const code = ['src', 'admin', 'docs', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'];

/** Lays out a small site; where nothing is built, its content alone will do. Call `remove` when done. */
export function createSmallSite({ builds = true } = {}): SmallSite {
  const root = mkdtempSync(path.join(tmpdir(), 'nscl-site-'));
  for (const file of [...(builds ? code : []), ...entries]) {
    cpSync(path.join(repository, file), path.join(root, file), { recursive: true });
  }
  const target = path.join(root, 'content/indicators/muc-tang-nang-suat.yaml');
  // The supports that it names are not taken along.
  writeFileSync(target, readFileSync(target, 'utf8').replace(/^supports:\n(?: {2}- .*\n)+/m, ''));
  // What editors uploaded belongs to entries that the small site does not have.
  rmSync(path.join(root, 'public/media'), { recursive: true, force: true });
  symlinkSync(path.join(repository, 'node_modules'), path.join(root, 'node_modules'));
  const at = (file: string) => path.join(root, file);
  const catalogue = readFileSync(path.join(repository, 'content/catalogue/iso.jsonl'), 'utf8').split('\n');
  const iso = catalogue.filter((line) => /"ISO (?:3720|11287|1572):/.test(line));
  writeFileSync(at('content/catalogue/iso.jsonl'), `${iso.join('\n')}\n`);
  return {
    root,
    write: (file, text) => {
      if (text === null) {
        rmSync(at(file));
        return;
      }
      mkdirSync(path.dirname(at(file)), { recursive: true });
      writeFileSync(at(file), text);
    },
    read: (file) => readFileSync(at(file), 'utf8'),
    has: (file) => existsSync(at(file)),
    build: (env = {}) => {
      const astro = path.join(repository, 'node_modules/astro/bin/astro.mjs');
      const run = spawnSync(process.execPath, [astro, 'build'], {
        cwd: root,
        encoding: 'utf8',
        env: {
          ...process.env,
          ASTRO_TELEMETRY_DISABLED: '1',
          NO_COLOR: '1',
          NODE_ENV: 'production',
          VITEST: '',
          ...env,
        },
      });
      return { status: run.status, output: `${run.stdout}\n${run.stderr}` };
    },
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
