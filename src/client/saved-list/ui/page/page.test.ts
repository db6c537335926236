// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addItems } from '#client/saved-list/stored/list.ts';
import { requireElement, slot } from '#client/shared/dom.ts';
import { loadSavedListPage } from '../load-page.ts';
import { initSavedListPage } from './page.ts';
import { readSaved, updateSaved } from '../storage.ts';

const slots = ['problem', 'problem-text', 'shared', 'shared-text', 'own-link', 'undo', 'undo-text', 'list']
  .concat(['changes', 'message', 'retry', 'rows', 'compare', 'compare-table', 'empty', 'share'])
  .concat(['lists', 'choice', 'picked', 'picked-count', 'move'])
  .map((name) => `<div data-part="${name}" hidden></div>`)
  .join('');
const buttons = [
  'compare',
  'close-compare',
  'csv',
  'xlsx',
  'bibtex',
  'csl',
  'share',
  'clear',
  'undo',
  'take',
  'retry',
]
  .concat(['unpick', 'backup', 'remove-list'])
  .map((name) => `<button data-do="${name}"></button>`)
  .join('');

function openPage(search = ''): HTMLElement {
  location.href = `https://example.test/danh-sach/${search}`;
  document.body.innerHTML = `
    <div id="danh-sach-cua-toi" hidden>
      <h2 id="danh-sach-luu" tabindex="-1"></h2>
      <select id="danh-sach-thu-tu"><option value="grouped"></option><option value="saved"></option></select>
      <select id="danh-sach-chon"></select><select id="danh-sach-chuyen"></select>
      <form data-form="create"><input id="danh-sach-moi"></form>
      <form data-form="rename"><input id="danh-sach-ten"></form>
      <input id="danh-sach-nap" type="file">
      <input id="chi-cho-khac" type="checkbox">
      ${slots}${buttons}
    </div>`;
  return requireElement('#danh-sach-cua-toi', document);
}

const button = (name: string) => requireElement(`[data-do="${name}"]`, document);

const item = (id: string, note = '') => ({
  id,
  designation: id.toUpperCase(),
  title: '',
  savedOn: '2026-11-20',
  note,
});

/** The public records of the site; every other standard is gone. */
function serve(records: Readonly<Record<string, object>>): void {
  vi.stubGlobal('fetch', (address: string) => {
    const record = Object.entries(records).find(([id]) => address.endsWith(`/${id}.json`))?.[1];
    return Promise.resolve(record ? new Response(JSON.stringify(record)) : new Response('', { status: 404 }));
  });
}

describe('the saved-list page', () => {
  beforeEach(() => {
    localStorage.clear();
    serve({});
  });

  it('says that an empty list is empty, without its program', () => {
    const root = openPage();
    loadSavedListPage(root);
    expect(root.hidden).toBe(false);
    expect(slot('empty', root).hidden).toBe(false);
    expect(slot('list', root).hidden).toBe(true);
  });

  it('shows what was saved, and takes back what was removed by mistake', () => {
    updateSaved((items) => addItems(items, [item('tcvn-1-2020'), item('tcvn-2-2020', 'Đối chiếu')]));
    const root = openPage();
    initSavedListPage(root);
    expect(requireElement('#danh-sach-luu', root).textContent).toBe('2 mục đã lưu');
    expect(root.querySelectorAll('.saved-row')).toHaveLength(2);

    button('clear').click();
    expect(readSaved().items).toEqual([]);
    expect(slot('empty', root).hidden).toBe(false);
    expect(document.activeElement).toBe(button('undo'));
    button('undo').click();
    expect(readSaved().items.map(({ id, note }) => [id, note])).toEqual(
      expect.arrayContaining([['tcvn-2-2020', 'Đối chiếu']]),
    );
    expect(slot('message', root).textContent).toBe('Đã lấy lại.');
  });

  it('keeps several lists: what is picked moves, and a deleted list comes back', () => {
    updateSaved((items) => addItems(items, [item('tcvn-1-2020', 'A'), item('van-ban.x')]));
    const root = openPage();
    initSavedListPage(root);
    const created = requireElement<HTMLInputElement>('#danh-sach-moi', root);
    created.value = 'Chè xuất EU';
    created.form?.requestSubmit();
    expect(requireElement('#danh-sach-luu', root).textContent).toBe('Chè xuất EU: 0 mục đã lưu');
    const choice = requireElement<HTMLSelectElement>('#danh-sach-chon', root);
    expect([...choice.options].map(({ text }) => text)).toEqual(['Danh sách chung (2)', 'Chè xuất EU (0)']);
    choice.value = choice.options[0]?.value ?? '';
    choice.dispatchEvent(new Event('change'));
    const box = requireElement<HTMLInputElement>('.saved-row input[type="checkbox"]', root);
    box.checked = true;
    box.dispatchEvent(new Event('change'));
    expect(slot('picked-count', root).textContent).toBe('1 đã chọn');
    const target = requireElement<HTMLSelectElement>('#danh-sach-chuyen', root);
    target.value = choice.options[1]?.value ?? '';
    target.dispatchEvent(new Event('change'));
    expect(readSaved().saved.lists.map(({ items }) => items.length)).toEqual([1, 1]);
    button('remove-list').click();
    expect(readSaved().saved.lists.map(({ name }) => name)).toEqual(['Chè xuất EU']);
    button('undo').click();
    expect(readSaved().saved.lists).toHaveLength(2);
  });

  it('shows a shared list without touching the own one, and adds it when asked', () => {
    updateSaved((items) => addItems(items, [item('tcvn-1-2020', 'Của tôi')]));
    const root = openPage('?tl=tcvn-1-2020,iso-9001-2015');
    initSavedListPage(root);
    expect(slot('shared', root).hidden).toBe(false);
    expect(slot('shared-text', root).textContent).toContain('Bạn đã có 1 mục trong số này');
    expect(readSaved().items).toHaveLength(1);
    button('take').click();
    expect(readSaved().items).toHaveLength(2);
    expect(readSaved().items.find(({ id }) => id === 'tcvn-1-2020')?.note).toBe('Của tôi');
    expect(location.search).toBe('');
  });

  it('says so when the browser keeps nothing', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('forbidden');
      },
    });
    const root = openPage();
    initSavedListPage(root);
    expect(slot('problem', root).hidden).toBe(false);
    expect(slot('problem-text', root).textContent).toContain('Trình duyệt không cho cổng giữ dữ liệu');
    vi.unstubAllGlobals();
  });
});
