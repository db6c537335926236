/** Makes sure that only one server works in a data folder: two would build into the same place. */
import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A socket stands for the folder. Unlike a file with a process number in it, it answers exactly as long as its server lives, however that
 * ends. On Linux it lies in the abstract namespace, where there is no file that could be deleted or left over; elsewhere its path
 * may have some 100 bytes, hence the short name in the folder for temporary files.
 */
function socketOf(folder: string): { path: string; isFile: boolean } {
  const name = `nscl-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 16)}`;
  switch (process.platform) {
    case 'linux':
      return { path: `\0${name}`, isFile: false };
    case 'win32':
      return { path: `\\\\.\\pipe\\${name}`, isFile: false };
    default:
      return { path: join(tmpdir(), `${name}.sock`), isFile: true };
  }
}

const answers = (socket: string): Promise<boolean> =>
  new Promise((done) => {
    const connection = connect(socket);
    connection.once('connect', () => {
      connection.destroy();
      done(true);
    });
    connection.once('error', () => {
      done(false);
    });
  });

/** Listens on a socket. Resolves to undefined when somebody else does. */
const listen = (socket: string): Promise<Server | undefined> =>
  new Promise((done, fail) => {
    const server = createServer((connection) => connection.destroy());
    server.unref();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') done(undefined);
      else fail(error);
    });
    server.listen(socket, () => {
      done(server);
    });
  });

/**
 * Holds a data folder for this process. Nothing in the folder is touched.
 *
 * @param folder an existing folder
 * @returns releases it
 * @throws {Error} when another server holds it, in Vietnamese
 */
export async function ensureSingleInstance(folder: string): Promise<() => Promise<void>> {
  const { path, isFile } = socketOf(folder);
  let server = await listen(path);
  if (server === undefined && isFile && !(await answers(path))) {
    // Nobody answers: the file belongs to a server that was killed.
    rmSync(path, { force: true });
    server = await listen(path);
  }
  if (server === undefined) {
    throw new Error(
      `Một máy chủ khác đang dùng thư mục ${folder}. Hãy dừng máy chủ đó, hoặc đặt NEWSROOM_DATA là thư mục khác.\n(Another server uses this data folder.)`,
    );
  }
  const held = server;
  return () =>
    new Promise<void>((done) => {
      held.close(() => {
        done();
      });
    });
}
