import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks on the terminal; nothing of what is typed is shown. */
async function ask(question: string): Promise<string> {
  process.stderr.write(`${question}: `);
  const nowhere = new Writable({
    write: (_part, _encoding, done) => {
      done();
    },
  });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  // Ctrl+C gives up.
  terminal.once('SIGINT', () => process.exit(130));
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}

async function readInput(): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts)
    .toString('utf8')
    .replace(/\r?\n$/, '');
}

/**
 * A new password: typed twice without being shown, or, where there is no terminal, all of standard input without its last line end.
 *
 * @throws {Error} when the two differ
 */
export async function readPassword(question: string): Promise<string> {
  if (!process.stdin.isTTY) return readInput();
  const first = await ask(question);
  if (first !== (await ask('Nhập lại để xác nhận'))) throw new Error('Hai lần nhập không giống nhau.');
  return first;
}
