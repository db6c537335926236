import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formAddress } from '#schemas/requests/forms.ts';
import { createCmsHttpServer } from '../../../admin/server/main.ts';
import { listen } from '../../../admin/server/http/site/static-site.ts';
import { courseEntry } from '../support/request-entries.ts';
import { filledIn, useForms } from '../support/sent-forms.ts';

const { newsroom, requests, open, post, send, wait, editor } = useForms();

/** A class that takes registrations, on main. */
async function openClass(facts: string): Promise<void> {
  newsroom().origin.commit('content/courses/lop-mau.md', courseEntry(facts));
  await (await editor()).post('/api/newsroom/sync', {});
}

describe('every form', () => {
  test.each(['question', 'error-report', 'verification', 'survey'] as const)(
    '%s becomes a request of its kind, with a reference',
    async (kind) => {
      const before = requests().store.count({ kind });
      const answer = await send(kind, filledIn[kind]);
      expect(answer).toMatchObject({ status: 200, received: true });
      expect(answer.reference).toMatch(/^\d{8}-[0-9a-f]{8}$/);
      expect(requests().store.get(answer.reference ?? '')).toMatchObject({ kind, state: 'new' });
      expect(requests().store.count({ kind })).toBe(before + 1);
    },
  );

  test('is refused from another origin, without consent, too fast, or with the hidden field', async () => {
    const before = requests().store.count();
    expect((await send('question', filledIn.question, { origin: 'https://evil.example' })).status).toBe(403);
    expect(await send('question', { ...filledIn.question, consent: '' })).toMatchObject({
      status: 422,
      problems: [{ field: 'consent' }],
    });
    const { ticket } = await open('question');
    expect((await post('question', { ...filledIn.question, consent: 'yes', ticket })).status).toBe(409);
    expect((await send('question', { ...filledIn.question, dia_chi_phu: 'x' })).reference).toBeUndefined();
    expect(requests().store.count()).toBe(before);
    expect((await fetch(`${newsroom().address}/api/gui/khong-co`)).status).toBe(404);
  });

  test('without JavaScript, an error report takes the page from the address it was sent from', async () => {
    const referer = `${newsroom().address}/bao-loi/?trang=${encodeURIComponent('/san-pham/che/')}`;
    const review = await post(
      'error-report',
      { correction: 'Ghi sai tên xã.', consent: 'yes' },
      { accept: 'text/html', referer },
    );
    expect(review.status).toBe(200);
    expect(await review.text()).toContain('name="page" value="/san-pham/che/"');
  });

  test('that arrives again after its answer was lost is answered alike and kept once', async () => {
    const { ticket } = await open('survey');
    const before = requests().store.count({ kind: 'survey' });
    const once = await send('survey', { ...filledIn.survey, ticket });
    expect(once.status).toBe(200);
    // Another server on the same folder would answer the same: what it knows is in the database and the key file.
    const again = await send('survey', { ...filledIn.survey, ticket });
    expect(again).toEqual(once);
    expect(requests().store.count({ kind: 'survey' })).toBe(before + 1);
  });
});

describe('a registration', () => {
  test('takes places while there are any, then waits; two for the last place at once are one and one', async () => {
    await openClass('places: 3\n');
    expect((await open('registration', '?ve=lop-mau')).note).toBe('Còn 3 trong 3 chỗ.');
    await send('registration', { ...filledIn.registration, people: '2' });
    const both = await Promise.all([0, 1].map(() => send('registration', filledIn.registration)));
    expect(both.map(({ outcome = '' }) => outcome.includes('danh sách chờ')).toSorted()).toEqual([
      false,
      true,
    ]);
    expect(requests().registrations.placesOf('lop-mau')).toEqual({ taken: 3, waiting: 1 });
    expect((await open('registration', '?ve=lop-mau')).note).toContain('danh sách chờ (1 người đang chờ)');
  });

  test('is cancelled with its code alone, and the next in line moves up and is new in the inbox', async () => {
    const [first] = requests().registrations.list('lop-mau');
    const waiting = requests()
      .registrations.list('lop-mau')
      .find(({ place }) => place === 'waiting');
    const reference = first?.reference ?? '';
    const code = requests().tokens.confirmationCode(reference);
    expect(await send('cancellation', { reference, code: 'AAAA-AAAA' })).toMatchObject({ status: 422 });
    expect(await send('cancellation', { reference, code: code.toLowerCase() })).toMatchObject({
      outcome: 'Đã hủy đăng ký 2 chỗ.',
    });
    expect(requests().store.get(reference)?.state).toBe('closed');
    expect(requests().registrations.get(waiting?.reference ?? '')?.place).toBe('taken');
    expect(requests().store.events(waiting?.reference ?? '')).toMatchObject([{ action: 'promoted' }]);
  });

  test.each([
    ['a class that is over', 'register_by: 2020-01-01\n', /hết hạn/],
    ['a sample', 'sample: true\n', /minh họa/],
    ['a class with a page of its own', 'registration: https://dang-ky.example\n', /hết hạn/],
  ])('for %s is refused with the reason', async (_name, facts, reason) => {
    await openClass(facts);
    const answer = await send('registration', filledIn.registration);
    expect(answer.status).toBe(409);
    expect(answer.error).toMatch(reason);
  });

  test('for a class that is not there is a fault', async () => {
    expect(await send('registration', { ...filledIn.registration, course: 'khong-co' })).toMatchObject({
      status: 422,
      problems: [{ field: 'course' }],
    });
  });
});

describe('a flood', () => {
  let http: ReturnType<typeof createCmsHttpServer>;
  let address: string;
  beforeAll(async () => {
    // Behind a proxy, which says from where each request comes.
    http = createCmsHttpServer(newsroom().newsroom, { origin: undefined, loopback: true, trustProxy: true });
    address = await listen(http, '127.0.0.1', 0);
  });
  afterAll(() => {
    http.closeAllConnections();
    http.close();
  });

  /** The answers to one question from each of these addresses. */
  async function flood(from: readonly string[]): Promise<number[]> {
    const statuses = [];
    for (const sender of from) {
      const { ticket } = await open('question');
      wait(4000);
      const response = await fetch(`${address}${formAddress('question')}`, {
        method: 'POST',
        headers: { accept: 'application/json', origin: address, 'x-forwarded-for': sender },
        body: new URLSearchParams({ ...filledIn.question, consent: 'yes', ticket }),
      });
      statuses.push(response.status);
    }
    return statuses;
  }
  const kept = () => requests().store.count({ kind: 'question' });

  test('from one network, whatever its addresses, is stopped; another network gets through', async () => {
    const before = kept();
    const own = Array.from({ length: 12 }, (_, number) => `2001:db8:1:2::${number + 1}`);
    expect(await flood(own)).toEqual([...Array<number>(10).fill(200), 429, 429]);
    expect(await flood(['2001:db8:1:3::1'])).toEqual([200]);
    expect(kept()).toBe(before + 11);
  });

  test('from many networks at once is stopped, too, and ends with the hour', async () => {
    wait(61 * 60_000);
    const before = kept();
    const many = Array.from({ length: 122 }, (_, number) => `10.0.${number}.1`);
    expect(await flood(many)).toEqual([...Array<number>(120).fill(200), 429, 429]);
    expect(kept()).toBe(before + 120);
    wait(61 * 60_000);
    expect(await flood(['10.0.200.1'])).toEqual([200]);
  });
});
