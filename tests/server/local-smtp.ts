/** An SMTP server on this machine that keeps what it is given, for tests. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface KeptLetter {
  from: string;
  to: string[];
  /** Headers and body as they were sent. */
  raw: string;
}

export interface LocalSmtp {
  url: string;
  letters: KeptLetter[];
  close: () => Promise<void>;
}

/** @param refuses addresses that the server does not take letters for */
export async function openLocalSmtp(refuses: (address: string) => boolean = () => false): Promise<LocalSmtp> {
  const letters: KeptLetter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      done(refuses(address) ? new Error('no such mailbox') : undefined);
    },
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        letters.push({
          from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
          to: envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString('utf8'),
        });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    close: () =>
      new Promise((done) => {
        server.close(done);
      }),
  };
}
