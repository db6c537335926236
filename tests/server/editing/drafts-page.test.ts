import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CmsServer } from '../../../admin/server/cms-server.ts';
import { createLogger } from '../../../admin/server/lib/logger.ts';
import { mailerFrom } from '../../../admin/server/mail/mailer.ts';
import { dayInVietnam } from '../../../src/text/calendar.ts';
import type { Client } from '../support/client.ts';
import { openLocalSmtp } from '../support/local-smtp.ts';
import type { LocalSmtp } from '../support/local-smtp.ts';
import { withEnglishName } from '../support/publish-tea.ts';
import type { SmallCms } from '../support/small-newsroom.ts';
import { openSmallCms, tea } from '../support/small-newsroom.ts';

const page = '/admin/quan-ly/ban-nhap/';
const hour = 60 * 60_000;
const realNow = Date.now.bind(Date);
const realMonotonic = performance.now.bind(performance);

let small: SmallCms;
let author: Client;
let editor: Client;

let smtp: LocalSmtp;

/** Writes a draft as the author and sends it on. */
async function draftOf(name: string, status: string): Promise<void> {
  await author.save('che', withEnglishName(await author.open(tea), name));
  await author.move('che', 'pending_review');
  if (status !== 'pending_review') await editor.move('che', status);
}

const subject = ({ raw }: { raw: string }) => {
  const encoded = /^Subject: ((?:.|\r\n\s)*)/m.exec(raw)?.[1] ?? '';
  return encoded
    .replace(/\?=\s+=\?UTF-8\?Q\?/gi, '')
    .replace(/=\?UTF-8\?Q\?(.*?)\?=/gis, (_all, words: string) =>
      decodeURIComponent(
        words
          .replaceAll('_', ' ')
          .replaceAll(/%/g, '%25')
          .replaceAll(/=([0-9A-F]{2})/g, '%$1'),
      ),
    );
};

beforeEach(async () => {
  smtp = await openLocalSmtp();
  const mail = mailerFrom({ SMTP_URL: smtp.url, MAIL_FROM: 'toa-soan@example.vn' });
  small = await openSmallCms({ mail, publicOrigin: 'https://toasoan.example.vn' });
  author = await small.person('author');
  editor = await small.person('editor');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await small.close();
  await smtp.close();
});

describe('sending back', () => {
  test('takes a reason, which the author reads at the draft and by e-mail', async () => {
    await draftOf('Tea one', 'pending_review');
    await small.newsroom.outbox.settled();
    expect(smtp.letters.map(({ to }) => to[0]).sort()).toEqual([
      'administrator@example.vn',
      'editor@example.vn',
    ]);
    expect(subject(smtp.letters[0] ?? { raw: '' })).toContain('Bài chờ duyệt: products/che');

    const fields = { name: 'products/che', text: 'Thiếu nguồn <b>số liệu</b>.' };
    expect((await author.act(page, 'tra-lai', fields)).status).toBe(403);
    const empty = await editor.act(page, 'tra-lai', { ...fields, text: ' ' });
    expect([empty.status, empty.page.includes('Hãy viết cần sửa gì')]).toEqual([400, true]);
    expect((await editor.act(page, 'tra-lai', fields)).page).toContain('Đã trả lại products/che');

    const seen = await author.page(page);
    expect(seen).toContain('Thiếu nguồn &lt;b&gt;số liệu&lt;/b&gt;.');
    expect(seen).toContain('<b>Bản nháp</b>');
    const notes = (await (await author.get('/api/newsroom/draft?name=products/che')).json()) as object;
    expect(notes).toMatchObject({ comments: [{ name: 'Nguyễn editor', sentBack: true }] });
    await small.newsroom.outbox.settled();
    const last = smtp.letters.at(-1);
    expect(last?.to).toEqual(['author@example.vn']);
    expect(last?.raw.replaceAll('=3D', '=')).toContain(
      'https://toasoan.example.vn/admin/quan-ly/ban-nhap/?bai=products%2Fche',
    );
  });

  test('the words go with the draft, and never into git', async () => {
    await draftOf('Tea one', 'pending_publish');
    await editor.act(page, 'nhan', { name: 'products/che', text: 'Lời chỉ trong tòa soạn' });
    await editor.publish('che');
    await small.newsroom.publisher.settled();
    expect(small.git('log', '--all', '--format=%B')).not.toContain('Lời chỉ trong');
    await editor.page(page);
    expect(small.newsroom.comments.of('products/che')).toEqual([]);
  });
});

