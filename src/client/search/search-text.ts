/** The sentences of the search page, as pure functions. */
import { formatNumber } from '#text/vietnamese.ts';
import type { SearchOutcome } from '#search/format/types.ts';

/** Words in Vietnamese quotation marks. */
export const quoted = (text: string): string => `“${text}”`;

/** Letters of a query that a heading repeats; a pasted text would fill the screen. */
const longestRepeated = 80;

/** The beginning of a long query, cut between two words. */
function repeated(query: string): string {
  if (query.length <= longestRepeated) return query;
  const start = query.slice(0, longestRepeated);
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), longestRepeated / 2)).trimEnd()}…`;
}

/** "12 kết quả cho “chè xanh”". */
export function totalText(total: number, query: string): string {
  return total === 0
    ? `Không có kết quả cho ${quoted(repeated(query))}`
    : `${formatNumber(total)} kết quả cho ${quoted(repeated(query))}`;
}

/** Announcement for screen readers once results have settled. */
export function announcement({ total, hits }: SearchOutcome, query: string): string {
  const shown = hits.length < total ? `, đang hiện ${formatNumber(hits.length)}` : '';
  return `${totalText(total, query)}${shown}.`;
}

/** "Không thấy: “abc”, “xyz”": words that nothing matches are said, not dropped. */
export function unmatchedText(words: readonly string[]): string {
  return `Không thấy: ${words.map(quoted).join(', ')}.`;
}

/** "Thư viện chưa có TCVN 99999.": what is shown below is something else. */
export function lackingText(numbers: readonly string[]): string {
  return `Thư viện chưa có ${numbers.join(', ')}.`;
}

/** "Không có trang nào có cụm từ “máy bay”": its words stand apart in what is shown. */
function missingPhraseText(phrase: string, found: boolean, inPassing: boolean): string {
  if (inPassing) return `Chưa có trang nào nói riêng về ${quoted(phrase)}, chỉ thấy nhắc qua.`;
  const below = found ? ' Kết quả dưới đây chỉ có từng từ hoặc cách viết gần giống.' : '';
  return `Không có trang nào có cụm từ ${quoted(phrase)}.${below}`;
}

/** "Bỏ bộ lọc thì có 12 kết quả". */
export function withoutFiltersText(total: number): string {
  return `Bỏ bộ lọc: xem ${formatNumber(total)} kết quả`;
}

/** Notes shown with the number of results, one sentence each. */
export function outcomeNotes(outcome: Omit<SearchOutcome, 'hits' | 'counts' | 'terms'>): string[] {
  const { unmatched, relaxedDiacritics, partial, total, missingPhrase, missingNumbers, readAs } = outcome;
  const found = total > 0;
  return [
    outcome.awaiting && 'Đang tải tiếp dữ liệu tìm kiếm, kết quả dưới đây chưa đầy đủ.',
    outcome.incomplete && 'Một phần dữ liệu tìm kiếm chưa tải được nên kết quả có thể còn thiếu.',
    missingNumbers && lackingText(missingNumbers),
    readAs !== undefined && `Đã đọc câu gõ là ${quoted(readAs)}.`,
    unmatched.length > 0 && unmatchedText(unmatched),
    found && relaxedDiacritics && 'Không có tài liệu khớp đúng dấu đã gõ. Đây là kết quả khi bỏ qua dấu.',
    found && partial && 'Không có tài liệu chứa đủ mọi từ đã gõ. Đây là những tài liệu chứa gần đủ.',
    missingPhrase !== undefined && missingPhraseText(missingPhrase, found, outcome.inPassing ?? false),
    outcome.shortened && 'Câu gõ dài nên chỉ dùng những từ đáng chú ý đầu tiên để tìm.',
  ].filter((note) => typeof note === 'string');
}

/** The label of the button that shows more: "Xem thêm 20 kết quả (còn 92)". */
export function moreText(shown: number, total: number, step: number): string {
  const left = total - shown;
  return left <= step
    ? `Xem thêm ${formatNumber(left)} kết quả`
    : `Xem thêm ${formatNumber(step)} kết quả (còn ${formatNumber(left)})`;
}

/** A span of years as a chip says it. */
export function yearsText(from: number | undefined, to: number | undefined): string {
  if (from === undefined) return `đến ${to ?? ''}`;
  if (to === undefined) return `từ ${from}`;
  return from === to ? String(from) : `${from}–${to}`;
}

export const failureText = {
  /** Where the index gives no words of its own. */
  unknown: 'Tìm kiếm đang gặp lỗi. Hãy thử lại sau ít phút, hoặc duyệt các danh mục bên dưới.',
  /** Where not even the program of the search can be fetched. */
  unreachable: 'Không tải được phần tìm kiếm. Hãy kiểm tra kết nối mạng rồi thử lại.',
} as const;
