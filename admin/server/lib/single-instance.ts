/** Makes sure that only one server works in a data folder: two would build into the same place. */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * A socket stands for the folder. Unlike a file with a process number in it, it answers exactly as long as its server lives,
 * however that ends. Its path may have some 100 bytes, hence the short name in the folder for temporary files.
 */
function socketOf(folder: string): string {
  const name = `nscl-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
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

/**
 * Holds a data folder for this process.
 *
 * @returns gives it back
 * @throws {Error} when another server holds it, in Vietnamese
 */
export async function ensureSingleInstance(folder: string): Promise<() => Promise<void>> {
  const socket = socketOf(folder);
  if (await answers(socket)) {
    throw new Error(
      `Một máy chủ khác đang dùng thư mục ${folder}. Hãy dừng máy chủ đó, hoặc đặt NEWSROOM_DATA là thư mục khác.\n(Another server uses this data folder.)`,
    );
  }
  // Nobody answers: the file, if there is one, belongs to a server that was killed.
  if (process.platform !== 'win32') rmSync(socket, { force: true });
  const server = createServer((connection) => connection.destroy());
  server.unref();
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(socket, done);
  });
  return () =>
    new Promise<void>((done) => {
      server.close(() => {
        done();
      });
    });
}