describe('publishing at a day and hour', () => {
  const tip = () => small.git('rev-parse', 'cms/products/che');
  const at = (milliseconds: number) => {
    const moment = new Date(Date.now() + milliseconds);
    const time = moment.toLocaleTimeString('en-GB', {
      timeZone: 'Asia/Ho_Chi_Minh',
      hour: '2-digit',
      minute: '2-digit',
    });
    return { day: dayInVietnam(moment), time };
  };
  const plan = (fields: Record<string, string> = {}) =>
    editor.act(page, 'hen-gio', { name: 'products/che', tip: tip(), ...at(hour), ...fields });
  const run = () => small.newsroom.schedule.run(small.newsroom.context);
  const served = async () => (await fetch(`${small.address}/`)).text();
  /** Moves the machine's clock, or time itself. */
  const move = (clock: number, monotonic = clock) => {
    vi.spyOn(Date, 'now').mockImplementation(() => realNow() + clock);
    vi.spyOn(performance, 'now').mockImplementation(() => realMonotonic() + monotonic);
  };

  test('takes place at its hour, once, in the name of the person', async () => {
    await draftOf('Planned tea', 'pending_publish');
    expect(
      (await author.act(page, 'hen-gio', { name: 'products/che', tip: tip(), ...at(hour) })).status,
    ).toBe(403);
    expect((await plan()).page).toContain('Hẹn công bố lúc');
    await run();
    expect(await served()).not.toContain('Planned tea');
    move(hour);
    await Promise.all([run(), run()]);
    await small.newsroom.publisher.settled();
    expect(await served()).toContain('Planned tea');
    expect(small.newsroom.schedule.planned).toEqual([]);
    expect(small.newsroom.schedule.ended).toMatchObject([
      { name: 'products/che', message: 'Đã công bố đúng giờ.' },
    ]);
    expect(small.git('log', '-1', '--format=%an', 'main')).toBe('Nguyễn editor');
    await small.newsroom.outbox.settled();
    expect(subject(smtp.letters.at(-1) ?? { raw: '' })).toContain('Đã công bố theo giờ hẹn');
  });

  test('is refused for a draft that is not ready, an hour that has passed, or a version nobody looked at', async () => {
    await draftOf('Planned tea', 'pending_review');
    expect((await plan()).status).toBe(409);
    await editor.move('che', 'pending_publish');
    for (const [fields, reason] of [
      [at(-hour), 'đã qua'],
      [{ day: '', time: '' }, 'Hãy chọn ngày và giờ'],
      [at(400 * 24 * hour), 'một năm'],
      [{ tip: '0'.repeat(40) }, 'vừa đổi'],
    ] as const) {
      const refused = await plan(fields);
      expect(refused.page, reason).toContain(reason);
      expect(refused.status).toBeGreaterThanOrEqual(400);
    }
    expect(small.newsroom.schedule.planned).toEqual([]);
  });

  test('a draft that has changed since is not published, and waits to be confirmed anew', async () => {
    await draftOf('Planned tea', 'pending_publish');
    await plan();
    await editor.save('che', withEnglishName(await editor.openDraft('che'), 'Changed tea'));
    expect(await editor.page(page)).toContain('Xác nhận giờ hẹn');
    move(hour);
    await run();
    await small.newsroom.publisher.settled();
    expect(await served()).not.toContain('Changed tea');
    expect(small.newsroom.schedule.planned).toMatchObject([
      { stopped: expect.stringContaining('đã đổi') as string },
    ]);
    expect((await plan()).status).toBe(303);
    move(2 * hour);
    await run();
    await small.newsroom.publisher.settled();
    expect(await served()).toContain('Changed tea');
  });

  test('is changed and cancelled', async () => {
    await draftOf('Planned tea', 'pending_publish');
    await plan();
    await plan(at(90 * 60_000));
    expect(small.newsroom.schedule.planned).toHaveLength(1);
    expect((await editor.act(page, 'huy-hen', { name: 'products/che' })).page).toContain('Đã hủy');
    expect((await editor.act(page, 'huy-hen', { name: 'products/che' })).status).toBe(404);
    move(100 * 60_000);
    await run();
    expect(await served()).not.toContain('Planned tea');
  });

  test('a server that was off at the hour publishes at its next start and says how late it is', async () => {
    await draftOf('Planned tea', 'pending_publish');
    await plan();
    await small.newsroom.close();
    move(4 * hour);
    const { dataFolder, origin, builder } = small;
    const next = await CmsServer.open({
      dataFolder,
      origin: origin.root,
      builder: () => builder,
      syncEvery: 0,
      log: createLogger('silent'),
    });
    await next.start();
    await next.publisher.settled();
    expect(next.schedule.ended[0]?.message).toBe('Công bố muộn 3 giờ: máy chủ không chạy lúc hẹn.');
    expect(small.git('show', `main:${tea}`)).toContain('Planned tea');
    await next.close();
  });

  test('a clock set back neither delays it nor publishes it twice', async () => {
    await draftOf('Planned tea', 'pending_publish');
    await plan();
    await run();
    move(-24 * hour, hour);
    expect(await editor.page(page)).toContain('bị lùi');
    await run();
    await small.newsroom.publisher.settled();
    expect(await served()).toContain('Planned tea');
    await run();
    expect(small.newsroom.schedule.ended).toHaveLength(1);
  });

  test('nobody who has lost the right to publish is published for', async () => {
    await draftOf('Planned tea', 'pending_publish');
    await plan();
    await small.newsroom.accounts.setDisabled('editor', true);
    move(3 * hour);
    await run();
    expect(await served()).not.toContain('Planned tea');
    expect(small.newsroom.schedule.planned[0]?.stopped).toContain('không còn quyền');
  });
});

