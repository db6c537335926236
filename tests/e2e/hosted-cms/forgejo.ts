/** Forgejo's REST API, version 1, as far as the CMS asks it: contents, trees, branches, pull requests and labels by their number. */
import { blobName, commitDay, person } from './repository.ts';
import type { Commit, Proposal, Repository } from './repository.ts';
import { applicationId, blob, notFound, signInByCode } from './service.ts';
import type { Answer, Handler, Service } from './service.ts';

const address = (path: string): RegExp => new RegExp(`^/repos/laocai/nscl${path}$`);
const author = { name: person.name, email: person.email, date: commitDay };

/** The default of `DEFAULT_GIT_TREES_PER_PAGE`: a tree has no more entries in one answer. */
const treePage = 1000;

function handlers(repository: Repository): Handler[] {
  return [
    [
      'GET',
      /^\/user$/,
      () => ({ json: { id: 1, login: person.login, full_name: person.name, avatar_url: '' } }),
    ],
    ['GET', address(''), () => ({ json: { owner: { login: 'laocai' }, permissions: { push: true } } })],
    ...contentHandlers(repository),
    ...proposalHandlers(repository),
  ];
}

function contentHandlers(repository: Repository): Handler[] {
  const branchView = (name: string, { sha, message }: Commit): Answer => ({
    json: { name, commit: { id: sha, message, author, committer: author } },
  });
  return [
    [
      'GET',
      address('/contents/(.+)'),
      ([path = ''], { query }) => {
        const content = repository.commitOf(query.get('ref') ?? '')?.files.get(path);
        return content
          ? { json: { path, type: 'file', sha: blobName(content), size: content.length } }
          : notFound;
      },
    ],
    [
      'POST',
      address('/contents'),
      (_, { body }) => {
        const files = body['files'] as {
          operation: string;
          path: string;
          from_path?: string;
          content?: string;
        }[];
        const changes = files.flatMap(
          ({ operation, path, from_path: before, content = '' }): [string, Buffer | null][] => [
            ...(before !== undefined && before !== path ? [[before, null] as [string, null]] : []),
            [path, operation === 'delete' ? null : Buffer.from(content, 'base64')],
          ],
        );
        const commit = repository.change(String(body['branch']), String(body['message']), new Map(changes));
        return commit ? { status: 201, json: { commit: { sha: commit.sha } } } : notFound;
      },
    ],
    ['GET', address('/git/blobs/(\\w+)'), ([name]) => blob(repository, name)],
    [
      'GET',
      address('/git/trees/(\\w+)'),
      ([name = '']) => {
        const files = [...(repository.commitOf(name)?.files ?? [])];
        const entries = files.map(([path, content]) => ({
          path,
          type: 'blob',
          sha: blobName(content),
          size: content.length,
        }));
        return {
          json: { sha: name, tree: entries.slice(0, treePage), truncated: entries.length > treePage },
        };
      },
    ],
    ['GET', address('/commits'), () => ({ json: [{ commit: { author } }] })],
    [
      'GET',
      address('/branches/(.+)'),
      ([name = '']) => {
        const commit = repository.commitOf(repository.branches.get(name) ?? '');
        return commit ? branchView(name, commit) : notFound;
      },
    ],
    [
      'POST',
      address('/branches'),
      (_, { body }) => {
        const [name, from] = [String(body['new_branch_name']), String(body['old_ref_name'])];
        const commit = repository.commitOf(from);
        if (!commit) return notFound;
        if (repository.branches.has(name))
          return { status: 409, json: { message: 'The branch already exists.' } };
        repository.branches.set(name, commit.sha);
        return { status: 201, ...branchView(name, commit) };
      },
    ],
    [
      'DELETE',
      address('/branches/(.+)'),
      ([name = '']) => (repository.branches.delete(name) ? { status: 204 } : notFound),
    ],
    [
      'GET',
      address('/compare/(.+)\\.\\.\\.(.+)'),
      ([from = '', to = '']) => ({
        json: {
          commits: [],
          files: repository
            .differences(from, to.replace(/^laocai:/, ''))
            .map(({ path, status, blob }) => ({ filename: path, status, sha: blob })),
        },
      }),
    ],
  ];
}

function proposalHandlers(repository: Repository): Handler[] {
  const labels: { id: number; name: string }[] = [];
  const view = ({ number, title, branch, labels: names, state }: Proposal) => ({
    number,
    title,
    state: state === 'open' ? 'open' : 'closed',
    labels: labels.filter(({ name }) => names.includes(name)),
    head: {
      ref: branch,
      label: branch,
      sha: repository.branches.get(branch) ?? '',
      repo: { owner: { login: 'laocai' } },
    },
    user: { login: person.login },
    updated_at: commitDay,
  });
  return [
    ['GET', address('/pulls'), () => ({ json: repository.open().map(view) })],
    [
      'POST',
      address('/pulls'),
      (_, { body }) => {
        const branch = String(body['head']).replace(/^laocai:/, '');
        return { status: 201, json: view(repository.propose(String(body['title']), branch)) };
      },
    ],
    ['GET', address('/labels'), () => ({ json: labels })],
    [
      'POST',
      address('/labels'),
      (_, { body }) => {
        const label = { id: labels.length + 1, name: String(body['name']) };
        labels.push(label);
        return { status: 201, json: label };
      },
    ],
    [
      'PUT',
      address('/issues/(\\d+)/labels'),
      ([number], { body }) => {
        const proposal = repository.proposal(Number(number));
        if (!proposal) return notFound;
        const chosen = labels.filter(({ id }) => (body['labels'] as number[]).includes(id));
        proposal.labels = chosen.map(({ name }) => name);
        return { json: chosen };
      },
    ],
    [
      'POST',
      address('/pulls/(\\d+)/merge'),
      ([number], { body }) => {
        const proposal = repository.proposal(Number(number));
        if (!proposal) return notFound;
        repository.merge(proposal, String(body['MergeMessageField']));
        return {};
      },
    ],
  ];
}

export const forgejo: Service = {
  name: 'Forgejo',
  settings: {
    backend: 'forgejo',
    repo: 'laocai/nscl',
    app_id: applicationId,
    base_url: 'https://git.example.vn',
    api_root: 'https://git.example.vn/api/v1',
  },
  apiRoot: 'https://git.example.vn/api/v1',
  authorization: 'token token-of-bientap',
  handlers,
  signIn: (context) =>
    signInByCode(context, 'https://git.example.vn', {
      authorize: 'login/oauth/authorize',
      token: 'login/oauth/access_token',
    }),
};
