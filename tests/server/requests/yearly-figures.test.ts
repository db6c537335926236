import { beforeAll, expect, test } from 'vitest';
import { dayInVietnam } from '#text/calendar.ts';
import { supportEntry } from '../support/request-entries.ts';
import { filledIn, useForms } from '../support/sent-forms.ts';

const { newsroom, send, editor } = useForms();

const page = '/admin/quan-ly/so-lieu-nam/';
const year = dayInVietnam(new Date()).slice(0, 4);

const indicator = (title: string, unit: string, rest = '') => `title: ${title}
theme: people
unit: "${unit}"
sum: total
targets:
  - phase: 2026-2030
    value: 20
    by: 2030
    section: Mục I.2.b
    words: Hai mươi lớp.
${rest}supports:
  - ap-dung-iso-9001
order: 1
`;

const course = `---
title: Lớp đã qua
kind: course
state: confirmed
starts_on: ${year}-01-02
lead: Đã tổ chức.
supports:
  - ap-dung-iso-9001
attended: 18
---
`;

/** The hidden fields of a figure's form, by the words of its button. */
function formOf(html: string, button: string): Record<string, string> {
  const form = html.split('<form').find((part) => part.includes(button)) ?? '';
  return Object.fromEntries(
    [...form.matchAll(/name="(khoa|nam|so)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

beforeAll(async () => {
  const { origin } = newsroom();
  origin.commit('content/supports/ap-dung-iso-9001.md', supportEntry);
  origin.commit('content/indicators/so-lop.yaml', indicator('Số lớp', 'lớp'));
  origin.commit(
    'content/indicators/so-khoa.yaml',
    indicator(
      'Số khóa',
      'khóa',
      `actuals:\n  - year: ${year}\n    value: 3\n    source: https://nguon.example/bao-cao\n`,
    ),
  );
  origin.commit('content/courses/lop-da-qua.md', course);
  await (await editor()).post('/api/newsroom/sync', {});
});

test('a class that was held becomes the figure of the indicator that an editor confirms', async () => {
  const client = await editor();
  const shown = await client.page(`${page}?nam=${year}`);
  expect(shown).toContain('Lớp đã tổ chức thuộc “Áp dụng ISO 9001”: 1 lớp');
  const fields = formOf(shown, 'Xác nhận và công bố 1 lớp');
  const unsure = await client.act(page, 'cong-bo', { ...fields, muc: 'so-lop' });
  expect(unsure.page).toContain('Hãy đánh dấu');
  const done = await client.act(page, 'cong-bo', { ...fields, muc: 'so-lop', dung: 'co' });
  expect(done).toMatchObject({ status: 303 });
  const entry = newsroom().git('show', 'main:content/indicators/so-lop.yaml');
  expect(entry).toMatch(new RegExp(`actuals:\\n  - year: ${year}\\n    value: 1\\n    basis: `));
  expect(done.page).toContain('Đã công bố');
});

test('a figure that another source published is not replaced by a count', async () => {
  const client = await editor();
  const fields = formOf(await client.page(`${page}?nam=${year}`), '1 lớp');
  const key = { khoa: 'classes|ap-dung-iso-9001', nam: year, so: '1', ...fields };
  const refused = await client.act(page, 'cong-bo', { ...key, muc: 'so-khoa', dung: 'co' });
  expect(refused.page).toContain('https://nguon.example/bao-cao');
  expect(newsroom().git('show', 'main:content/indicators/so-khoa.yaml')).toContain('value: 3');
});

test('registrations are published with the line of support, never as an indicator of support given', async () => {
  await send('interest', filledIn.interest);
  await send('interest', filledIn.interest);
  const client = await editor();
  const shown = await client.page(`${page}?nam=${year}`);
  expect(shown).toContain('gửi nhu cầu chưa phải là được hỗ trợ');
  const fields = formOf(shown, 'Xác nhận và công bố 1 đơn vị');
  const stale = await client.act(page, 'cong-bo', {
    ...fields,
    so: '7',
    muc: 'ap-dung-iso-9001',
    dung: 'co',
  });
  expect(stale.page).toContain('Số liệu vừa đổi');
  expect((await client.act(page, 'cong-bo', { ...fields, muc: 'so-lop', dung: 'co' })).page).toContain(
    'Hãy chọn',
  );
  const done = await client.act(page, 'cong-bo', { ...fields, muc: 'ap-dung-iso-9001', dung: 'co' });
  expect(done.status).toBe(303);
  expect(newsroom().git('show', 'main:content/supports/ap-dung-iso-9001.md')).toMatch(
    new RegExp(`registered:\\n  - year: ${year}\\n    value: 1\\n`),
  );
});

test('four answers to the survey make no figure; five do', async () => {
  const client = await editor();
  for (let count = 0; count < 4; count += 1)
    await send('survey', { ...filledIn.survey, organisation: `Hợp tác xã ${count}` });
  expect(await client.page(`${page}?nam=${year}`)).not.toContain('Khảo sát:');
  await send('survey', { ...filledIn.survey, organisation: 'Hợp tác xã Năm' });
  expect(await client.page(`${page}?nam=${year}`)).toContain(
    'Khảo sát: Áp dụng ít nhất một tiêu chuẩn: 100%',
  );
});

test('authors neither see nor publish figures', async () => {
  const author = await newsroom().person('author');
  expect((await author.get(page)).status).toBe(403);
});
