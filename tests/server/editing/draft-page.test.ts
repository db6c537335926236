/** A draft as a page by a secret link: who gets it, what it shows while it is made, and when it ends. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { SmallCms } from '../support/small-newsroom.ts';
import { openSmallCms, tea } from '../support/small-newsroom.ts';
import type { Client } from '../support/client.ts';

let newsroom: SmallCms;
let author: Client;
let editor: Client;

beforeAll(async () => {
  newsroom = await openSmallCms();
  author = await newsroom.person('author');
  editor = await newsroom.person('editor');
});
afterAll(() => newsroom.close());

const entry = { collection: 'products', slug: 'che' };
const link = async (person: Client) => person.post('/api/newsroom/draft-link', entry);
/** As somebody without an account. */
const look = (address: string) => fetch(newsroom.address + address, { redirect: 'manual' });

/** A page is made by a check and a process beside the server. */
const patient = { timeout: 30_000, interval: 100 };

async function drawn(address: string): Promise<Response> {
  return vi.waitFor(async () => {
    const response = await look(address);
    expect(response.headers.get('refresh')).toBeNull();
    return response;
  }, patient);
}

test('there is no link without a draft, and none without signing in', async () => {
  expect((await link(author)).status).toBe(404);
  const response = await fetch(`${newsroom.address}/api/newsroom/draft-link`, {
    method: 'POST',
    headers: { origin: newsroom.address, 'content-type': 'application/json' },
    body: JSON.stringify(entry),
  });
  expect(response.status).toBe(401);
  expect((await look('/xem-thu/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/')).status).toBe(410);
});

test('the page of a draft is shown to whoever has the link, marked as a draft, and follows it', async () => {
  const text = await author.open(tea);
  await author.save('che', text.replace(/^lead: .*$/m, 'lead: Lời mới của bản nháp.'));
  const { body } = await link(author);
  const address = String(body['address']);
  expect(address).toMatch(/^\/xem-thu\/[\w-]{32}\/$/);
  expect((await link(editor)).body['address']).toBe(address);

  expect(await (await look(address)).text()).toContain('đang dựng');
  const page = await drawn(address);
  const html = await page.text();
  expect(page.status).toBe(200);
  expect(page.headers.get('x-robots-tag')).toContain('noindex');
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(html).toContain('<title>Bản nháp: san-pham/che/index.html');
  expect(html).toContain('Lời mới của bản nháp.');
  expect(html).toContain('<meta name="robots" content="noindex, nofollow">');

  await author.save('che', text.replace(/^lead: .*$/m, 'lead: Sửa lần hai.'));
  await vi.waitFor(async () => {
    expect(await (await look(address)).text()).toContain('Sửa lần hai.');
  }, patient);
  // The public page has not changed.
  expect(await (await look('/')).text()).not.toContain('Sửa lần hai.');
});

test('faults of the content are told on the page', async () => {
  const address = String((await link(author)).body['address']);
  const text = await author.openDraft('che');
  const faulty = text.replace(/^topics:\n(?: {2}- .*\n)*/m, 'topics:\n  - khong-co-chu-de\n');
  await author.save('che', faulty);
  await vi.waitFor(async () => {
    const response = await look(address);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('khong-co-chu-de');
  }, patient);
  await author.save('che', text);
});

test('the link ends with the draft, and a later draft gets another one', async () => {
  const address = String((await link(author)).body['address']);
  await editor.openDraft('che');
  await editor.move('che', 'pending_publish');
  expect((await editor.publish('che')).status).toBe(200);
  expect((await look(address)).status).toBe(410);
  const text = await author.open(tea);
  await author.save('che', text.replace(/^lead: .*$/m, 'lead: Bản nháp khác.'));
  expect((await link(author)).body['address']).not.toBe(address);
  expect((await look(address)).status).toBe(410);
});
