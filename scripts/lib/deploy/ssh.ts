/** Deploys to a folder of another machine over SSH, with rsync: the same layout as {@link deployToFolder} makes. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deployToFolder } from './folder.ts';
import type { Deployed, Deployment } from './target.ts';

export interface SshTarget {
  /** `user@host`, or a name of ~/.ssh/config. */
  host: string;
  /** The folder there. */
  folder: string;
  /** The program to reach it with, and its options, as for `rsync -e`. */
  shell: string;
}

/** `user@host:/folder` */
export function parseSshTarget(text: string, shell: string): SshTarget {
  const [, host, folder] = /^((?:[\w.-]+@)?[\w.-]+):(\/[\w./-]+)$/.exec(text) ?? [];
  if (host === undefined || folder === undefined)
    throw new Error(`${text} is no target of the form user@host:/folder (letters, digits, ., - and _ alone)`);
  return { host, folder: folder.replace(/\/+$/, ''), shell };
}

function run(command: string, parameters: readonly string[]): Promise<string> {
  const child = spawn(command, parameters, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let faults = '';
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr.on('data', (part: Buffer) => (faults += part.toString()));
  return new Promise((done, fail) => {
    child.once('error', (error) => fail(new Error(`${command} cannot be run: ${error.message}`)));
    child.once('close', (code) =>
      code === 0 ? done(output) : fail(new Error(`${command} ended with ${code}:\n${faults}`)),
    );
  });
}

/**
 * Sends the release beside the one that is served, sharing what did not change with it, then moves the links in one remote command.
 *
 * @throws {Error} when rsync or the other machine refuse; visitors then keep the old release
 */
export async function deployOverSsh(
  { host, folder, shell }: SshTarget,
  deployment: Deployment,
): Promise<Deployed> {
  const { id, keep } = deployment;
  const [program = 'ssh', ...options] = shell.split(' ');
  const remote = (script: string) => run(program, [...options, host, script]);
  // Laid out here once as it shall be there; files are links, so that it costs no place.
  const layout = await mkdtemp(join(tmpdir(), 'nscl-deploy-'));
  try {
    const { files } = await deployToFolder(layout, deployment);
    const known = (
      await remote(
        `mkdir -p ${folder}/releases && rm -rf ${folder}/releases/*.unfinished && ls ${folder}/releases`,
      )
    )
      .split('\n')
      .filter((name) => /^\d{8}T\d{6}Z$/.test(name))
      .sort();
    const before = known.at(-1);
    const sharing = before === undefined ? [] : [`--link-dest=${folder}/releases/${before}/`];
    // Times are those of the build, so that only contents tell whether a file changed.
    const report = await run('rsync', [
      ...['-a', '--checksum', '--no-times', '--stats', '-e', shell, ...sharing],
      `${layout}/releases/${id}/`,
      `${host}:${folder}/releases/${id}.unfinished/`,
    ]);
    await run('rsync', [
      '-a',
      '-e',
      shell,
      `${layout}/redirects.nginx`,
      `${layout}/redirects.caddy`,
      `${host}:${folder}/`,
    ]);
    const moved = ['gone', 'site'].map(
      (name) =>
        `ln -sfn releases/${id}/${name} ${folder}/${name}.tmp && mv -fT ${folder}/${name}.tmp ${folder}/${name}`,
    );
    await remote([`mv ${folder}/releases/${id}.unfinished ${folder}/releases/${id}`, ...moved].join(' && '));
    const removed = [...known, id].toReversed().slice(keep);
    if (removed.length > 0)
      await remote(`rm -rf ${removed.map((name) => `${folder}/releases/${name}`).join(' ')}`);
    const sent = Number(
      /Number of regular files transferred: ([\d,]+)/.exec(report)?.[1]?.replaceAll(',', '') ?? files,
    );
    return { files, sent, removed };
  } finally {
    await rm(layout, { recursive: true, force: true });
  }
}
