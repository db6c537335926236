import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { feedPartName } from '#schemas/changes-feed.ts';
import type { FeedChange } from '#schemas/changes-feed.ts';
import { mailerFrom } from '../../../admin/server/mail/mailer.ts';
import { VisitorNotices } from '../../../admin/server/subscriptions/visitor-notices.ts';
import { openLocalSmtp } from '../support/local-smtp.ts';
import type { KeptLetter, LocalSmtp } from '../support/local-smtp.ts';
import { filledIn, useForms } from '../support/sent-forms.ts';

const { newsroom, requests, send, open, post, editor, wait } = useForms();

const origin = 'https://toasoan.example.vn';
let smtp: LocalSmtp;
let refuses: (address: string) => boolean = () => false;

beforeAll(async () => {
  smtp = await openLocalSmtp((address) => refuses(address));
  const server = newsroom().newsroom;
  const mail = mailerFrom({ SMTP_URL: smtp.url, MAIL_FROM: 'cong@example.vn' });
  Object.assign(server, { mail, addresses: { cms: origin, site: 'https://nscl.example.vn' } });
});
afterAll(async () => {
  await smtp.close();
});

const notices = (): VisitorNotices => {
  const { visitorNotices } = newsroom().newsroom;
  if (visitorNotices === undefined) throw new Error('no notices');
  return visitorNotices;
};

const lettersTo = (address: string): KeptLetter[] => smtp.letters.filter(({ to }) => to.includes(address));

/** The path of the link of one purpose in a letter. */
function linkIn({ text }: KeptLetter, purpose: string): string {
  const [link = ''] = new RegExp(`${origin}/api/thu-bao/${purpose}\\S+`).exec(text) ?? [];
  return link.slice(origin.length);
}

const visit = (link: string, init?: RequestInit) => fetch(`${newsroom().address}${link}`, init);

const press = (link: string, fields: Record<string, string> = {}) =>
  visit(link, { method: 'POST', body: new URLSearchParams(fields) });

async function subscribe(
  email: string,
  wishes: Record<string, string> | [string, string][],
): Promise<KeptLetter> {
  await send('notices', { ...wishes, email } as Record<string, string>);
  await notices().deliver();
  const letter = lettersTo(email.toLowerCase()).at(-1);
  if (letter === undefined) throw new Error(`no letter to ${email}`);
  return letter;
}

/** Puts changes of tea into the served release, as the build does. */
function release(changes: readonly FeedChange[]): void {
  const { releases } = newsroom().newsroom;
  const site = releases.site(releases.current()?.id ?? '');
  mkdirSync(path.join(site, 'thay-doi/che'), { recursive: true });
  const items = changes.map((change) => ({ [feedPartName]: { changes: [change] } }));
  writeFileSync(path.join(site, 'thay-doi/che/feed.json'), JSON.stringify({ items }));
}

const change = (name: string, day: string): FeedChange => ({
  key: `${day}|${name}`,
  day,
  name,
  title: 'Chè xanh',
  href: '/tieu-chuan/tcvn-1-2020/',
  text: 'Bị thay thế bởi TCVN 2:2026.',
});

const day = 24 * 3_600_000;

/** Days from now on, as the upkeep of the server comes by. */
const inDays = (days: number) => new Date(Date.now() + days * day);

const run = (days: number, by: VisitorNotices = notices()) => by.run(24, inDays(days));

const today = () => new Date().toISOString().slice(0, 10);

test('an address gets one letter to confirm, and nothing else until its owner presses the button', async () => {
  const letter = await subscribe('Chu.HTX@Example.vn', { about: 'changes', products: 'che' });
  expect(letter.text).toContain('thay đổi về Chè');
  expect(requests().subscriptions.count()).toEqual({ confirmed: 0, waiting: 1 });
  const link = linkIn(letter, 'xac-nhan');
  const shown = await visit(link);
  expect(shown.status).toBe(200);
  expect(await shown.text()).toContain('chu.htx@example.vn');
  expect(requests().subscriptions.count().confirmed).toBe(0);
  expect((await press(link)).status).toBe(200);
  expect(requests().subscriptions.count()).toEqual({ confirmed: 1, waiting: 0 });
});

