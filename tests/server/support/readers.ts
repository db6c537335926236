/**
 * Load test: readers request pages in a loop while an editor publishes.
 * `node tests/server/support/readers.ts [readers] [publications]`. Ends with exit code 1 when an answer was not whole, or a page went back to an older text.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from './client.ts';
import { createOrigin, password } from './small-newsroom.ts';

const readers = Number(process.argv[2] ?? 1000);
const publications = Number(process.argv[3] ?? 5);
const cinnamon = { address: '/san-pham/que/', file: 'content/products/que.yaml' };

const origin = createOrigin({ builds: true });
const dataFolder = mkdtempSync(path.join(tmpdir(), 'nscl-readers-'));
const script = path.join(import.meta.dirname, 'server-process.ts');
const server = spawn(process.execPath, [script, origin.root, dataFolder], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, LOG_LEVEL: 'warn' },
});
const [line] = (await once(server.stdout, 'data')) as [Buffer];
const client = new Client(line.toString().trim());

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((done) => setTimeout(done, 200));
}

const agent = new Agent({ keepAlive: true, maxSockets: readers });

/** The status and text of an answer; an answer that breaks off is a fault of the network and rejects. */
const ask = (address: string) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    get(client.address + address, { agent }, (response) => {
      const parts: Buffer[] = [];
      response
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }))
        .on('error', reject);
    }).on('error', reject);
  });

await client.form({ first: '1', login: 'hoa', name: 'Nguyễn Thị Hoa', email: 'hoa@example.vn', password });
await until(async () => (await client.status())['state'] === 'published');
const map = await ask('/sitemap-0.xml');
const addresses = [...map.text.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(
  ([, address = '']) => address,
);
if (addresses.length === 0) throw new Error('The site map names no page.');

const faults: string[] = [];
/** Milliseconds until an answer was whole, between publications and during one. */
const times: { still: number[]; publishing: number[] } = { still: [], publishing: [] };
let publishing = false;
let reading = true;

async function read(reader: number): Promise<void> {
  let newest = 0;
  for (let round = reader; reading; round += 1) {
    const address =
      round % 10 === 0 ? cinnamon.address : (addresses[(round * 7919) % addresses.length] ?? '/');
    const during = publishing;
    const began = performance.now();
    try {
      const { status, text } = await ask(address);
      times[during ? 'publishing' : 'still'].push(performance.now() - began);
      if (status !== 200 || !text.trimEnd().endsWith('</html>'))
        faults.push(`${address}: ${status}, ${text.length} characters`);
      const edition = Number(/Edition (\d+)/.exec(text)?.[1] ?? 0);
      if (address === cinnamon.address && edition < newest)
        faults.push(`${address}: ${edition} after ${newest}`);
      if (address === cinnamon.address) newest = edition;
    } catch (error) {
      faults.push(`${address}: ${String(error)}`);
    }
  }
}

const crowd = Array.from({ length: readers }, (_, reader) => read(reader));
for (let edition = 1; edition <= publications; edition += 1) {
  const text = await client.open(cinnamon.file);
  await client.save('que', text.replace(/^name_en: .*/m, `name_en: Edition ${edition}`));
  await client.move('que', 'pending_publish');
  publishing = true;
  const { status } = await client.publish('que');
  if (status !== 200) throw new Error(`Publication ${edition} was answered with ${status}.`);
  await until(async () => (await ask(cinnamon.address)).text.includes(`Edition ${edition}`));
  await until(async () => (await client.status())['state'] === 'published');
  publishing = false;
}
reading = false;
await Promise.all(crowd);

const percentile = (values: readonly number[], part: number) =>
  Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0);
for (const [name, values] of Object.entries(times))
  console.log(
    `${name}: ${values.length} answers, median ${percentile(values, 0.5)} ms, 99th percentile ${percentile(values, 0.99)} ms`,
  );
console.log(
  `${readers} readers, ${publications} publications, ${addresses.length} pages; faults: ${faults.length}`,
);
for (const fault of faults.slice(0, 20)) console.log(fault);
agent.destroy();
server.kill('SIGKILL');
await once(server, 'exit');
origin.remove();
rmSync(dataFolder, { recursive: true, force: true });
process.exitCode = faults.length === 0 ? 0 : 1;
