import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestStore, question } from './store.fixture.ts';

let opened: ReturnType<typeof openTestStore>;
beforeEach(() => {
  opened = openTestStore();
});
afterEach(() => {
  opened.close();
});

describe('requests', () => {
  test('are found by words without marks, by number and by telephone, never by a wildcard', () => {
    const { store } = opened;
    const { reference } = store.add(question);
    for (const search of ['mien dong', 'MIẾN', 'dong goi', reference.slice(-8), '0987654321', 'tran rieng'])
      expect(store.count({ search }), search).toBe(1);
    for (const search of ['chè', '%', '_', "' OR 1=1 --", 'mien 100%'])
      expect(store.count({ search }), search).toBe(0);
  });

  test('are kept once for a form token, with what the sender was told', () => {
    const { store } = opened;
    const { reference } = store.add({ ...question, token: 'n' }, () => 'Đã giữ chỗ');
    expect(store.byToken('n')).toEqual({ reference, outcome: 'Đã giữ chỗ' });
    expect(() => store.add({ ...question, token: 'n' })).toThrow(/UNIQUE/);
    expect(store.count()).toBe(1);
  });

  test('are not kept when work of the same transaction fails', () => {
    expect(() =>
      opened.store.add(question, () => {
        throw new Error('no place');
      }),
    ).toThrow('no place');
    expect(opened.store.count()).toBe(0);
  });

  test('tell what was done with them, by whom, in order', () => {
    const { store } = opened;
    const { reference } = store.add(question);
    store.note(reference, { who: 'Hoa', action: 'assign', words: '' }, { assignee: 'hoa', state: 'in-hand' });
    store.note(reference, { who: 'Hoa', action: 'phone', words: 'Đã gọi' }, { state: 'answered' });
    expect(store.get(reference)).toMatchObject({ assignee: 'hoa', state: 'answered' });
    expect(store.events(reference).map(({ action, words }) => [action, words])).toEqual([
      ['assign', ''],
      ['phone', 'Đã gọi'],
    ]);
  });
});

describe('deletion', () => {
  test('of the contact leaves the question, and not a byte of the contact in the file', () => {
    const { store, holds } = opened;
    const { reference } = store.add(question);
    store.note(reference, { who: 'Hoa', action: 'note', words: 'Anh Riêng sẽ gọi lại' });
    expect(holds('Trần Văn Riêng')).toBe(true);
    store.eraseContact(reference);
    expect(store.get(reference)).toMatchObject({ contact: undefined, title: question.title });
    for (const secret of ['Trần Văn Riêng', 'tran van rieng', '0987654321', 'Anh Riêng'])
      expect(holds(secret), secret).toBe(false);
    expect(store.count({ search: 'mien dong' })).toBe(1);
    expect(store.count({ search: 'rieng' })).toBe(0);
  });

  test('of a request leaves nothing of it in the file', () => {
    const { store, holds } = opened;
    const { reference } = store.add(question);
    store.add({ ...question, title: 'Câu hỏi khác', answers: { subject: 'Câu hỏi khác' } });
    store.note(reference, { who: 'Hoa', action: 'note', words: 'Ghi chú riêng' });
    store.remove(reference);
    expect(store.get(reference)).toBeUndefined();
    for (const secret of ['Trần Văn Riêng', 'Đóng gói thế nào', 'Ghi chú riêng'])
      expect(holds(secret), secret).toBe(false);
    expect(store.count()).toBe(1);
  });
});
