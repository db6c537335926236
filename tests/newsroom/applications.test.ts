import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Client } from './client.ts';
import type { SmallNewsroom } from './small-newsroom.ts';
import { openSmallNewsroom, password } from './small-newsroom.ts';

let small: SmallNewsroom;
let passed = 0;
let number = 0;
/** What was there before the test: one newsroom serves all of them. */
let before = { drafts: [] as string[], stored: [] as string[] };
const realNow = Date.now.bind(Date);

beforeAll(async () => {
  vi.spyOn(Date, 'now').mockImplementation(() => realNow() + passed);
  small = await openSmallNewsroom();
});
afterAll(async () => {
  await small.close();
  vi.restoreAllMocks();
});
beforeEach(() => {
  // All tests come from one address; an hour later it may send again.
  passed += 61 * 60_000;
  number += 1;
  before = { drafts: allDrafts(), stored: allStored() };
});

const own = () => ({
  name: `Hợp tác xã Chè Mẫu ${number}`,
  kind: 'hop-tac-xa',
  about: 'Trồng và chế biến chè xanh ở xã Mẫu.',
  products: 'che',
  area: 'Xã Mẫu',
  certificates: 'VietGAP',
  wishes: 'Muốn được dạy HACCP',
  contact_person: 'Nguyễn Thị Bí Mật',
  phone: '0912 345 678',
  email: 'bi-mat@example.vn',
  consent: 'yes',
});
const slug = () => `hop-tac-xa-che-mau-${number}`;
const branch = () => `cms/members/${slug()}`;
const draftFile = (name = slug()) => small.git('show', `cms/members/${name}:content/members/${name}.yaml`);
const secrets = ['Nguyễn Thị Bí Mật', '0912345678', 'bi-mat@example.vn', 'Muốn được dạy HACCP'];

function allDrafts(): string[] {
  const refs = small.git('for-each-ref', '--format=%(refname:short)', 'refs/heads/cms/');
  return refs.split('\n').filter(Boolean);
}

function allStored(): string[] {
  const folder = join(small.dataFolder, 'applications');
  return existsSync(folder) ? readdirSync(folder) : [];
}

const drafts = () => allDrafts().filter((name) => !before.drafts.includes(name));
const stored = () => allStored().filter((name) => !before.stored.includes(name));

/** Somebody of the newsroom, newly signed in: sessions end while the clock of these tests runs ahead. */
async function person(login: 'editor' | 'author'): Promise<Client> {
  const client = new Client(small.address, `${login}${number}`);
  await client.signIn(login, password);
  return client;
}

async function ticket(): Promise<string> {
  const response = await fetch(`${small.address}/api/tham-gia`, { headers: { accept: 'application/json' } });
  return ((await response.json()) as { ticket: string }).ticket;
}