describe('e-mail', () => {
  const mail = '/admin/quan-ly/thu-bao/';

  test('a server of mail that refuses holds nothing up, and the page says what it said', async () => {
    await smtp.close();
    const administrator = await small.person('administrator');
    await administrator.act(mail, 'gui-thu');
    await expect.poll(async () => administrator.page(mail)).toContain('Lần gửi hỏng gần nhất');
    smtp = await openLocalSmtp();
  });

  test('without settings nothing is sent, and the page says so', async () => {
    await small.close();
    small = await openSmallCms();
    const administrator = await small.person('administrator');
    expect(await administrator.page(mail)).toContain('không gửi thư');
    expect((await administrator.act(mail, 'gui-thu')).status).toBe(409);
    author = await small.person('author');
    editor = await small.person('editor');
    await draftOf('Tea', 'pending_review');
    expect(smtp.letters).toEqual([]);
  });
});

test('a damaged file of plans or comments is set aside and named; the rest runs', async () => {
  await small.newsroom.close();
  writeFileSync(path.join(small.dataFolder, 'schedule.json'), '{"planned":[');
  writeFileSync(path.join(small.dataFolder, 'comments.json'), '');
  const { dataFolder, origin, builder } = small;
  const next = await CmsServer.open({
    dataFolder,
    origin: origin.root,
    builder: () => builder,
    syncEvery: 0,
    log: createLogger('silent'),
  });
  expect(next.damage.list.map(({ part }) => part).sort()).toEqual(['comments', 'schedule']);
  expect(await next.start()).toBe(true);
  await next.close();
});
