import { describe, expect, it } from 'vitest';
import { becauseText, levelText, openText, shareText } from './result-text.ts';

const levels = [
  { from: 0, name: 'Mới bắt đầu' },
  { from: 40, name: 'Đang thành nếp' },
  { from: 75, name: 'Vững' },
];
const area = { area: 'quality', share: 74.6, open: 0, counted: 5 };

describe('the result of an area in words', () => {
  it('names the level of the share that is shown', () => {
    expect(shareText(area)).toBe('75\u00a0%');
    expect(levelText(area, levels)).toBe('Vững');
    expect(levelText({ ...area, share: 0 }, levels)).toBe('Mới bắt đầu');
  });

  it('says how many questions are open', () => {
    expect(levelText({ ...area, share: 40, open: 2 }, levels)).toBe('Đang thành nếp; còn 2 câu chưa trả lời');
    expect(levelText({ ...area, share: undefined, open: 4 }, levels)).toBe('Chưa đủ: còn 4 câu chưa trả lời');
  });

  it('says that nothing of an area applies', () => {
    const none = { area: 'conformity', share: undefined, open: 0, counted: 0 };
    expect(shareText(none)).toBe('');
    expect(levelText(none, levels)).toBe('Không liên quan');
  });

  it('names questions by their numbers', () => {
    expect(becauseText([2, 7])).toBe('Vì câu 2, 7 chưa có hoặc mới có một phần');
    expect(openText([], 20)).toBe('');
    expect(openText([3], 20)).toMatch(/^Còn 1 câu chưa trả lời \(3\)/);
    expect(openText([1, 2], 2)).toMatch(/^Chưa có câu nào/);
  });
});
