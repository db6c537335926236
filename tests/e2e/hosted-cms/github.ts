/** GitHub's REST API as far as the CMS asks it: git data (blobs, trees, commits, references), branches, pull requests and labels. */
import type { BrowserContext } from '@playwright/test';
import { blobName, commitDay, person } from './repository.ts';
import type { Commit, Proposal, Repository } from './repository.ts';
import { blob, notFound } from './service.ts';
import type { Answer, Handler, Service } from './service.ts';

const address = (path: string): RegExp => new RegExp(`^/repos/laocai/nscl${path}$`);
const author = { name: person.name, email: person.email, date: commitDay };

const commitView = ({ sha, message, parents }: Commit) => ({
  sha,
  commit: { message, author, committer: author },
  parents: parents.map((parent) => ({ sha: parent })),
});

function handlers(repository: Repository): Handler[] {
  return [
    ['GET', /^\/user$/, () => ({ json: { id: 1, login: person.login, name: person.name, avatar_url: '' } })],
    ['GET', /^\/users\/(\w+)$/, ([login]) => ({ json: { login, name: person.name } })],
    // Once an entry is published, the CMS looks for an issue with notes on it, to close it.
    ['GET', /^\/search\/issues$/, () => ({ json: { total_count: 0, items: [] } })],
    ['GET', address(''), () => ({ json: { owner: { login: 'laocai' }, permissions: { push: true } } })],
    ...gitHandlers(repository),
    ...proposalHandlers(repository),
  ];
}

function gitHandlers(repository: Repository): Handler[] {
  return [
    [
      'GET',
      address('/git/trees/([^:]+):(.*)'),
      ([branch = '', folder = '']) => tree(repository, branch, folder),
    ],
    ['GET', address('/git/blobs/(\\w+)'), ([name]) => blob(repository, name)],
    [
      'POST',
      address('/git/blobs'),
      (_, { body }) => ({
        status: 201,
        json: { sha: repository.addBlob(Buffer.from(String(body['content']), 'base64')) },
      }),
    ],
    [
      'POST',
      address('/git/trees'),
      (_, { body }) => {
        const base = String(body['base_tree']);
        const files = new Map(repository.trees.get(base) ?? repository.commitOf(base)?.files);
        for (const { path, sha } of body['tree'] as { path: string; sha: string | null }[]) {
          const content = sha === null ? undefined : repository.blobs.get(sha);
          if (content) files.set(path, content);
          else files.delete(path);
        }
        return { status: 201, json: { sha: repository.addTree(files) } };
      },
    ],
    [
      'POST',
      address('/git/commits'),
      (_, { body }) => {
        const files = repository.trees.get(String(body['tree']));
        if (!files) return notFound;
        const commit = repository.addCommit(String(body['message']), body['parents'] as string[], files);
        return { status: 201, json: commitView(commit) };
      },
    ],
    [
      'POST',
      address('/git/refs'),
      (_, { body }) => {
        const name = String(body['ref']).replace('refs/heads/', '');
        if (repository.branches.has(name))
          return { status: 422, json: { message: 'Reference already exists' } };
        repository.branches.set(name, String(body['sha']));
        return { status: 201, json: { ref: body['ref'], object: { sha: body['sha'] } } };
      },
    ],
    [
      'PATCH',
      address('/git/refs/heads/(.+)'),
      ([name = ''], { body }) => {
        if (!repository.branches.has(name)) return notFound;
        repository.branches.set(name, String(body['sha']));
        return { json: { ref: `refs/heads/${name}`, object: { sha: body['sha'] } } };
      },
    ],
    [
      'DELETE',
      address('/git/refs/heads/(.+)'),
      ([name = '']) => (repository.branches.delete(name) ? { status: 204 } : notFound),
    ],
    [
      'GET',
      address('/branches/(.+)'),
      ([name = '']) => {
        const commit = repository.commitOf(repository.branches.get(name) ?? '');
        return commit ? { json: { name, commit: commitView(commit) } } : notFound;
      },
    ],
    ['GET', address('/commits'), () => ({ json: [{ commit: { author } }] })],
    ['GET', address('/commits/(\\w+)/status'), () => ({ json: { statuses: [] } })],
    ['GET', address('/compare/(.+)\\.\\.\\.(.+)'), ([from = '', to = '']) => compare(repository, from, to)],
  ];
}

