/** Pages turn on the day: what is to come, what takes over and what may still be used, on the eve and on the day itself. */
import { afterEach, expect, test, vi } from 'vitest';
import { readContent } from '#content/read-content.ts';
import { libraryFromContent } from '#library/build-offline.ts';
import { listItem } from './list-items.ts';
import { publicRecord } from './standard.open-data.ts';
import { linkedAnswer, standardAnswer } from './standard-answer.ts';

const checked = readContent('tests/fixtures/content/portal');
const fertiliser = { old: 'qcvn-01-189-2019-bnnptnt', new: 'qcvn-106-2025-bnnmt' };
const waste = 'qcvn-40-2011-btnmt';

/** The state of some standards on a day as the portal tells it: at the head of the page, in lists, in the open data. */
function said(day: string, ...ids: string[]) {
  vi.stubEnv('BUILD_DATE', day);
  const library = libraryFromContent(checked);
  return ids.map((id) => {
    const standard = library.byId.get(id);
    if (!standard) throw new Error(`The fixture has no ${id}`);
    const record = publicRecord(standard, library, (path) => path);
    return {
      answer: standardAnswer(standard, library).text,
      status: standard.status,
      listed: listItem(standard).status,
      note: listItem(standard).meta?.at(-1) ?? '',
      record: [record.status, record.in_transition],
    };
  });
}

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a regulation takes over on its day of effect, and its forerunner ends on the same day', () => {
  const [oldBefore, newBefore] = said('2026-06-29', fertiliser.old, fertiliser.new);
  expect(oldBefore).toMatchObject({ status: 'in-force', listed: 'in-force' });
  expect(oldBefore?.answer).toMatch(/^Bắt buộc .*QCVN 106:2025\/BNNMT thay bản này từ 30\/06\/2026\.$/);
  expect(newBefore).toMatchObject({ status: 'upcoming', listed: 'upcoming' });
  expect(newBefore?.answer).toMatch(/^Chưa có hiệu lực\. Bắt buộc .*, từ 30\/06\/2026\.$/);

  const [oldAfter, newAfter] = said('2026-06-30', fertiliser.old, fertiliser.new);
  expect(oldAfter).toMatchObject({ status: 'superseded', listed: 'superseded' });
  expect(oldAfter?.answer).toBe('Không còn dùng. Từ 30/06/2026 dùng QCVN 106:2025/BNNMT.');
  expect(newAfter).toMatchObject({ status: 'in-force', listed: 'in-force' });
  expect(newAfter?.answer).toMatch(/^Bắt buộc .*, từ 30\/06\/2026\.$/);
  expect([oldBefore, newBefore, oldAfter, newAfter].map((one) => one?.record)).toEqual([
    ['in-force', false],
    ['upcoming', false],
    ['superseded', false],
    ['in-force', false],
  ]);
});

test('an old regulation may be used to the end of the last day of its transition, and not a day longer', () => {
  const [last] = said('2031-12-31', waste);
  expect(last?.answer).toContain('Nơi được chuyển tiếp còn dùng bản này đến hết 31/12/2031.');
  expect(last?.note).toBe('còn dùng chuyển tiếp đến hết 31/12/2031');
  expect(last?.record).toEqual(['superseded', true]);
  const [over] = said('2032-01-01', waste);
  expect(over?.answer).toBe('Không còn dùng. Từ 01/09/2025 dùng QCVN 40:2025/BTNMT.');
  expect(over?.record).toEqual(['superseded', false]);
  expect(over?.note).not.toContain('chuyển tiếp');
});

test('the sentence of the answer names each newer edition once, as a link', () => {
  const link = { label: 'QCVN 19:2024/BTNMT', href: '/moi/' };
  const elsewhere = { label: 'Danh mục', href: '/danh-muc/' };
  const text = 'Đã có bản thay thế. Từ 01/07/2025 dùng QCVN 19:2024/BTNMT.';
  expect(linkedAnswer({ tone: 'warning', text, links: [link, elsewhere] })).toEqual({
    parts: [
      { text: 'Đã có bản thay thế. Từ 01/07/2025 dùng ' },
      { text: link.label, href: link.href },
      { text: '.' },
    ],
    rest: [elsewhere],
  });
});
