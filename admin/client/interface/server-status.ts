/** The newsroom's status → what the strip at the foot of the editors' page says. */
import type { ContentProblem } from '#content/problems.ts';
import type { PullOutcome } from '../../server/git/repository.ts';
import type { DamagedPart } from '../../server/lib/damage.ts';
import type { PublishStatus } from '../../server/release/publisher.ts';
import type { Arrivals } from '../../server/requests/inbox/arrivals.ts';

/** The answer of `GET /api/newsroom/status`, as far as editors see it. */
export type CmsStatus = PublishStatus & {
  /** How far the publication is; present while one runs. */
  percent?: number;
  upstream?: PullOutcome;
  damaged?: readonly DamagedPart[];
  /** Present for those who may open the inbox. */
  inbox?: Arrivals;
};

export interface Notice {
  text: string;
  /** Faults, one line an entry, with field and reason. */
  faults: string[];
}

/** The way to the inbox, with how much came in since yesterday; undefined for those who may not open it. */
export function inboxText({ inbox }: CmsStatus): string | undefined {
  if (inbox === undefined) return undefined;
  const { sinceYesterday, waiting } = inbox;
  if (sinceYesterday > 0) return `Hộp thư: ${sinceYesterday} từ hôm qua`;
  return waiting > 0 ? `Hộp thư: ${waiting} đang chờ` : 'Hộp thư';
}

/** Describes the last publication, and commits of the original repository that could not be merged. */
export function noticeOf(status: CmsStatus): Notice {
  const { upstream, damaged = [] } = status;
  const refused = upstream && ['refused', 'conflict', 'unreachable'].includes(upstream.state);
  const texts = [
    publishingText(status),
    refused ? (upstream.message ?? '') : '',
    damaged.length > 0 ? 'Máy chủ có phần bị hỏng đã được cất riêng; hãy báo quản trị viên.' : '',
  ];
  const problems = [
    ...(status.state === 'failed' ? status.problems : []),
    ...(refused ? upstream.problems : []),
  ];
  const faults = [...problems.map(faultText), ...damaged.map(damageText)];
  return { text: texts.filter(Boolean).join(' '), faults };
}

const damagedNames: Readonly<Record<DamagedPart['part'], string>> = {
  accounts: 'tệp tài khoản',
  draft: 'bản nháp',
  release: 'bản đã dựng',
  repository: 'kho nội dung',
  schedule: 'tệp hẹn giờ',
  comments: 'tệp lời nhắn',
  request: 'hộp thư',
};

/** Describes a damaged part by kind and name, leaving out the reason because it names folders on the server. */
const damageText = ({ part, name }: DamagedPart): string => `${damagedNames[part]} ${name} bị hỏng`;

function publishingText({ state, percent, message, queued }: CmsStatus): string {
  if (message && state !== 'building' && state !== 'checking') return message;
  const waiting = queued ? ' Có lượt công bố khác đang chờ.' : '';
  switch (state) {
    case 'checking':
      return `Đang kiểm tra nội dung (${percent ?? 0} %).${waiting}`;
    case 'building':
      return `Đang dựng trang (${percent ?? 0} %); người đọc vẫn thấy bản cũ.${waiting}`;
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
