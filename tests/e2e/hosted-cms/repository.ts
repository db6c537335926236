/** A repository with branches and proposals in memory, which the API of each hosted git service is answered from. */
import { createHash } from 'node:crypto';

type Files = ReadonlyMap<string, Buffer>;

export interface Commit {
  sha: string;
  message: string;
  parents: string[];
  files: Files;
}

/** A merge request or pull request. */
export interface Proposal {
  number: number;
  title: string;
  branch: string;
  labels: string[];
  state: 'open' | 'closed' | 'merged';
}

export interface Difference {
  path: string;
  status: 'added' | 'modified' | 'removed';
  blob: string;
}

const hash = (text: string | Buffer): string => createHash('sha1').update(text).digest('hex');

/** The name that git gives to the content of a file. */
export const blobName = (content: Buffer): string =>
  hash(Buffer.concat([Buffer.from(`blob ${content.length}\0`), content]));

export const person = { name: 'Nguyễn Biên Tập', login: 'bientap', email: 'bientap@example.vn' };
export const commitDay = '2026-11-20T08:00:00Z';

export class Repository {
  readonly branches = new Map<string, string>();
  readonly commits = new Map<string, Commit>();
  readonly trees = new Map<string, Files>();
  readonly blobs = new Map<string, Buffer>();
  readonly proposals: Proposal[] = [];

  readonly main = 'main';

  constructor(files: ReadonlyMap<string, string>) {
    const content = new Map([...files].map(([path, text]) => [path, Buffer.from(text)]));
    this.branches.set(this.main, this.addCommit('Begin', [], content).sha);
  }

  addBlob(content: Buffer): string {
    const name = blobName(content);
    this.blobs.set(name, content);
    return name;
  }

  addTree(files: Files): string {
    for (const content of files.values()) this.addBlob(content);
    const name = hash(
      `tree ${[...files]
        .map(([path, content]) => `${path} ${blobName(content)}`)
        .sort()
        .join('\n')}`,
    );
    this.trees.set(name, files);
    return name;
  }

  addCommit(message: string, parents: string[], files: Files): Commit {
    const tree = this.addTree(files);
    const commit = { sha: hash(`commit ${tree} ${parents.join(' ')} ${message}`), message, parents, files };
    this.commits.set(commit.sha, commit);
    return commit;
  }

  /** The commit of a branch, or the one of that name. */
  commitOf(reference: string): Commit | undefined {
    return this.commits.get(this.branches.get(reference) ?? reference);
  }

  /** Changes files of a branch in one commit; null takes a file away. */
  change(branch: string, message: string, changes: ReadonlyMap<string, Buffer | null>): Commit | undefined {
    const head = this.commitOf(branch);
    if (!head) return undefined;
    const files = new Map(head.files);
    for (const [path, content] of changes)
      if (content) files.set(path, content);
      else files.delete(path);
    const commit = this.addCommit(message, [head.sha], files);
    this.branches.set(branch, commit.sha);
    return commit;
  }

  differences(from: string, to: string): Difference[] {
    const [before, after] = [
      this.commitOf(from)?.files ?? new Map(),
      this.commitOf(to)?.files ?? new Map(),
    ] as [Files, Files];
    const changed = [...after].flatMap(([path, content]): Difference[] => {
      const old = before.get(path);
      if (old?.equals(content)) return [];
      return [{ path, status: old ? 'modified' : 'added', blob: blobName(content) }];
    });
    const removed = [...before].flatMap(([path, content]): Difference[] =>
      after.has(path) ? [] : [{ path, status: 'removed', blob: blobName(content) }],
    );
    return [...changed, ...removed];
  }

  propose(title: string, branch: string, labels: string[] = []): Proposal {
    const proposal: Proposal = { number: this.proposals.length + 1, title, branch, labels, state: 'open' };
    this.proposals.push(proposal);
    return proposal;
  }

  proposal(number: number): Proposal | undefined {
    return this.proposals.find((one) => one.number === number);
  }

  open(branch?: string): Proposal[] {
    return this.proposals.filter(
      (one) => one.state === 'open' && (branch === undefined || one.branch === branch),
    );
  }

  /** Carries a proposal's changes over to the main branch. */
  merge(proposal: Proposal, message: string): void {
    const changes = this.differences(this.main, proposal.branch).map(
      ({ path, status, blob }): [string, Buffer | null] => [
        path,
        status === 'removed' ? null : (this.blobs.get(blob) ?? null),
      ],
    );
    this.change(this.main, message, new Map(changes));
    proposal.state = 'merged';
  }

  /** The text of a file; undefined when the branch or the file is not there. */
  read(branch: string, path: string): string | undefined {
    return this.commitOf(branch)?.files.get(path)?.toString('utf8');
  }
}
