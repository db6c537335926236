import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { join, resolve } from 'node:path';
import { createListener } from './http/app.ts';
import { CmsServer } from './cms-server.ts';
import { accountsOf, dataFolderOf } from './opened-parts.ts';
import { SiteBuilder } from './release/site-builder.ts';
import { isLoopback } from './http/requests.ts';
import type { Reach } from './http/requests.ts';
import { formatProblems } from '../../src/content/problems.ts';
import { readSiteAddress } from '../../src/integrations/site-address.ts';
import { showProgress } from './terminal/build-with-progress.ts';
import type { BuildStage } from './release/progress/build-progress.ts';
import { ProgressLine } from './terminal/progress-line.ts';
import { mailerFrom } from './mail/mailer.ts';
import type { Mailer } from './mail/mailer.ts';
import { projectRoot } from './lib/project.ts';
import { explainListenError } from './serve-site.ts';
import { listen } from './http/site/static-site.ts';

export type CmsProblem = 'no-git' | 'no-repository' | 'no-commit';

function git(...args: string[]): { status: number | null; output: string } {
  const run = spawnSync('git', args, { cwd: projectRoot, encoding: 'utf8' });
  return { status: run.status, output: run.stdout };
}

/** Why the newsroom cannot work here, or undefined: it keeps its entries in git. */
export function cmsProblem(): CmsProblem | undefined {
  if (process.env['NEWSROOM_ORIGIN'] !== undefined) return undefined;
  if (git('--version').status !== 0) return 'no-git';
  const top = git('rev-parse', '--show-toplevel');
  // A folder inside of another project's repository is no repository of the portal.
  if (top.status !== 0 || realpathSync(top.output.trim()) !== realpathSync(projectRoot))
    return 'no-repository';
  return git('rev-parse', '--verify', '--quiet', 'HEAD').status === 0 ? undefined : 'no-commit';
}

/** The message shown when the site runs without the CMS: the reason, and what the CMS needs. */
export function explainNoCms(problem: CmsProblem): string {
  const reason = {
    'no-git': 'máy này chưa cài git',
    'no-repository': 'thư mục này không phải kho git (hãy lấy mã bằng git clone thay vì tải tệp nén)',
    'no-commit': 'kho git này chưa có lần lưu nào',
  }[problem];
  return `Chỉ xem, chưa sửa được nội dung: ${reason}.\n(The newsroom at /admin/ needs a git repository with a commit.)`;
}

const noAccounts = (
  host: string,
) => `Chưa mở: máy chủ sẽ nghe ở ${host}, nơi người khác tới được, mà chưa có tài khoản nào.
Hãy tạo tài khoản quản trị rồi chạy lại:

  npm run users -- add TÊN_ĐĂNG_NHẬP --name "Họ và tên" --email THƯ --role administrator

Hoặc chạy chỉ trên máy này (không đặt HOST), hoặc chỉ mở trang để xem: npm run build && npm run preview -- --host ${host}
(No accounts: add an administrator first, or listen to this machine alone.)`;

/** Uncommitted entries of a developer are not shown; it is better to say so. */
function warnOfUncommitted(): void {
  if (process.env['NEWSROOM_ORIGIN'] !== undefined) return;
  const changed = git('status', '--porcelain', '--', 'content').output.split('\n').filter(Boolean).length;
  if (changed === 0) return;
  console.log(`Chú ý: ${changed} tệp trong content/ chưa được lưu bằng git nên chưa hiện trên trang.`);
  console.log('(Uncommitted changes in content/ are not shown; commit them, or use "npm run dev".)');
}

/** Waits for the publication that runs, showing how far it has come. Returns whether there is a site to serve. */
async function firstRelease(server: CmsServer, isStopping: () => boolean): Promise<boolean> {
  const line = new ProgressLine();
  const timer = setInterval(() => {
    const { progress } = server.publisher.status;
    if (progress !== undefined) showProgress(line, progress.stage as BuildStage, progress.pages);
  }, 200);
  await server.publisher.settled();
  clearInterval(timer);
  line.clear();
  const { state, problems, message, output } = server.publisher.status;
  const release = server.releases.current();
  if (release !== undefined) {
    if (state === 'published')
      console.log(
        `Đã dựng ${release.pages.toLocaleString('vi')} trang trong ${line.seconds} giây. (Pages built.)`,
      );
    return true;
  }
  if (isStopping()) return false;
  console.error(problems.length > 0 ? formatProblems(problems) : (output ?? message));
  console.error('\nDựng trang không thành công; lý do ở ngay trên. Chưa có gì được mở ra.');
  console.error('(The build failed for the reason above; nothing is served.)');
  return false;
}

function reportRebuild(server: CmsServer): void {
  console.log(
    'Trang đang phục vụ là bản trước; bản mới đang được dựng bên cạnh. (A newer version is being built.)',
  );
  void server.publisher.settled().then(() => {
    const { state, problems, message } = server.publisher.status;
    if (state === 'published') console.log('Đã chuyển sang bản mới. (The new version is being served.)');
    if (state !== 'failed') return;
    console.error(message);
    if (problems.length > 0) console.error(formatProblems(problems));
  });
}

