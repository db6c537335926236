/** The result of a self-assessment in words. */
import type { AreaScore } from '#domain/survey/self-assessment.ts';

/** A level as the page lists it. */
export interface Level {
  /** In per cent. */
  from: number;
  name: string;
}

/** The share of an area, or nothing while it is unknown. */
export const shareText = ({ share }: AreaScore): string =>
  share === undefined ? '' : `${Math.round(share)}\u00a0%`;

/** The highest level that a share reaches; the shown, rounded share decides, so that both agree. */
function levelOf(share: number, levels: readonly Level[]): string {
  const reached = levels.filter(({ from }) => from <= Math.round(share));
  return reached.at(-1)?.name ?? '';
}

/** The level of an area with what is still open, or why there is none. */
export function levelText({ share, open, counted }: AreaScore, levels: readonly Level[]): string {
  const rest = open === 0 ? '' : `còn ${open} câu chưa trả lời`;
  if (share !== undefined) return [levelOf(share, levels), rest].filter(Boolean).join('; ');
  return counted === 0 && open === 0 ? 'Không liên quan' : `Chưa đủ: ${rest}`;
}

/** The questions behind a suggestion, by their numbers. */
export const becauseText = (numbers: readonly number[]): string =>
  `Vì câu ${numbers.join(', ')} chưa có hoặc mới có một phần`;

/** The questions that are open, after somebody asked for the result; empty when there is none. */
export function openText(numbers: readonly number[], all: number): string {
  if (numbers.length === 0) return '';
  if (numbers.length === all) return 'Chưa có câu nào được trả lời. Hãy chọn một câu trả lời ở mỗi dòng.';
  return `Còn ${numbers.length} câu chưa trả lời (${numbers.join(', ')}); kết quả tính theo những câu đã có.`;
}