test('the form sent twice, or again within an hour, writes no second letter', async () => {
  const { ticket } = await open('notices');
  wait(30_000);
  const fields = { ...filledIn.notices, email: 'hai@example.vn', consent: 'yes', ticket };
  const answers = [await post('notices', fields), await post('notices', fields)];
  expect(await Promise.all(answers.map((one) => one.json()))).toEqual([
    { received: true },
    { received: true },
  ]);
  await send('notices', { ...filledIn.notices, email: 'hai@example.vn' });
  await notices().deliver();
  expect(lettersTo('hai@example.vn')).toHaveLength(1);
});

test('a link of one purpose, or a changed one, serves no other', async () => {
  const letter = await subscribe('ba@example.vn', filledIn.notices);
  const link = linkIn(letter, 'xac-nhan');
  expect((await press(link.replace('xac-nhan', 'thoi-nhan'))).status).toBe(404);
  expect((await press(link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).status).toBe(404);
  expect((await press('/api/thu-bao/xac-nhan?ma=')).status).toBe(404);
});

test('a digest comes at most weekly, tells each change once, and can be left in one click', async () => {
  release([change('TCVN 1:2020', today())]);
  await run(0);
  const before = lettersTo('chu.htx@example.vn').length;
  // The first look only notes what there is.
  await run(7);
  expect(lettersTo('chu.htx@example.vn')).toHaveLength(before);

  release([
    change('TCVN 1:2020', today()),
    change('TCVN 3:2021', today()),
    change('TCVN 4:1999', '2000-01-01'),
  ]);
  await run(8);
  await run(14);
  const digests = lettersTo('chu.htx@example.vn').slice(before);
  expect(digests).toHaveLength(1);
  const [digest] = digests;
  expect(digest?.text).toContain('TCVN 3:2021 Chè xanh');
  expect(digest?.text).toContain('https://nscl.example.vn/tieu-chuan/tcvn-1-2020/');
  expect(digest?.text).not.toContain('TCVN 4:1999');
  expect(digest?.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
  expect(digest?.raw).toMatch(
    /^List-Unsubscribe:\s+<https:\/\/toasoan\.example\.vn\/api\/thu-bao\/thoi-nhan\?ma=\S+>$/m,
  );

  // A new server on the same data writes nothing twice, and neither does the next week.
  const restarted = new VisitorNotices(newsroom().newsroom, requests());
  restarted.begin();
  await run(14, restarted);
  await run(21, restarted);
  expect(lettersTo('chu.htx@example.vn').slice(before)).toHaveLength(1);

  const leave = linkIn(digest as KeptLetter, 'thoi-nhan');
  expect((await visit(leave)).status).toBe(200);
  expect(requests().subscriptions.ofPerson('chu.htx@example.vn')).toBeDefined();
  expect((await press(leave, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200);
  expect(requests().subscriptions.ofPerson('chu.htx@example.vn')).toBeUndefined();
  expect((await press(leave, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200);
  expect((await visit(leave)).status).toBe(410);
});

test('a new class is told once its page is published', async () => {
  const letter = await subscribe('lop@example.vn', filledIn.notices);
  await press(linkIn(letter, 'xac-nhan'));
  newsroom().origin.commit(
    'content/courses/lop-moi.md',
    '---\ntitle: Lớp mới\nkind: course\nstate: confirmed\nstarts_on: 2099-01-14\nlead: Thử.\n---\n',
  );
  await (await editor()).post('/api/newsroom/sync', {});
  await newsroom().newsroom.publisher.settled();
  await run(28);
  expect(lettersTo('lop@example.vn')).toHaveLength(1);
  const { releases } = newsroom().newsroom;
  const page = path.join(releases.site(releases.current()?.id ?? ''), 'dao-tao/lop-moi');
  mkdirSync(page, { recursive: true });
  writeFileSync(path.join(page, 'index.html'), 'Lớp mới');
  await run(29);
  await run(35);
  const [, digest] = lettersTo('lop@example.vn');
  expect(digest?.text).toContain(
    'Lớp mới\r\n  Ngày 14/01/2099\r\n  https://nscl.example.vn/dao-tao/lop-moi/',
  );
});

test('a letter in hand when the server ended is not sent again; one that waited is', async () => {
  const { letters, store } = requests();
  const letter = { kind: 'digest', about: 'x', to: 'giua@example.vn', subject: 'Thư', text: 'Thư' } as const;
  letters.add(letter);
  store.database.exec('UPDATE letter SET sending = 1');
  letters.add({ ...letter, to: 'cho@example.vn' });
  const restarted = new VisitorNotices(newsroom().newsroom, requests());
  restarted.begin();
  await restarted.deliver();
  expect(lettersTo('giua@example.vn')).toHaveLength(0);
  expect(lettersTo('cho@example.vn')).toHaveLength(1);
  expect(letters.waiting()).toBe(0);
});

test('an SMTP server that is away delays a letter; one that refuses the address for good ends it', async () => {
  const server = newsroom().newsroom;
  const { mail } = server;
  Object.assign(server, {
    mail: mailerFrom({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'cong@example.vn' }),
  });
  await send('notices', { ...filledIn.notices, email: 'muon@example.vn' });
  await notices().deliver();
  expect(requests().letters.waiting()).toBe(1);
  Object.assign(server, { mail });
  await notices().deliver(() => new Date(Date.now() + 2 * 60_000));
  expect(lettersTo('muon@example.vn')).toHaveLength(1);
  refuses = (address) => address === 'sai@example.vn';
  await send('notices', { ...filledIn.notices, email: 'sai@example.vn' });
  await notices().deliver();
  expect(requests().letters.waiting()).toBe(0);
});

test('an address that nobody confirmed is deleted after a week, a confirmed one after its months', async () => {
  const letter = await subscribe('lau@example.vn', filledIn.notices);
  await press(linkIn(letter, 'xac-nhan'));
  await subscribe('chua@example.vn', filledIn.notices);
  await run(8);
  expect(requests().subscriptions.ofPerson('chua@example.vn')).toBeUndefined();
  expect(requests().subscriptions.ofPerson('lau@example.vn')).toBeDefined();
  await run(800);
  expect(requests().subscriptions.ofPerson('lau@example.vn')).toBeUndefined();
});

test('the newsroom finds, hands over and deletes the subscription of a person', async () => {
  await subscribe('nguoi@example.vn', filledIn.notices);
  const client = await editor();
  const page = '/admin/quan-ly/du-lieu-ca-nhan/';
  expect(await (await client.get(`${page}?ai=nguoi@example.vn`)).text()).toContain('nhận thư báo');
  expect(await (await client.get(`${page}tep.txt?ai=nguoi@example.vn`)).text()).toContain(
    'Nhận thư báo: nguoi@example.vn',
  );
  await client.act(page, 'xoa-nguoi', { key: 'nguoi@example.vn' });
  expect(requests().subscriptions.ofPerson('nguoi@example.vn')).toBeUndefined();
});

test('somebody who moves up from the waiting list is told by letter, once', async () => {
  newsroom().origin.commit(
    'content/courses/lop-mau.md',
    '---\ntitle: Lớp mẫu\nkind: course\nstate: confirmed\nstarts_on: 2099-01-14\nplaces: 1\nlead: Thử.\n---\n',
  );
  await (await editor()).post('/api/newsroom/sync', {});
  const first = await send('registration', filledIn.registration);
  const second = await send('registration', { ...filledIn.registration, email: 'cho-lop@example.vn' });
  const third = await send('registration', filledIn.registration);
  const { tokens, registrations, store } = requests();
  const cancel = (reference = '') =>
    send('cancellation', { reference, code: tokens.confirmationCode(reference) });
  await cancel(first.reference);
  await notices().deliver();
  const [letter] = lettersTo('cho-lop@example.vn');
  expect(letter?.text).toContain('giữ 1 chỗ');
  expect(letter?.text).toContain(tokens.confirmationCode(second.reference ?? ''));
  expect(store.get(second.reference ?? '')?.state).toBe('answered');
  // Without an address, or without letters, somebody has to call.
  await cancel(second.reference);
  await notices().deliver();
  expect(lettersTo('cho-lop@example.vn')).toHaveLength(1);
  expect(registrations.get(third.reference ?? '')).toMatchObject({ place: 'taken', call: true });
  const list = await (await (await editor()).get('/admin/quan-ly/hop-thu/?loai=registration')).text();
  expect(list).toContain('Cần gọi');
});

test('without letters the form says so and takes no address', async () => {
  const server = newsroom().newsroom;
  const { mail } = server;
  Object.assign(server, { mail: undefined });
  expect(await open('notices')).toEqual({ accepts: false });
  const ticket = (await open('question')).ticket;
  wait(30_000);
  const refused = await post('notices', {
    ...filledIn.notices,
    email: 'x@example.vn',
    consent: 'yes',
    ticket,
  });
  expect(refused.status).toBe(503);
  expect(requests().subscriptions.ofPerson('x@example.vn')).toBeUndefined();
  Object.assign(server, { mail });
});
