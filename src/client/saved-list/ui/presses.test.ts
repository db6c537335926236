/** @vitest-environment happy-dom */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { press } from './presses.ts';
import { readPresses, savedIds, writePresses } from './saved-ids.ts';
import { initSavedLinks } from './saved-link.ts';
import { readSaved } from './storage.ts';

const tea = { id: 'tcvn-9740-2013', designation: 'TCVN 9740:2013', title: 'Chè xanh' };
const law = { id: 'van-ban.46-2026-nd-cp', designation: '46/2026/NĐ-CP', title: 'An toàn thực phẩm' };
const listed = () => readSaved().items.map(({ id }) => id);

describe('presses of save buttons', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  it('show and lie in storage before the program that saves has come', async () => {
    const outcome = press(tea);
    expect(readPresses()).toEqual([{ ...tea, on: true }]);
    expect(savedIds().current).toEqual(new Set([tea.id]));
    expect(listed()).toEqual([]);
    expect(await outcome).toEqual({ words: `Đã lưu ${tea.designation} vào danh sách.`, isFault: false });
    expect(listed()).toEqual([tea.id]);
    expect(readPresses()).toEqual([]);
  });

  it('take off at the second press, also while the first still waits', async () => {
    const outcomes = await Promise.all([press(tea), press(tea)]);
    expect(outcomes.at(-1)).toEqual({ words: `Đã bỏ ${tea.designation} khỏi danh sách.`, isFault: false });
    expect(listed()).toEqual([]);
  });

  it('are carried out on the next page when the visitor left at once', async () => {
    await press(law);
    writePresses([
      { ...tea, on: true },
      { ...law, on: false },
    ]);
    expect(savedIds().current).toEqual(new Set([tea.id]));
    initSavedLinks(document);
    await vi.waitFor(() => {
      expect(listed()).toEqual([tea.id]);
    });
    expect(readSaved().items[0]).toMatchObject({ designation: tea.designation, title: tea.title, note: '' });
    expect(readPresses()).toEqual([]);
  });

  it('that wait are not lost when a later one cannot be stored', async () => {
    writePresses([{ ...tea, on: true }]);
    const own = localStorage;
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => own.getItem(key),
      removeItem: (key: string) => {
        own.removeItem(key);
      },
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    expect(await press(law)).toMatchObject({ isFault: true });
    vi.unstubAllGlobals();
    expect(readPresses()).toEqual([{ ...tea, on: true }]);
    expect(await press(law)).toMatchObject({ isFault: false });
    expect(listed()).toEqual([tea.id, law.id]);
  });

  it('that nobody can read are left out, and one without a wish takes nothing on', async () => {
    localStorage.setItem(
      'nscl-danh-sach-cho',
      '{"presses":[{"id":"../x","on":true},{"id":"tcvn-1-2013"},7]}',
    );
    expect(readPresses()).toEqual([expect.objectContaining({ id: 'tcvn-1-2013' })]);
    expect(await press(tea)).toEqual({ words: `Đã lưu ${tea.designation} vào danh sách.`, isFault: false });
    expect(listed()).toEqual([tea.id]);
  });
});
