import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { secrets, useApplications } from '../support/sent-applications.ts';

const { newsroom, wait, own, slug, branch, draftFile, drafts, stored, person, ticket, post, send } =
  useApplications();

describe('an application that is in order', () => {
  test('becomes a draft that waits for review, is not published, and no member', async () => {
    const main = newsroom().git('rev-parse', 'main');
    const response = await send();
    expect(response.status).toBe(200);
    const { reference } = (await response.json()) as { reference: string };
    expect(reference).toMatch(/^\d{8}-[0-9a-f]{8}$/);

    expect(newsroom().git('rev-parse', 'main')).toBe(main);
    expect(drafts()).toEqual([branch()]);
    const text = draftFile();
    expect(text).toContain('name_vi: Hợp tác xã Chè Mẫu ');
    expect(text).toContain('membership: listed');
    expect(newsroom().git('log', '-1', '--format=%an', branch())).toBe('Đơn đăng ký từ cổng');
    const changed = newsroom().git('diff', '--name-only', 'main', branch());
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
    expect(await newsroom().auditLog()).toContainEqual(
      expect.objectContaining({
        action: 'form',
        result: 'done',
        subject: `membership ${reference}`,
      }),
    );
  });

  test('the contact is nowhere in git and not in the log, only in a database that the server alone reads', async () => {
    await send();
    const objects = newsroom()
      .git('rev-list', '--all', '--objects', '--not', 'main')
      .split('\n')
      .map((line) => line.split(' ')[0] ?? '');
    const everything = objects.map((name) => newsroom().git('cat-file', '-p', name)).join('\n');
    expect(everything).toContain('Hợp tác xã Chè Mẫu');
    const log = readFileSync(join(newsroom().dataFolder, 'audit.1.jsonl'), 'utf8');
    for (const secret of secrets) expect(everything + log, secret).not.toContain(secret);
    const file = join(newsroom().dataFolder, 'requests.sqlite');
    newsroom().newsroom.requests?.store.database.exec('PRAGMA wal_checkpoint');
    for (const secret of secrets) expect(readFileSync(file).includes(secret), secret).toBe(true);
    for (const part of ['', '-wal', '-shm']) expect(statSync(file + part).mode & 0o077, part).toBe(0);
  });

  test('a telephone number is published only on request', async () => {
    await send({ publish: 'phone' });
    const text = draftFile();
    expect(text).toContain('0912345678');
    expect(text).not.toContain('bi-mat@example.vn');
  });

  test('overwrites neither an entry nor a draft of the same name', async () => {
    newsroom().origin.commit(
      `content/members/${slug()}.yaml`,
      'name_vi: Hợp tác xã Chè Mẫu\nkind: hop-tac-xa\nmembership: listed\nabout_vi: Có từ trước.\n',
    );
    await (await person('editor')).post('/api/newsroom/sync', {});
    const published = newsroom().git('show', `main:content/members/${slug()}.yaml`);
    await send();
    await send();
    expect(drafts()).toEqual([`${branch()}-2`, `${branch()}-3`]);
    expect(newsroom().git('show', `main:content/members/${slug()}.yaml`)).toBe(published);
    expect(draftFile(`${slug()}-2`)).toContain('mục cùng tên');
  });

  test('sent twice it is filed once, and answered alike', async () => {
    const opened = await ticket();
    wait(30_000);
    const answers = [];
    for (let time = 0; time < 2; time += 1)
      answers.push(await (await post({ ...own(), ticket: opened })).json());
    expect(answers[0]).toEqual(answers[1]);
    expect(drafts()).toHaveLength(1);
  });

  test('sent twice at once, as by an impatient finger, it is filed once too', async () => {
    const opened = await ticket();
    wait(30_000);
    const both = await Promise.all([0, 1].map(() => post({ ...own(), ticket: opened })));
    const [first, second] = await Promise.all(both.map((answer) => answer.json() as Promise<unknown>));
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
    expect(await newsroom().auditLog()).toContainEqual(
      expect.objectContaining({ action: 'form', result: 'refused: trap' }),
    );
  });

  test('faster than a person can type', async () => {
    const opened = await ticket();
    wait(500);
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
    const json = await fetch(`${newsroom().address}/api/gui/tham-gia`, {
      method: 'POST',
      headers: { accept: 'application/json', origin: newsroom().address, 'content-type': 'application/json' },
      body: JSON.stringify(own()),
    });
    expect(json.status).toBe(415);
    const put = await fetch(`${newsroom().address}/api/gui/tham-gia`, {
      method: 'PUT',
      headers: { accept: 'application/json', origin: newsroom().address },
    });
    expect(put.status).toBe(400);
  });
});

test('a flood is stopped, and the next hour starts afresh', async () => {
  const statuses = [];
  for (let count = 0; count < 12; count += 1)
    statuses.push((await send({ name: `Hợp tác xã số ${count}` })).status);
  expect(statuses).toEqual([...Array<number>(10).fill(200), 429, 429]);
  expect(drafts()).toHaveLength(10);
  wait(60 * 60_000);
  expect((await send({ name: 'Hợp tác xã sau đó' })).status).toBe(200);
});
