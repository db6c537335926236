import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createSiteServer, listen } from './http/site/static-site.ts';

export interface ServeOptions {
  root: string;
  host: string;
  port: number;
}

/** The options that every serving command takes, for `readOptions`. */
export const serveOptions = { host: { type: 'string' }, port: { type: 'string' } } as const;

/** How those options read in a help text. */
export const serveHelp = `  --host ĐỊA_CHỈ   địa chỉ lắng nghe (address to listen on); mặc định: HOST hoặc 127.0.0.1
  --port CỔNG      cổng (port), 0 là cổng trống bất kỳ; mặc định: PORT hoặc 4321
  --help           in hướng dẫn này`;

/**
 * Where to listen: the command line first, then the environment, then the defaults.
 *
 * @throws {Error} when the port is not a number from 0 to 65535
 */
export function chooseAddress(
  values: { host?: string | undefined; port?: string | undefined },
  environment: Readonly<Record<string, string | undefined>>,
): { host: string; port: number } {
  const port = values.port ?? environment['PORT'] ?? '4321';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new Error(`Cổng không hợp lệ: "${port}". Hãy chọn một số từ 0 đến 65535. (Not a port number.)`);
  }
  return { host: values.host ?? environment['HOST'] ?? '127.0.0.1', port: Number(port) };
}

/** The message shown when the server cannot listen on its host and port. */
export function explainListenError(error: unknown, { host, port }: { host: string; port: number }): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const another = `Hãy chọn cổng khác, ví dụ: PORT=${port < 65_535 ? port + 1 : 4321} npm start`;
  switch (code) {
    case 'EADDRINUSE':
      return `Cổng ${port} trên ${host} đang có chương trình khác dùng. ${another}\n(Port ${port} is busy: set PORT to another one.)`;
    case 'EACCES':
      return `Không được phép mở cổng ${port}. ${another}\n(No permission to open port ${port}: set PORT to another one.)`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `Máy này không có địa chỉ "${host}". Hãy đặt HOST=127.0.0.1 (chỉ máy này) hoặc HOST=0.0.0.0 (cả mạng).\n(This machine has no address "${host}".)`;
    default:
      return `Không mở được máy chủ: ${String(error)}`;
  }
}

/** Serves a built site until the person ends it; says in plain words why it cannot, with exit code 1. */
export async function serveSite({ root, host, port }: ServeOptions): Promise<void> {
  if (!existsSync(join(root, 'index.html'))) {
    console.error(`Chưa có bản dựng của trang trong ${root}: hãy chạy "npm run build" trước.`);
    console.error('(No built site there: run "npm run build" first.)');
    process.exitCode = 1;
    return;
  }
  const server = createSiteServer({ root });
  try {
    const address = await listen(server, host, port);
    console.log(`Trang đang chạy tại ${address}/`);
    console.log('(The site is at the address above.) Nhấn Ctrl+C để dừng / to stop.');
  } catch (error) {
    console.error(explainListenError(error, { host, port }));
    process.exitCode = 1;
    return;
  }
  const stop = () => {
    console.log('\nĐang dừng… (Stopping.)');
    server.close();
    server.closeIdleConnections();
    // A download still under way may finish; a browser that merely holds its connection may not keep us.
    setTimeout(() => {
      server.closeAllConnections();
    }, 2000).unref();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
