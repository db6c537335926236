/** The report on external addresses, for editors; and the memory of earlier runs, which a run without network leaves as it is. */
import { z } from 'astro/zod';
import type { LinkResult, LinkState } from './check-link.ts';
import type { NamedAddress } from './collect.ts';

/** The state of an address over all runs. */
const memorySchema = z.record(
  z.string(),
  z.object({
    /** The days, YYYY-MM-DD. */
    lastSeen: z.string().optional(),
    failsSince: z.string().optional(),
  }),
);

export type LinkMemory = z.infer<typeof memorySchema>;

/** The memory of earlier runs; empty where there is none, or where it cannot be read. */
export function readMemory(text: string): LinkMemory {
  try {
    const { data } = memorySchema.safeParse(JSON.parse(text));
    return data ?? {};
  } catch {
    return {};
  }
}

const alive: ReadonlySet<LinkState> = new Set(['ok', 'moved', 'refused', 'insecure']);

/**
 * Whether the machine itself has no network: every address is unreachable. Of one address alone that says nothing.
 *
 * @param results of one run
 */
export function isOffline(results: ReadonlyMap<string, LinkResult>): boolean {
  const states = [...results.values()].map(({ state }) => state);
  return states.length > 1 && states.every((state) => state === 'unreachable');
}

/** The memory after a run. */
export function remember(
  memory: LinkMemory,
  results: ReadonlyMap<string, LinkResult>,
  today: string,
): LinkMemory {
  const after: LinkMemory = { ...memory };
  if (isOffline(results)) return after;
  for (const [address, { state }] of results) {
    const before = memory[address] ?? {};
    after[address] = alive.has(state)
      ? { lastSeen: today }
      : { ...before, failsSince: before.failsSince ?? today };
  }
  return after;
}

const headings = {
  gone: 'Không còn (404, 410): tìm địa chỉ mới, hoặc dẫn tới bản lưu',
  unreachable: 'Không có gì trả lời',
  failing: 'Máy chủ bên kia đang lỗi',
  insecure: 'Chứng chỉ không hợp lệ: trình duyệt của người đọc sẽ cảnh báo',
  moved: 'Đã chuyển hẳn sang địa chỉ khác: nên ghi địa chỉ mới',
  refused: 'Từ chối chương trình: hãy mở bằng trình duyệt để biết',
} as const satisfies Partial<Record<LinkState, string>>;

/** Where the Internet Archive would have a copy of about the day on which somebody saw the page. */
const archived = ({ address, checkedOn }: NamedAddress) =>
  `https://web.archive.org/web/${(checkedOn ?? '').replaceAll('-', '') || '*'}/${address}`;

function lines(named: NamedAddress, { state, detail, target }: LinkResult, memory: LinkMemory): string[] {
  const { lastSeen, failsSince } = memory[named.address] ?? {};
  const [first = '', ...others] = named.places;
  const days = [
    failsSince === undefined ? '' : `hỏng từ ${failsSince}`,
    lastSeen === undefined || failsSince === undefined ? '' : `lần cuối xem được ${lastSeen}`,
  ].filter(Boolean);
  return [
    `  ${named.address}  (${[detail, ...days].join(', ')})`,
    ...(target === undefined ? [] : [`    → ${target}`]),
    `    ở ${first}${others.length > 0 ? ` và ${others.length} chỗ nữa` : ''}`,
    ...(state === 'gone' || state === 'unreachable' ? [`    bản lưu nếu có: ${archived(named)}`] : []),
  ];
}

/**
 * The report in Vietnamese.
 *
 * @param memory after this run
 */
export function linksReport(
  addresses: readonly NamedAddress[],
  results: ReadonlyMap<string, LinkResult>,
  memory: LinkMemory,
): string {
  if (isOffline(results))
    return [
      `Không địa chỉ nào trong ${results.size} địa chỉ trả lời: máy này có lẽ không ra được Internet.`,
      'Kết quả của những lần trước được giữ nguyên.',
    ].join('\n');
  const found = addresses.flatMap((named) => {
    const result = results.get(named.address);
    return result ? [{ named, result }] : [];
  });
  const parts = Object.entries(headings).flatMap(([state, heading]) => {
    const own = found.filter(({ result }) => result.state === state);
    if (own.length === 0) return [];
    return [
      '',
      `${heading} (${own.length})`,
      ...own.flatMap(({ named, result }) => lines(named, result, memory)),
    ];
  });
  const fine = found.filter(({ result }) => result.state === 'ok').length;
  return [`${results.size} địa chỉ ngoài: ${fine} mở được.`, ...parts].join('\n');
}