/** The HTTP server of the site and its CMS. It does not listen yet. */
export function createCmsHttpServer(server: CmsServer, reach: Reach): Server {
  const http = createServer(createListener(server, reach, projectRoot));
  http.headersTimeout = 20_000;
  http.requestTimeout = 120_000;
  return http;
}

/** How the CMS is reached, from the address to listen on and the environment. */
export function reachFrom(host: string, environment: Readonly<Record<string, string | undefined>>): Reach {
  const url = environment['NEWSROOM_URL'];
  if (url !== undefined && !URL.canParse(url)) throw new Error(`NEWSROOM_URL không phải địa chỉ: "${url}".`);
  return {
    origin: url === undefined ? undefined : new URL(url).origin,
    loopback: isLoopback(host.includes(':') ? `[${host}]` : host),
    trustProxy: environment['TRUST_PROXY'] === '1',
  };
}

/** Ends the server on Ctrl+C and SIGTERM; a second time at once. Returns whether it is ending. */
function stopOnSignals(server: CmsServer, http: Server): () => boolean {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    console.log('\nĐang dừng… (Stopping.)');
    http.close();
    http.closeIdleConnections();
    void server.close().then(() => {
      http.closeAllConnections();
      process.exit();
    });
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return () => stopping;
}

/** The mailer, or none where the settings of it are wrong: the site and the CMS run all the same. */
function mailer(): Mailer | undefined {
  try {
    return mailerFrom(process.env);
  } catch (error) {
    console.error(`Chưa gửi được thư: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

async function fail(server: CmsServer): Promise<never> {
  await server.close();
  process.exit(1);
}

/**
 * Serves the site and the CMS until the person ends it. In this order: the data folder is held, the port opened, the last release served;
 * then the CMS. So a second start changes nothing, and the site is there whatever is wrong with the CMS. Ends with exit code 1 when
 * it cannot listen, or has nothing to serve.
 */
export async function serveCms({ host, port }: { host: string; port: number }): Promise<void> {
  const dataFolder = dataFolderOf(projectRoot);
  // Check and build run in folders of their own; a path from this one must still lead there.
  const catalogue = process.env['CATALOGUE_FILE'];
  if (catalogue !== undefined) process.env['CATALOGUE_FILE'] = resolve(projectRoot, catalogue);
  let siteAddress: string | undefined;
  try {
    siteAddress = readSiteAddress(process.env['SITE_URL']);
  } catch (error) {
    // Every build would fail of it.
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
    return;
  }
  const reach = reachFrom(host, process.env);
  const accounts = accountsOf(dataFolder);
  const needsAccount = !reach.loopback || reach.origin !== undefined;
  if (needsAccount && accounts.list().length === 0 && !accounts.isDamaged()) {
    console.error(noAccounts(reach.origin ?? host));
    process.exitCode = 1;
    return;
  }
  const server = await CmsServer.open({
    dataFolder,
    origin: process.env['NEWSROOM_ORIGIN'] ?? projectRoot,
    builder: () => new SiteBuilder(projectRoot, join(dataFolder, 'work')),
    mail: mailer(),
    publicOrigin: reach.origin,
    siteAddress,
  });
  const http = createCmsHttpServer(server, reach);
  let address: string;
  try {
    address = await listen(http, host, port);
  } catch (error) {
    console.error(explainListenError(error, { host, port }));
    return fail(server);
  }
  const isStopping = stopOnSignals(server, http);
  const hadRelease = server.releases.current() !== undefined;
  if (hadRelease) console.log(`Trang đang chạy tại ${address}/`);
  console.log('Đang chuẩn bị trang và tòa soạn; lần đầu có thể mất vài phút.');
  console.log('(Preparing the site and the CMS; the first time this may take a few minutes.)');
  warnOfUncommitted();
  const isOpen = await server.start();
  for (const { name, reason } of server.damage.list) console.error(`Hỏng (damaged): ${name}: ${reason}`);
  const hasSite = hadRelease || (isOpen && (await firstRelease(server, isStopping)));
  // A build that was cut off by Ctrl+C has not failed.
  if (isStopping()) return;
  if (!hasSite) {
    if (!isOpen)
      console.error('Không mở được kho nội dung; lý do ở ngay trên. (The repository cannot be opened.)');
    return fail(server);
  }
  console.log(`Trang đang chạy tại ${address}/`);
  if (isOpen) console.log(`Tòa soạn (sửa nội dung, the CMS): ${reach.origin ?? address}/admin/`);
  else console.error('Tòa soạn chưa mở được; trang công khai vẫn chạy. (The CMS is closed; the site runs.)');
  if (accounts.list().length === 0 && !accounts.isDamaged())
    console.log('Chưa có tài khoản: mở địa chỉ tòa soạn để tạo tài khoản quản trị đầu tiên.');
  console.log('(The site is at the address above.) Nhấn Ctrl+C để dừng / to stop.');
  if (hadRelease && server.publisher.status.state !== 'idle') reportRebuild(server);
}