/** One folder; the API does not page it. */
function tree(repository: Repository, branch: string, folder: string): Answer {
  const start = `${folder}/`;
  const inside = [...(repository.commitOf(branch)?.files ?? [])].filter(([path]) => path.startsWith(start));
  if (inside.length === 0) return notFound;
  const entries = inside
    .map(([path, content]) => ({ path: path.slice(start.length), content }))
    .filter(({ path }) => !path.includes('/'))
    .map(({ path, content }) => ({
      path,
      type: 'blob',
      mode: '100644',
      sha: blobName(content),
      size: content.length,
    }));
  return { json: { tree: entries, truncated: false } };
}

function compare(repository: Repository, from: string, to: string): Answer {
  const base = repository.commitOf(from);
  const head = repository.commitOf(to.replace(/^laocai:/, ''));
  if (!base || !head) return notFound;
  const files = repository.differences(base.sha, head.sha);
  return {
    json: {
      base_commit: commitView(base),
      commits: head.sha === base.sha ? [] : [commitView(head)],
      files: files.map(({ path, status, blob }) => ({
        filename: path,
        status,
        sha: blob,
        patch: `@@ ${path}`,
      })),
    },
  };
}

function proposalHandlers(repository: Repository): Handler[] {
  const view = ({ number, title, branch, labels, state }: Proposal) => ({
    number,
    title,
    state: state === 'open' ? 'open' : 'closed',
    labels: labels.map((name) => ({ name })),
    head: { ref: branch, sha: repository.branches.get(branch) ?? '', repo: { fork: false } },
    base: { ref: repository.main, sha: repository.branches.get(repository.main) },
    user: { login: person.login },
    updated_at: commitDay,
  });
  return [
    [
      'GET',
      address('/pulls'),
      (_, { query }) => ({ json: repository.open(query.get('head')?.replace(/^laocai:/, '')).map(view) }),
    ],
    [
      'POST',
      address('/pulls'),
      (_, { body }) => {
        const branch = String(body['head']).replace(/^laocai:/, '');
        return { status: 201, json: view(repository.propose(String(body['title']), branch)) };
      },
    ],
    [
      'PUT',
      address('/issues/(\\d+)/labels'),
      ([number], { body }) => {
        const proposal = repository.proposal(Number(number));
        if (!proposal) return notFound;
        proposal.labels = body['labels'] as string[];
        return { json: proposal.labels.map((name) => ({ name })) };
      },
    ],
    [
      'PUT',
      address('/pulls/(\\d+)/merge'),
      ([number], { body }) => {
        const proposal = repository.proposal(Number(number));
        if (!proposal) return notFound;
        if (repository.branches.get(proposal.branch) !== body['sha'])
          return {
            status: 409,
            json: { message: 'Head branch was modified. Review and try the merge again.' },
          };
        repository.merge(proposal, String(body['commit_message']));
        return { json: { merged: true } };
      },
    ],
  ];
}

/** The helper server that keeps the application's secret: its window tells the CMS's page the token. */
async function signIn(context: BrowserContext): Promise<void> {
  await context.route('https://oauth.example.vn/auth?*', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<script>
        addEventListener('message', ({ origin }) =>
          opener.postMessage('authorization:github:success:{"token":"token-of-bientap","provider":"github"}', origin));
        opener.postMessage('authorizing:github', '*');
      </script>`,
    }),
  );
}

export const github: Service = {
  name: 'GitHub',
  settings: {
    backend: 'github',
    repo: 'laocai/nscl',
    base_url: 'https://oauth.example.vn',
    auth_endpoint: 'auth',
  },
  apiRoot: 'https://api.github.com',
  authorization: 'token token-of-bientap',
  handlers,
  signIn,
};
