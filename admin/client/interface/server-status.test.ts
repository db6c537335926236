import { describe, expect, it } from 'vitest';
import { noticeOf, type CmsStatus } from './server-status.ts';
import { plainToast } from './translate-toasts.ts';

const status = (parts: Partial<CmsStatus>): CmsStatus => ({
  state: 'idle',
  queued: false,
  problems: [],
  times: {},
  ...parts,
});

describe('what the strip at the foot says', () => {
  it('how far a build is, and that another one waits', () => {
    expect(noticeOf(status({ state: 'building', percent: 25, queued: true })).text).toBe(
      'Đang dựng trang (25 %); người đọc vẫn thấy bản cũ. Có lượt công bố khác đang chờ.',
    );
    expect(noticeOf(status({ state: 'checking', percent: 0 })).text).toContain('0 %');
  });

  it('which entry, field and line kept a publication from happening, and why', () => {
    const problems = [{ file: 'content/a.yaml', field: 'kind', line: 3, message: 'sai' }];
    expect(noticeOf(status({ state: 'failed', problems }))).toEqual({
      text: 'Lần công bố gần nhất không thành; trang vẫn là bản trước.',
      faults: ['content/a.yaml, dòng 3, kind: sai'],
    });
    expect(noticeOf(status({ state: 'published', problems })).faults).toEqual([]);
  });

  it('which part of the server is damaged, whatever else there is to say', () => {
    const damaged = [{ part: 'draft' as const, name: 'products/che', reason: '/srv/newsroom/…' }];
    const { text, faults } = noticeOf(status({ state: 'published', damaged }));
    expect(text).toContain('phần bị hỏng');
    expect(faults).toEqual(['bản nháp products/che bị hỏng']);
  });

  it('what is wrong with a commit that could not be taken over, until it is mended', () => {
    const upstream = {
      state: 'refused' as const,
      problems: [{ file: 'content/a.yaml', message: 'thiếu nguồn' }],
      message: 'Kho gốc có nội dung sai.',
    };
    expect(noticeOf(status({ state: 'published', upstream }))).toEqual({
      text: 'Bản công bố gần nhất đã lên trang. Kho gốc có nội dung sai.',
      faults: ['content/a.yaml: thiếu nguồn'],
    });
    expect(noticeOf(status({ upstream: { ...upstream, state: 'merged' } }))).toEqual({
      text: '',
      faults: [],
    });
  });
});

describe('a notice of Decap', () => {
  it.each([
    ['Failed to persist media: API_ERROR: Tệp quá lớn.', 'Chưa tải lên được: Tệp quá lớn.'],
    ['Chưa lưu được: API_ERROR: Hoa vừa lưu mục này.', 'Chưa lưu được: Hoa vừa lưu mục này.'],
    ['Mục đã được công bố', 'Mục đã được công bố'],
  ])('%j is said in Vietnamese alone', (said, plain) => {
    expect(plainToast(said)).toBe(plain);
  });
});
