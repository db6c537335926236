import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Releases } from './releases.ts';

let folder: string;
let releases: Releases;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'nscl-releases-'));
  releases = new Releases(folder);
  await releases.open();
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function release(text: string): Promise<string> {
  // Real builds take seconds; two in one millisecond would have no order.
  await new Promise((done) => setTimeout(done, 2));
  const { id, site } = await releases.begin();
  mkdirSync(site, { recursive: true });
  writeFileSync(path.join(site, 'index.html'), text);
  await releases.finish(id, { commit: text, code: 'code', day: '2026-11-26', pages: 1 });
  return id;
}

describe('releases', () => {
  test('a build is not served before it is whole and chosen', async () => {
    expect(releases.current()).toBeUndefined();
    const { id } = await releases.begin();
    await expect(releases.serve(id)).rejects.toThrow('no release');
    await expect(
      releases.finish(id, { commit: 'c', code: 'c', day: '2026-11-26', pages: 0 }),
    ).rejects.toThrow('home page');
    const whole = await release('one');
    expect(releases.current()).toBeUndefined();
    await releases.serve(whole);
    expect(releases.current()).toMatchObject({ id: whole, commit: 'one', pinned: false });
  });

  test('whoever looks while releases are swapped always finds one of them, whole', async () => {
    const ids = [await release('one'), await release('two')];
    await releases.serve(ids[0] ?? '');
    let looks = 0;
    let swapping = true;
    const looking = (async () => {
      while (swapping) {
        expect(ids).toContain(releases.current()?.id);
        looks += 1;
        await new Promise((done) => setImmediate(done));
      }
    })();
    for (let count = 0; count < 100; count += 1) await releases.serve(ids[count % 2] ?? '');
    swapping = false;
    await looking;
    expect(looks).toBeGreaterThan(50);
  });

  test('opening removes what a killed server left behind, and keeps what is whole', async () => {
    await releases.serve(await release('one'));
    await releases.begin();
    writeFileSync(path.join(folder, 'current.json.1234.tmp'), '{"rel');
    await releases.open();
    expect(readdirSync(folder).filter((name) => /building|tmp/.test(name))).toEqual([]);
    expect(releases.current()?.commit).toBe('one');
  });

  test('of old ones three are kept, the served one always', async () => {
    const first = await release('first');
    await releases.serve(first, true);
    for (const name of ['b', 'c', 'd']) await release(name);
    const later = Date.now() + 3 * 3_600_000;
    await releases.prune(later);
    expect((await releases.list()).map(({ commit }) => commit)).toEqual(['d', 'c', 'first']);
    expect(releases.current()).toMatchObject({ id: first, pinned: true });
  });

  test('those of the last two hours stay, for the pages that visitors opened under them', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    for (const name of names) await releases.serve(await release(name));
    await releases.prune();
    expect((await releases.list()).map(({ commit }) => commit).sort()).toEqual(names);
  });

  test('a pointer to a release that is gone is as good as none', async () => {
    const id = await release('one');
    await releases.serve(id);
    rmSync(path.join(folder, id), { recursive: true });
    expect(releases.current()).toBeUndefined();
  });
});
