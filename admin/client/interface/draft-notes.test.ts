import { describe, expect, it } from 'vitest';
import { noteLines, openEntry } from './draft-notes.ts';

describe('the line about the open entry', () => {
  it('knows which entry is open', () => {
    expect(openEntry('#/collections/news/entries/tin-ve-che')).toBe('news/tin-ve-che');
    expect(openEntry('#/collections/news/entries/tin-ve-che?ref=workflow')).toBe('news/tin-ve-che');
    expect(openEntry('#/collections/news/new')).toBeUndefined();
    expect(openEntry('#/workflow')).toBeUndefined();
  });

  it('says why a draft was sent back, and when it is to be published', () => {
    const comment = { at: '2026-11-28T03:00:00Z', name: 'Hoa', text: 'Thiếu nguồn.', sentBack: true };
    expect(noteLines({ comments: [comment, comment], planned: { at: '2026-11-29T01:00:00Z' } })).toEqual([
      'Hoa trả lại để sửa, 10:00 28/11/26: “Thiếu nguồn.” (và 1 lời nhắn trước)',
      'Hẹn công bố lúc 08:00 29/11/26.',
    ]);
    expect(noteLines({ comments: [] })).toEqual([]);
  });
});
