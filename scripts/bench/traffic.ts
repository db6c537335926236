/** Traffic of a served page: bytes that leave the server, headers and all, whoever in the browser asked for them. */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { createSiteServer, listen } from '../../admin/server/http/site/static-site.ts';

export class CountingSite {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #closedBytes = 0;
  requests = 0;
  address = '';

  constructor(root: string) {
    this.#server = createSiteServer({ root });
    this.#server.on('request', () => (this.requests += 1));
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => {
        this.#sockets.delete(socket);
        this.#closedBytes += socket.bytesWritten;
      });
    });
  }

  /** Bytes sent since the server started. */
  get bytes(): number {
    return [...this.#sockets].reduce((total, { bytesWritten }) => total + bytesWritten, this.#closedBytes);
  }

  async start(): Promise<void> {
    this.address = await listen(this.#server, '127.0.0.1', 0);
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
