/** GitLab's REST API, version 4, as far as the CMS asks it: projects, repository files, commits, branches and merge requests. */
import { blobName, commitDay, person } from './repository.ts';
import type { Proposal, Repository } from './repository.ts';
import { applicationId, notFound, signInByCode } from './service.ts';
import type { Answer, Handler, Service } from './service.ts';

const project = '/projects/laocai/nscl';
const address = (path: string): RegExp => new RegExp(`^${project}${path}$`);

interface Action {
  action: 'create' | 'update' | 'delete' | 'move';
  file_path: string;
  previous_path?: string;
  content?: string;
}

function handlers(repository: Repository): Handler[] {
  return [...repositoryHandlers(repository), ...proposalHandlers(repository)];
}

function repositoryHandlers(repository: Repository): Handler[] {
  return [
    [
      'GET',
      /^\/user$/,
      () => ({ json: { id: 1, username: person.login, name: person.name, email: person.email } }),
    ],
    [
      'GET',
      address(''),
      () => ({
        json: {
          permissions: { project_access: { access_level: 40 }, group_access: null },
          shared_with_groups: [],
        },
      }),
    ],
    ['GET', address('/repository/tree'), (_, { query }) => tree(repository, query)],
    [
      'GET',
      address('/repository/files/(.+)/raw'),
      ([path = ''], { query }) => {
        const text = repository.read(query.get('ref') ?? '', path);
        return text === undefined ? notFound : { text };
      },
    ],
    [
      'HEAD',
      address('/repository/files/(.+)'),
      ([path = ''], { query }) => {
        const content = repository.commitOf(query.get('ref') ?? '')?.files.get(path);
        return content ? { headers: { 'x-gitlab-blob-id': blobName(content) } } : notFound;
      },
    ],
    [
      'GET',
      address('/repository/commits'),
      () => ({ json: [{ author_name: person.name, author_email: person.email, authored_date: commitDay }] }),
    ],
    [
      'POST',
      address('/repository/commits'),
      (_, { body }) => {
        const {
          branch,
          start_branch: start,
          commit_message: message,
          actions,
        } = body as unknown as {
          branch: string;
          start_branch?: string;
          commit_message: string;
          actions: Action[];
        };
        if (start !== undefined) {
          if (repository.branches.has(branch))
            return { status: 400, json: { message: `A branch called '${branch}' already exists.` } };
          repository.branches.set(branch, repository.commitOf(start)?.sha ?? '');
        }
        const commit = repository.change(branch, message, new Map(actions.flatMap(changes)));
        return commit ? { status: 201, json: { id: commit.sha, message } } : notFound;
      },
    ],
    ['GET', address('/repository/commits/(\\w+)/statuses'), () => ({ json: [] })],
    [
      'GET',
      address('/repository/branches/(.+)'),
      ([name = '']) => {
        const commit = repository.branches.get(name);
        return commit === undefined ? notFound : { json: { name, commit: { id: commit } } };
      },
    ],
    [
      'DELETE',
      address('/repository/branches/(.+)'),
      ([name = '']) => (repository.branches.delete(name) ? { status: 204 } : notFound),
    ],
    [
      'GET',
      address('/repository/compare'),
      (_, { query }) => ({
        json: {
          diffs: repository
            .differences(query.get('from') ?? '', query.get('to') ?? '')
            .map(({ path, status }) => ({
              diff: `@@ ${path}`,
              new_path: path,
              old_path: path,
              new_file: status === 'added',
              renamed_file: false,
              deleted_file: status === 'removed',
            })),
        },
      }),
    ],
  ];
}

function changes({
  action,
  file_path: path,
  previous_path: before,
  content,
}: Action): [string, Buffer | null][] {
  const bytes = content === undefined ? Buffer.alloc(0) : Buffer.from(content, 'base64');
  if (action === 'delete') return [[path, null]];
  return action === 'move' && before !== undefined
    ? [
        [before, null],
        [path, bytes],
      ]
    : [[path, bytes]];
}

