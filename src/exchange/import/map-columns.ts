/** Which column of a file is which field: found by the words in its head, in any order, and corrected by hand. */
import { columnHead, columnKey, groupMark, listShape } from '#exchange/columns.ts';
import type { Column } from '#exchange/columns.ts';
import { nameKey } from '#exchange/cells/read-cell.ts';
import { ImportError } from '#exchange/files/import-error.ts';
import { fieldMeta } from '#schemas/fields/field.ts';

/** Where the cells of a column go: a field, or one part of an item of a list of groups (`Nguồn 2 › Địa chỉ`). */
export interface Target {
  column: Column;
  part?: { item: number; name: string };
}

export interface MappedHead {
  /** The place in the row, counted from 0. */
  index: number;
  /** The head as it stands in the file. */
  head: string;
  /** Undefined for a column that is not imported. */
  target: Target | undefined;
}

/** A head without notes in brackets: `Ngày ban hành (ngày/tháng/năm)`. */
const withoutNotes = (text: string): string => text.replace(/\([^)]*\)/g, ' ');

/** A head as it is compared: folded, without marks of a required field and counting numbers. */
const headKey = (text: string): string =>
  nameKey(text)
    .replace(/[*:：]/g, ' ')
    .replace(/^\d+[.)]\s*/, '')
    .replace(/[^\p{L}\p{N}_.›>/|()-]+/gu, ' ')
    .trim();

/** Words of heads that are never a field: the running number of a list. */
const ignoredHeads = new Set(['stt', 'so tt', 'tt', 'so thu tu', 'no']);

interface Candidate {
  key: string;
  target: Target;
}

/** Every spelling of every target: titles, names of fields, other names, and the parts of lists. */
function candidatesOf(columns: readonly Column[]): Candidate[] {
  return columns.flatMap((column) => {
    const whole = [
      column.title,
      columnHead(column),
      columnKey(column),
      ...column.otherNames,
      lastTitle(column),
    ];
    const fields = column.schema && listShape(column.schema)?.fields;
    const parts = Object.entries(fields ?? {}).flatMap(([name, schema]) =>
      [fieldMeta(schema)?.title ?? name, name].flatMap((partTitle) =>
        [column.title, columnKey(column), ...column.otherNames].map((title) => ({
          key: headKey(`${title} ${groupMark} ${partTitle}`),
          target: { column, part: { item: 0, name } },
        })),
      ),
    );
    return [...whole.map((title) => ({ key: headKey(title), target: { column } })), ...parts];
  });
}

/** `Chuyển tiếp › Ai được dùng` is also known by its last part, where no other column has that title. */
const lastTitle = ({ title }: Column): string => title.split(groupMark).at(-1) ?? title;

/** `Nguồn 2 › Địa chỉ` names the second item. */
const numbered = /^(.*?)\s*(\d+)\s*(›.*)$/;

function findTarget(head: string, candidates: readonly Candidate[]): Target | undefined {
  const key = headKey(head.replaceAll(/\s*(?:>|→)\s*/g, groupMark));
  if (key === '' || ignoredHeads.has(key)) return undefined;
  const short = headKey(withoutNotes(head));
  const exact =
    candidates.find((candidate) => candidate.key === key) ??
    candidates.find((candidate) => candidate.key === short);
  if (exact) return exact.target;
  const [, before = '', count = '', after = ''] = numbered.exec(key) ?? [];
  if (count !== '') {
    const item = candidates.find((candidate) => candidate.key === `${before} ${after}`.replace(/\s+/g, ' '));
    if (item?.target.part) return { ...item.target, part: { ...item.target.part, item: Number(count) - 1 } };
  }
  // `Số hiệu tiêu chuẩn, quy chuẩn` for `Số hiệu`: the longest title that the head begins with as whole words.
  const [beginning] = candidates
    .filter(
      (candidate) =>
        candidate.key.length >= 5 && !candidate.key.includes('›') && key.startsWith(`${candidate.key} `),
    )
    .sort((a, b) => b.key.length - a.key.length);
  return beginning?.target;
}

const targetKey = ({ column, part }: Target): string =>
  `${columnKey(column)}${part ? `/${part.item}/${part.name}` : ''}`;

/**
 * Finds the field of each head.
 *
 * @param corrections heads with the field that they mean, by title or name; an empty one is not imported
 * @throws {ImportError} when a correction names a head or a field that there is not
 */
export function mapHeads(
  heads: readonly string[],
  columns: readonly Column[],
  corrections: ReadonlyMap<string, string> = new Map(),
): MappedHead[] {
  const candidates = candidatesOf(columns);
  const corrected = new Map<string, Target | undefined>();
  for (const [head, field] of corrections) {
    if (!heads.some((one) => headKey(one) === headKey(head)))
      throw new ImportError(`không có cột “${head}”; các cột của tệp: ${heads.filter(Boolean).join(', ')}`);
    const target = field === '' ? undefined : findTarget(field, candidates);
    if (field !== '' && !target)
      throw new ImportError(
        `không có ô “${field}”; các ô: ${columns.map((column) => `${column.title} (${columnKey(column)})`).join(', ')}`,
      );
    corrected.set(headKey(head), target);
  }
  const taken = new Set([...corrected.values()].flatMap((target) => (target ? [targetKey(target)] : [])));
  const usedHeads = new Set<string>();
  return heads.map((head, index) => {
    const key = headKey(head);
    if (corrected.has(key)) return { index, head, target: corrected.get(key) };
    const found = usedHeads.has(key) ? undefined : findTarget(head, candidates);
    usedHeads.add(key);
    // Of two columns that could mean one field the first counts; the report shows the other as not imported.
    if (!found || taken.has(targetKey(found))) return { index, head, target: undefined };
    taken.add(targetKey(found));
    return { index, head, target: found };
  });
}
