import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { publishTea } from '../support/publish-tea.ts';
import type { SmallCms } from '../support/small-newsroom.ts';
import { openSmallCms } from '../support/small-newsroom.ts';

let small: SmallCms;
let administrator: Client;
let editor: Client;
beforeAll(async () => {
  small = await openSmallCms();
  administrator = await small.person('administrator');
  editor = await small.person('editor');
});
afterAll(() => small.close());

const releases = '/admin/quan-ly/ban-cong-bo/';
const served = async () => (await fetch(`${small.address}/`)).text();

describe('the releases', () => {
  test('are listed with what each brought and who did it; authors do not see them', async () => {
    await publishTea(small, 'Tea A');
    await publishTea(small, 'Tea B');
    const page = await editor.page(releases);
    expect(page).toContain('Xuất bản products/che: Nguyễn editor');
    expect(page).toContain('đang phục vụ');
    expect(page).not.toContain('Lùi về bản này');
    expect((await (await small.person('author')).get(releases)).status).toBe(403);
  });

  test('an administrator goes back one and forward again; nobody else does', async () => {
    const page = await administrator.page(releases);
    const release = /name="release"\s+value="([\d]{17}-[0-9a-f]{6})"/.exec(page)?.[1] ?? '';
    expect((await editor.act(releases, 'doi-ban', { release })).status).toBe(403);
    expect((await administrator.act(releases, 'doi-ban', { release: 'x' })).status).toBe(404);
    const back = await administrator.act(releases, 'doi-ban', { release });
    expect(back.page).toContain('do quản trị viên chọn');
    expect(await served()).toContain('Tea A');
    const newest = /name="release"\s+value="([\d]{17}-[0-9a-f]{6})"/.exec(back.page)?.[1] ?? '';
    const forward = await administrator.act(releases, 'doi-ban', { release: newest });
    expect(forward.page).not.toContain('do quản trị viên chọn');
    expect(await served()).toContain('Tea B');
    expect(small.newsroom.releases.current()?.pinned).toBe(false);
    expect(await small.auditLog()).toContainEqual(
      expect.objectContaining({ who: 'administrator', action: 'rollback', subject: release }),
    );
  });

  test('none is changed while a newer one is about to take its place, which is told as a number', async () => {
    const { promise, resolve: open } = Promise.withResolvers<undefined>();
    small.builder.gate = promise;
    await publishTea(small, 'Tea C', { settle: false });
    await expect.poll(() => small.newsroom.publisher.status.state).toBe('building');
    const page = await administrator.page(releases);
    expect(page).toMatch(/<progress max="100" value="\d+">/);
    expect((await editor.status())['percent']).toBeGreaterThan(0);
    const release = /name="release"\s+value="([^"]+)"/.exec(page)?.[1] ?? '';
    expect((await administrator.act(releases, 'doi-ban', { release })).status).toBe(409);
    open(undefined);
    await small.newsroom.publisher.settled();
  });

  test('a build that broke says why in words, and is tried again with a button', async () => {
    small.builder.fails = true;
    await publishTea(small, 'Tea D');
    const page = await editor.page(releases);
    expect(page).toContain('trang vẫn là bản trước');
    expect(page).not.toContain('the build broke');
    expect(await administrator.page(releases)).toContain('the build broke');
    expect(await editor.page('/admin/quan-ly/')).toContain('1 việc chờ');
    small.builder.fails = false;
    await editor.act(releases, 'cong-bo-lai');
    await small.newsroom.publisher.settled();
    expect(await served()).toContain('Tea D');
  });
});

describe('the audit log', () => {
  const log = '/admin/quan-ly/nhat-ky/';
  const rows = (page: string) => page.match(/<tr>\s*<td/g)?.length ?? 0;

  test('is for administrators, newest first, by kind, person and day, in words', async () => {
    expect((await editor.get(log)).status).toBe(403);
    const page = await administrator.page(log);
    expect(page).toContain('công bố bài');
    expect(page.indexOf('công bố lại')).toBeLessThan(page.indexOf('đăng nhập'));
    const signIns = await administrator.page(`${log}?loai=dang-nhap`);
    expect(rows(signIns)).toBe(3);
    expect(rows(await administrator.page(`${log}?loai=dang-nhap&ai=editor`))).toBe(1);
    expect(rows(await administrator.page(`${log}?den=2020-01-01`))).toBe(0);
    expect(await administrator.page(`${log}?loai=x&ai=%3Cscript%3E&tu=x&trang=-7`)).not.toContain('<script');
  });

  test('is paged over all its files, and a line that cannot be read hides no other', async () => {
    await small.newsroom.audit.flush();
    const line = (count: number) =>
      JSON.stringify({
        at: new Date(Date.UTC(2021, 0, 1, 0, count)).toISOString(),
        who: 'editor',
        address: '::1',
        action: 'sync',
        result: 'done',
      });
    const older = path.join(small.dataFolder, 'audit.0.jsonl');
    appendFileSync(older, Array.from({ length: 120 }, (_, count) => line(count)).join('\n'));
    appendFileSync(older, '\n{"broken\n');
    const filter = 'ai=editor&den=2021-12-31';
    const counts = [];
    for (const page of [1, 2, 3, 4])
      counts.push(rows(await administrator.page(`${log}?${filter}&trang=${page}`)));
    expect(counts).toEqual([50, 50, 20, 0]);
    const first = await administrator.page(`${log}?${filter}`);
    expect(first).toContain('1 dòng của nhật ký không đọc được');
    expect(first).toContain('trang=2');
  });
});