/** Posts the form as the page's script does; with `accept: text/html`, as a browser without script does. */
function post(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${small.address}/api/tham-gia`, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'application/json', origin: small.address, ...headers },
    body: new URLSearchParams(fields),
  });
}

/** Fills the form in as a person does: it takes a while. */
async function send(
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  const opened = await ticket();
  passed += 30_000;
  return post({ ...own(), ticket: opened, ...fields }, headers);
}

describe('an application that is in order', () => {
  test('becomes a draft that waits for review, is not published, and no member', async () => {
    const main = small.git('rev-parse', 'main');
    const response = await send();
    expect(response.status).toBe(200);
    const { reference } = (await response.json()) as { reference: string };
    expect(reference).toMatch(/^\d{8}-[0-9a-f]{8}$/);

    expect(small.git('rev-parse', 'main')).toBe(main);
    expect(drafts()).toEqual([branch()]);
    const text = draftFile();
    expect(text).toContain('name_vi: Hợp tác xã Chè Mẫu ');
    expect(text).toContain('membership: listed');
    expect(small.git('log', '-1', '--format=%an', branch())).toBe('Đơn đăng ký từ cổng');
    const changed = small.git('diff', '--name-only', 'main', branch());
    expect(changed).toBe(`content/members/${slug()}.yaml`);

    const editor = await person('editor');
    expect((await editor.call('unpublishedEntries')).body).toEqual(
      expect.arrayContaining([`members/${slug()}`]),
    );
    const draft = await editor.call('unpublishedEntry', {
      collection: 'members',
      slug: slug(),
    });
    expect(draft.body).toMatchObject({ status: 'pending_review' });
    const check = await editor.post('/api/newsroom/check', {
      collection: 'members',
      slug: slug(),
    });
    expect(check.body).toEqual({ problems: [] });
    expect(small.auditLog()).toContainEqual(
      expect.objectContaining({
        action: 'application',
        result: 'done',
        subject: `members/${slug()} ${reference}`,
      }),
    );
  });

  test('the contact is nowhere in git and not in the log, only in a file that the server alone reads', async () => {
    await send();
    const objects = small
      .git('rev-list', '--all', '--objects', '--not', 'main')
      .split('\n')
      .map((line) => line.split(' ')[0] ?? '');
    const everything = objects.map((name) => small.git('cat-file', '-p', name)).join('\n');
    expect(everything).toContain('Hợp tác xã Chè Mẫu');
    const log = readFileSync(join(small.dataFolder, 'audit.jsonl'), 'utf8');
    for (const secret of secrets) expect(everything + log, secret).not.toContain(secret);
    const [file = ''] = stored();
    const path = join(small.dataFolder, 'applications', file);
    for (const secret of secrets) expect(readFileSync(path, 'utf8')).toContain(secret);
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  test('a telephone number is published only on request', async () => {
    await send({ publish: 'phone' });
    const text = draftFile();
    expect(text).toContain('0912345678');
    expect(text).not.toContain('bi-mat@example.vn');
  });

  test('overwrites neither an entry nor a draft of the same name', async () => {
    small.origin.commit(
      `content/members/${slug()}.yaml`,
      'name_vi: Hợp tác xã Chè Mẫu\nkind: hop-tac-xa\nmembership: listed\nabout_vi: Có từ trước.\n',
    );
    await (await person('editor')).post('/api/newsroom/sync', {});
    const published = small.git('show', `main:content/members/${slug()}.yaml`);
    await send();
    await send();
    expect(drafts()).toEqual([`${branch()}-2`, `${branch()}-3`]);
    expect(small.git('show', `main:content/members/${slug()}.yaml`)).toBe(published);
    expect(draftFile(`${slug()}-2`)).toContain('mục cùng tên');
  });

  test('sent twice it is filed once, and answered alike', async () => {
    const opened = await ticket();
    passed += 30_000;
    const answers = [];
    for (let time = 0; time < 2; time += 1)
      answers.push(await (await post({ ...own(), ticket: opened })).json());
    expect(answers[0]).toEqual(answers[1]);
    expect(drafts()).toHaveLength(1);
  });

  test('sent twice at once, as by an impatient finger, it is filed once too', async () => {
    const opened = await ticket();
    passed += 30_000;
    const both = await Promise.all([0, 1].map(() => post({ ...own(), ticket: opened })));
    const [first, second] = await Promise.all(both.map((answer) => answer.json()));
    expect(first).toMatchObject({ received: true });
    expect(second).toEqual(first);
    expect(drafts()).toHaveLength(1);
  });
});

describe('an application that is not in order', () => {
  afterEach(() => {
    expect(drafts()).toEqual([]);
    expect(stored()).toEqual([]);
  });

  test('faults come back by field, in Vietnamese; without consent nothing is kept', async () => {
    const response = await send({ consent: '', phone: '12', kind: 'vua' });
    expect(response.status).toBe(422);
    const { problems } = (await response.json()) as { problems: { field: string }[] };
    expect(problems.map(({ field }) => field)).toEqual(['kind', 'phone', 'consent']);
  });

  test('a product or support that the portal does not have is a fault', async () => {
    const response = await send({ products: 'vang', supports: 'khong-co' });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ problems: [{ field: 'products' }, { field: 'supports' }] });
  });

  test('a program that fills in every field is thanked, and nothing happens', async () => {
    const response = await send({ dia_chi_phu: 'https://spam.example' });
    expect(response.status).toBe(200);
    expect(small.auditLog()).toContainEqual(
      expect.objectContaining({ action: 'application', result: 'refused: trap' }),
    );
  });

  test('faster than a person can type', async () => {
    const opened = await ticket();
    passed += 500;
    const response = await post({ ...own(), ticket: opened });
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ error: expect.stringContaining('nhanh hơn') as string });
  });

  test('a ticket that is missing or made up gets another one, to be tried again', async () => {
    for (const forged of ['', `${Date.now() - 60_000}.abc.def`]) {
      const response = await post({ ...own(), ticket: forged });
      expect(response.status).toBe(409);
      expect(await response.json()).toMatchObject({ ticket: expect.stringMatching(/^\d+\./) as string });
    }
  });

  test.each<[string, Record<string, string>]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin', { origin: '' }],
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
  ])('%s is refused', async (_name, headers) => {
    expect((await send({}, headers)).status).toBe(403);
    expect((await send({}, { accept: 'text/html', ...headers })).status).toBe(403);
  });

  test('too large, or no form', async () => {
    const large = await send({ about: 'x'.repeat(100_000) });
    expect(large.status).toBe(413);
    expect(await large.json()).toMatchObject({ error: expect.stringContaining('quá dài') as string });
    const json = await fetch(`${small.address}/api/tham-gia`, {
      method: 'POST',
      headers: { accept: 'application/json', origin: small.address, 'content-type': 'application/json' },
      body: JSON.stringify(own()),
    });
    expect(json.status).toBe(415);
    const put = await fetch(`${small.address}/api/tham-gia`, {
      method: 'PUT',
      headers: { accept: 'application/json', origin: small.address },
    });
    expect(put.status).toBe(400);
  });
});

test('a flood is stopped, and the next hour starts afresh', async () => {
  const statuses = [];
  for (let count = 0; count < 7; count += 1)
    statuses.push((await send({ name: `Hợp tác xã số ${number} ${count}` })).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
  expect(drafts()).toHaveLength(5);
  passed += 60 * 60_000;
  expect((await send({ name: 'Hợp tác xã sau đó' })).status).toBe(200);
});

describe('without JavaScript', () => {
  const html = { accept: 'text/html,application/xhtml+xml' };

  test('the form is looked over, sent, and answered with pages', async () => {
    const { ticket: _none, ...fields } = { ...own(), ticket: '' };
    const review = await post({ ...fields, name: 'HTX <script>alert(1)</script>' }, html);
    expect(review.status).toBe(200);
    const page = await review.text();
    expect(page).toContain('Xem lại đơn trước khi gửi');
    expect(page).not.toContain('<script');
    // Choices are called what the portal calls them, not by the names of their files.
    expect(page).toContain('<dt>Sản phẩm</dt><dd>Chè</dd>');
    expect(review.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(drafts()).toEqual([]);

    const hidden = [...page.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    );
    passed += 10_000;
    const answer = await post(
      { ...(Object.fromEntries(hidden) as Record<string, string>), name: own().name },
      html,
    );
    expect(await answer.text()).toMatch(/Mã đơn: <b>\d{8}-/);
    expect(drafts()).toEqual([branch()]);
  });

  test('faults are a page that says how to go on', async () => {
    const answer = await post({ ...own(), consent: '' }, html);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Quay lại');
  });

  test('the address itself leads to the form', async () => {
    const response = await fetch(`${small.address}/api/tham-gia`, { redirect: 'manual', headers: html });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/mang-luoi/tham-gia/']);
  });
});

describe('the page of the editors', () => {
  const path = '/admin/don-dang-ky/';

  test('shows the contact to editors, to nobody else', async () => {
    await send();
    const page = await (await (await person('editor')).get(path)).text();
    for (const secret of secrets) expect(page).toContain(secret);
    expect((await new Client(small.address).get(path)).status).toBe(303);
    const author = await (await person('author')).get(path);
    expect(author.status).toBe(403);
    for (const secret of secrets) expect(await author.clone().text()).not.toContain(secret);
  });

  test('deletes the contact when asked by an editor from this page, and notes it', async () => {
    await send();
    const reference = stored()[0]?.replace('.json', '') ?? '';
    const editor = await person('editor');
    const remove = (headers: Record<string, string>, what = reference) =>
      fetch(small.address + path, {
        method: 'POST',
        headers: { cookie: editor.cookie, origin: small.address, ...headers },
        body: new URLSearchParams({ remove: what }),
      });
    expect((await remove({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await remove({}, '../users')).status).toBe(404);
    expect(stored()).toHaveLength(1);
    expect(existsSync(join(small.dataFolder, 'users.json'))).toBe(true);
    const page = await (await remove({})).text();
    expect(page).toContain('Đã xóa thông tin liên hệ');
    expect(stored()).toEqual([]);
    expect(drafts()).toHaveLength(1);
    expect(small.auditLog()).toContainEqual(
      expect.objectContaining({ who: 'editor', action: 'remove-application', subject: reference }),
    );
  });
});