/** A folder in pages of 100, named in headers. */
function tree(repository: Repository, query: URLSearchParams): Answer {
  const folder = `${query.get('path') ?? ''}/`;
  const all = [...(repository.commitOf(query.get('ref') ?? '')?.files ?? [])]
    .filter(
      ([path]) =>
        path.startsWith(folder) && (query.has('recursive') || !path.slice(folder.length).includes('/')),
    )
    .map(([path, content]) => ({ id: blobName(content), type: 'blob', path, name: path.split('/').at(-1) }));
  const [size, page] = [Number(query.get('per_page') ?? 20), Number(query.get('page') ?? 1)];
  const pages = Math.max(1, Math.ceil(all.length / size));
  const next = new URLSearchParams(query);
  next.set('page', String(page + 1));
  const link = `<https://gitlab.example.vn/api/v4/projects/laocai%2Fnscl/repository/tree?${next}>; rel="next"`;
  return {
    json: all.slice((page - 1) * size, page * size),
    headers: {
      'x-page': String(page),
      'x-per-page': String(size),
      'x-total': String(all.length),
      'x-total-pages': String(pages),
      ...(page < pages ? { link } : {}),
    },
  };
}

function proposalHandlers(repository: Repository): Handler[] {
  const view = (proposal: Proposal) => ({
    id: 1000 + proposal.number,
    iid: proposal.number,
    title: proposal.title,
    state: proposal.state === 'open' ? 'opened' : proposal.state,
    source_branch: proposal.branch,
    target_branch: repository.main,
    labels: proposal.labels,
    sha: repository.branches.get(proposal.branch) ?? '',
    author: { name: person.name, username: person.login },
    created_at: commitDay,
    updated_at: commitDay,
    rebase_in_progress: false,
    merge_error: null,
  });
  const withProposal = (number: string | undefined, act: (proposal: Proposal) => void): Answer => {
    const proposal = repository.proposal(Number(number));
    if (!proposal) return notFound;
    act(proposal);
    return { json: view(proposal) };
  };
  return [
    [
      'GET',
      address('/merge_requests'),
      (_, { query }) => ({ json: repository.open(query.get('source_branch') ?? undefined).map(view) }),
    ],
    [
      'POST',
      address('/merge_requests'),
      (_, { query }) => {
        const labels = (query.get('labels') ?? '').split(',').filter(Boolean);
        const proposal = repository.propose(
          query.get('title') ?? '',
          query.get('source_branch') ?? '',
          labels,
        );
        return { status: 201, json: view(proposal) };
      },
    ],
    // Once an entry is published, the CMS looks for an issue with notes on it, to close it.
    ['GET', address('/issues'), () => ({ json: [] })],
    ['PUT', address('/merge_requests/(\\d+)/rebase'), ([number]) => withProposal(number, () => undefined)],
    [
      'PUT',
      address('/merge_requests/(\\d+)/merge'),
      ([number], { query }) =>
        withProposal(number, (proposal) => {
          repository.merge(proposal, query.get('merge_commit_message') ?? '');
          if (query.get('should_remove_source_branch') === 'true')
            repository.branches.delete(proposal.branch);
        }),
    ],
    [
      'PUT',
      address('/merge_requests/(\\d+)'),
      ([number], { query }) =>
        withProposal(number, (proposal) => {
          if (query.has('labels')) proposal.labels = (query.get('labels') ?? '').split(',');
          if (query.get('state_event') === 'close') proposal.state = 'closed';
        }),
    ],
  ];
}

export const gitlab: Service = {
  name: 'GitLab',
  settings: {
    backend: 'gitlab',
    repo: 'laocai/nscl',
    auth_type: 'pkce',
    app_id: applicationId,
    base_url: 'https://gitlab.example.vn',
    api_root: 'https://gitlab.example.vn/api/v4',
    auth_endpoint: 'oauth/authorize',
  },
  apiRoot: 'https://gitlab.example.vn/api/v4',
  authorization: 'Bearer token-of-bientap',
  handlers,
  signIn: (context) =>
    signInByCode(context, 'https://gitlab.example.vn', {
      authorize: 'oauth/authorize',
      token: 'oauth/token',
    }),
};
