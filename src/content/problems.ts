/** Problems in the content, described so that an editor can fix them: file, field, what is wrong, what is expected. */
import { z } from 'astro/zod';
import { characterFault } from '#text/encoding/character-fault.ts';
import { fieldMeta } from '#schemas/fields/field.ts';
import { definitionOf, unwrap } from '#schemas/introspect.ts';

export interface ContentProblem {
  /** Path from the root of the repository. */
  file: string;
  /** The label of the field and its name, for example `Ngày kiểm tra (checked_on)`. */
  field?: string;
  /** Counted from 1. */
  line?: number;
  /** The fault and the expected value, in Vietnamese. */
  message: string;
}

/** Stops a build because of its content; the message lists every problem, not just the first. */
export class ContentError extends Error {
  readonly problems: readonly ContentProblem[];

  constructor(problems: readonly ContentProblem[]) {
    super(formatProblems(problems));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** A catalogue of thousands of rows may be wrong in each; past this many the rest is counted. */
const shownPerFile = 25;

/** Writes problems as a list grouped by file, in Vietnamese. */
export function formatProblems(problems: readonly ContentProblem[]): string {
  const byFile = Map.groupBy(problems, (problem) => problem.file);
  const lines = [`Nội dung có ${problems.length} lỗi trong ${byFile.size} tệp:`];
  for (const [file, found] of byFile) {
    lines.push('', `  ${file}`);
    for (const { field, line, message } of found.slice(0, shownPerFile)) {
      const place = [line ? `dòng ${line}` : '', field ?? ''].filter(Boolean).join(', ');
      lines.push(`    • ${place ? `${place}: ` : ''}${message}`);
    }
    if (found.length > shownPerFile)
      lines.push(`    • … và ${found.length - shownPerFile} lỗi khác trong tệp này`);
  }
  return lines.join('\n');
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'đúng hoặc sai (true, false)',
  array: 'danh sách',
  object: 'nhóm ô',
};

const formatNames: Readonly<Record<string, string>> = {
  date: 'ngày theo mẫu năm-tháng-ngày, ví dụ 2026-11-23',
  url: 'địa chỉ trang mạng đầy đủ, bắt đầu bằng http:// hoặc https://',
  email: 'địa chỉ thư điện tử',
};

/** A fault of an entry, with the names and numbers that lead to the field. */
export interface EntryFault {
  path: readonly PropertyKey[];
  message: string;
}

/** Checks data against a schema; every fault comes in Vietnamese, with its place. */
export function entryFaults(schema: z.ZodType, data: unknown): EntryFault[] {
  return faultsAndData(schema, data).faults;
}

function faultsAndData<Schema extends z.ZodType>(schema: Schema, data: unknown) {
  const spelling = characterFaults(data);
  const result = schema.safeParse(data, { reportInput: true });
  return { result, faults: [...spelling, ...(result.error?.issues ?? []).flatMap(describeIssue)] };
}

/**
 * Checks one entry against its schema and says every fault in Vietnamese.
 *
 * @returns the validated data, or the problems found
 */
export function validateEntry<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  file: string,
): { data: z.infer<Schema>; problems: [] } | { data?: undefined; problems: ContentProblem[] } {
  const { result, faults } = faultsAndData(schema, data);
  if (result.success && faults.length === 0) return { data: result.data, problems: [] };
  return {
    problems: faults.map(({ path, message }) => ({ file, ...fieldLabel(schema, path), message })),
  };
}

function describeIssue(issue: z.core.$ZodIssue): EntryFault[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path, message: `có ô lạ “${key}”; hãy xóa hoặc sửa lại tên ô` }));
  }
  return [{ path, message: issueText(issue) }];
}

function issueText(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') {
    const expected = typeNames[issue.expected] ?? issue.expected;
    if (issue.input === undefined && issue.expected === 'string') return 'còn thiếu';
    return issue.input === undefined
      ? `còn thiếu; cần có ${expected}`
      : `sai kiểu: cần ${expected}, đang là ${JSON.stringify(issue.input)}`;
  }
  if (issue.code === 'invalid_value') {
    const given =
      issue.input === undefined ? 'còn thiếu' : `“${String(issue.input)}” không có trong danh sách`;
    return `${given}; chọn một trong: ${issue.values.join(', ')}`;
  }
  if (issue.code === 'too_small' && issue.origin === 'array') return `cần ít nhất ${issue.minimum} mục`;
  if (issue.code === 'too_small' && issue.origin === 'string') return 'không được để trống';
  if (issue.code === 'invalid_format') {
    const expected = formatNames[issue.format];
    // The schema says by itself what its pattern is about; Zod's own words begin with "Invalid".
    if (!expected && !issue.message.startsWith('Invalid')) return `“${String(issue.input)}” ${issue.message}`;
    return expected
      ? `“${String(issue.input)}” không phải ${expected}`
      : `“${String(issue.input)}” sai định dạng`;
  }
  if (issue.code === 'custom')
    // A rule between several fields has the whole entry as its input.
    return typeof issue.input === 'object' || issue.input === undefined
      ? issue.message
      : `“${String(issue.input)}” ${issue.message}`;
  return (
    z.locales
      .vi()
      .localeError(issue as never)
      ?.toString() ?? issue.message
  );
}

/** The Vietnamese label and the name of the field that a path leads to. */
function fieldLabel(schema: z.ZodType, path: readonly PropertyKey[]): { field?: string } {
  if (path.length === 0) return {};
  return { field: `${placeLabels(schema, path).join(' › ')} (${path.join('.')})` };
}

/** The Vietnamese labels along a path; items of lists are counted from 1. */
export function placeLabels(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: z.core.$ZodType | undefined = schema;
  return path.map((step) => {
    current = current && inner(current, step);
    if (typeof step === 'number') return `mục ${step + 1}`;
    return (current && fieldMeta(current)?.title) ?? String(step);
  });
}

function inner(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  const { shape, element } = definitionOf(unwrap(schema));
  return shape?.[String(step)] ?? element;
}

/** Text that readers or search would stumble over: not composed, in an old encoding, with characters that nobody sees. */
function characterFaults(value: unknown, path: PropertyKey[] = []): EntryFault[] {
  if (typeof value === 'string') {
    const message = characterFault(value);
    return message === undefined ? [] : [{ path, message }];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, item]) =>
    characterFaults(item, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}
