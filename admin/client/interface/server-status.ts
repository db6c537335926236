/** The newsroom's status → what the strip at the foot of the editors' page says. */
import type { ContentProblem } from '#content/problems.ts';
import type { PullOutcome } from '../../server/git/repository.ts';
import type { PublishStatus } from '../../server/release/publisher.ts';

/** The answer of `GET /api/newsroom/status`, as far as editors see it. */
export type CmsStatus = PublishStatus & { upstream?: PullOutcome };

export interface Notice {
  text: string;
  /** Faults, one line an entry, with field and reason. */
  faults: string[];
}

/** Describes the last publication, and commits of the original repository that could not be merged. */
export function noticeOf(status: CmsStatus): Notice {
  const { upstream } = status;
  const refused = upstream && ['refused', 'conflict', 'unreachable'].includes(upstream.state);
  const texts = [publishingText(status), refused ? (upstream.message ?? '') : ''];
  const problems = [
    ...(status.state === 'failed' ? status.problems : []),
    ...(refused ? upstream.problems : []),
  ];
  return { text: texts.filter(Boolean).join(' '), faults: problems.map(faultText) };
}

function publishingText({ state, progress, message, queued }: PublishStatus): string {
  if (message && state !== 'building') return message;
  const waiting = queued ? ' Có lượt công bố khác đang chờ.' : '';
  switch (state) {
    case 'checking':
      return `Đang kiểm tra nội dung…${waiting}`;
    case 'building': {
      const { pages, ofPages } = progress ?? {};
      const part = pages && ofPages ? ` (${Math.round((100 * pages) / ofPages)}%)` : '';
      return `Đang dựng trang${part}; người đọc vẫn thấy bản cũ.${waiting}`;
    }
    case 'published':
      return 'Bản công bố gần nhất đã lên trang.';
    case 'failed':
      return 'Lần công bố gần nhất không thành; trang vẫn là bản trước.';
    case 'idle':
      return '';
  }
}

function faultText({ file, field, line, message }: ContentProblem): string {
  const place = [file, line === undefined ? '' : `dòng ${line}`, field ?? ''].filter(Boolean);
  return `${place.join(', ')}: ${message}`;
}
