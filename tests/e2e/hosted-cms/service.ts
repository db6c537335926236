/** Shared by the services: one answer per documented address, and a list of what was asked. */
import type { BrowserContext, Route } from '@playwright/test';
import type { CmsSettings } from '#schemas/settings/cms.ts';
import type { Repository } from './repository.ts';

export interface Asked {
  method: string;
  /** The address below the root of the API, unescaped. */
  path: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
  token: string;
}

export interface Answer {
  status?: number;
  json?: unknown;
  text?: string;
  headers?: Record<string, string>;
}

/** One address of an API: the groups of the pattern, then what else was asked. */
export type Handler = [method: string, path: RegExp, answer: (groups: string[], asked: Asked) => Answer];

export interface Service {
  name: string;
  /** The settings of an operator, as in `docs/cms-hosting.md`. */
  settings: Partial<CmsSettings> & Pick<CmsSettings, 'backend'>;
  apiRoot: string;
  /** How the service wants its token, with the one that signing in gives. */
  authorization: string;
  handlers: (repository: Repository) => Handler[];
  /** Stubs the service's own sign-in page, as if the user gave consent. */
  signIn: (context: BrowserContext) => Promise<void>;
}

export const notFound: Answer = { status: 404, json: { message: '404 Not Found' } };

/** The answer for one blob, which GitHub and Forgejo describe alike. */
export function blob(repository: Repository, name = ''): Answer {
  const content = repository.blobs.get(name);
  return content
    ? { json: { sha: name, encoding: 'base64', content: content.toString('base64') } }
    : notFound;
}

/** Requests to unknown addresses or without a valid token. */
export type Refused = string[];

/** Answers every request to the service's API, in place of the service. */
export async function answerApi(
  context: BrowserContext,
  service: Service,
  repository: Repository,
): Promise<Refused> {
  const handlers = service.handlers(repository);
  const refused: Refused = [];
  await context.route(`${service.apiRoot}/**`, async (route) => {
    const asked = read(route, service.apiRoot);
    if (asked.token !== service.authorization) {
      refused.push(`${asked.method} ${asked.path}: ${asked.token || 'no token'}`);
      await send(route, { status: 401, json: { message: '401 Unauthorized' } });
      return;
    }
    for (const [method, pattern, answer] of handlers) {
      const match = method === asked.method ? pattern.exec(asked.path) : null;
      if (!match) continue;
      await send(route, answer(match.slice(1), asked));
      return;
    }
    refused.push(`${asked.method} ${asked.path}`);
    await send(route, notFound);
  });
  return refused;
}

function read(route: Route, root: string): Asked {
  const request = route.request();
  const url = new URL(request.url());
  const body = request.postData();
  return {
    method: request.method(),
    path: decodeURIComponent(url.pathname.slice(new URL(root).pathname.replace(/\/$/, '').length)),
    query: url.searchParams,
    body: body ? (JSON.parse(body) as Record<string, unknown>) : {},
    token: request.headers()['authorization'] ?? '',
  };
}

async function send(route: Route, { status = 200, json, text, headers = {} }: Answer): Promise<void> {
  await route.fulfill({
    status,
    headers: { 'access-control-allow-origin': '*', 'access-control-expose-headers': '*', ...headers },
    ...(json === undefined ? { body: text ?? '', contentType: 'text/plain' } : { json }),
  });
}

/** The sign-in page of a service that speaks OAuth with PKCE: it leads back with a code, which is changed for a token. */
export async function signInByCode(
  context: BrowserContext,
  origin: string,
  paths: OAuthPaths,
): Promise<void> {
  await context.route(`${origin}/${paths.authorize}?*`, async (route) => {
    const asked = new URL(route.request().url()).searchParams;
    const back = new URL(asked.get('redirect_uri') ?? '');
    const safe = asked.get('response_type') === 'code' && asked.get('code_challenge_method') === 'S256';
    if (safe)
      back.search = String(new URLSearchParams({ code: 'one-time-code', state: asked.get('state') ?? '' }));
    await route.fulfill({
      contentType: 'text/html',
      body: `<meta http-equiv="refresh" content="0; url=${back.href}">`,
    });
  });
  await context.route(`${origin}/${paths.token}`, async (route) => {
    const sent = route.request().postData() ?? '';
    const proven =
      sent.includes('one-time-code') && sent.includes('code_verifier') && sent.includes('a1b2c3');
    await send(
      route,
      proven
        ? { json: { access_token: 'token-of-bientap', token_type: 'Bearer' } }
        : { status: 400, json: { error: 'invalid_grant' } },
    );
  });
}

export interface OAuthPaths {
  authorize: string;
  token: string;
}

/** The application that an operator registers at the service. */
export const applicationId = 'a1b2c3';
