/** The CMS over HTTP: one table of routes. Every other address is the public site; see {@link createListener}. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { SignIn, signOutPath } from '../auth/sign-in.ts';
import type { CmsServer } from '../cms-server.ts';
import { personFilePath, sendPerson } from '../requests/inbox/person-file.ts';
import { reportPath, sendReport } from '../requests/inbox/report-files.ts';
import { inboxPath } from '../requests/inbox/visit.ts';
import { Intake } from '../requests/intake/routes.ts';
import { subscriptionPath } from '../subscriptions/links.ts';
import { subscriptionRoutes } from '../subscriptions/routes.ts';
import { managementPages } from '../management/pages.ts';
import { managementRoutes } from '../management/routes.ts';
import { api } from './api.ts';
import { draftPagePath, draftPageRoutes } from '../draft-preview/routes.ts';
import { HttpError } from './http-error.ts';
import { styleSheetPath } from './html-page.ts';
import {
  answerError,
  body,
  cmsHeaders,
  fromOwnPage,
  fromSite,
  knownHost,
  signedInPage,
  signInPath,
} from './middleware.ts';
import type { CmsEnv } from './middleware.ts';
import { proxyProtocol } from './connection/proxy-protocol.ts';
import type { Reach } from './requests.ts';
import { cameOverTls, canonicalPath, isCmsPath } from './requests.ts';
import { transportSecurity } from './site/site-headers.ts';

const form = 'application/x-www-form-urlencoded';

/** @param project the folder of the program, for the colours of the site */
export function createApp(server: CmsServer, reach: Reach, project: string): Hono<CmsEnv> {
  const app = new Hono<CmsEnv>({
    getPath: (_request, options) => canonicalPath(options?.env?.incoming.url) ?? '/',
  });
  const signIn = new SignIn(server, reach, project);
  const intake = new Intake(server, reach);
  const ownPage = fromOwnPage(reach);
  const headers = cmsHeaders(reach);

  app.use(knownHost(reach));
  app.use('/api/*', headers);

  // For everybody: forms. The form to join the network once had an address of its own, which an open page may still have.
  app.all('/api/tham-gia', (c) => c.redirect('/api/gui/tham-gia', 308));
  app.get('/api/gui/:form', intake.open);
  app.post('/api/gui/:form', intake.receive);
  app.all('/api/gui/:form', () => {
    throw new HttpError('bad-request', 'Chỉ nhận biểu mẫu gửi bằng POST.');
  });

  // For whoever has the link of a letter.
  app.route(subscriptionPath.slice(0, -1), subscriptionRoutes(server));

  // For whoever has the link of a draft.
  app.route(draftPagePath, draftPageRoutes(server));

  // Signing in and out.
  app.use(`${signInPath}*`, headers);
  app.get(styleSheetPath, signIn.styles);
  app.get(signInPath.slice(0, -1), (c) => c.redirect(signInPath, 303));
  app.get(signInPath, signIn.show);
  app.post(signInPath, ownPage, body(form, 16 * 1024), signIn.submit);
  app.post(signOutPath, headers, ownPage, signIn.signOut);

  // For people who have signed in.
  app.route('/api/v1', proxyProtocol(server, reach));
  app.route('/api/newsroom', api(server, reach));
  app.use('/admin/*', signedInPage(server, reach));
  // Where applications were read before there was an inbox; drafts made then name it.
  app.get('/admin/don-dang-ky/', (c) => c.redirect(`${inboxPath}?loai=membership`, 303));
  app.get(`${reportPath}.xlsx`, headers, sendReport(server, 'xlsx'));
  app.get(`${reportPath}.csv`, headers, sendReport(server, 'csv'));
  app.get(personFilePath, headers, sendPerson(server));
  app.route('/', managementRoutes(server, reach, project, managementPages));
  app.all('/admin/*', fromSite(server));

  app.notFound(() => {
    throw new HttpError('not-found', 'Không có địa chỉ này.');
  });
  app.onError((error, c) => answerError(error, c, server));
  return app;
}

/** Answers every request of the server: the CMS at its addresses, the public site at all others. */
export function createListener(server: CmsServer, reach: Reach, project: string): RequestListener {
  const app = createApp(server, reach, project);
  const cms = getRequestListener((request, env) => app.fetch(request, env), { overrideGlobalObjects: false });
  return (incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (cameOverTls(incoming, reach)) outgoing.setHeader(transportSecurity.name, transportSecurity.value);
    // A path that cannot be decoded is no address of the CMS; the site refuses it.
    const answer = isCmsPath(canonicalPath(incoming.url) ?? '/')
      ? cms(incoming, outgoing)
      : server.site.handle(incoming, outgoing);
    answer.catch((err: unknown) => {
      server.log.error({ err, url: incoming.url }, 'Request failed');
      outgoing.destroy();
    });
  };
}
