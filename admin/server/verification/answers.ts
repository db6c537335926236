/** Answers of people who looked a status up, and what they make of the entries. */
import { fieldOrder } from '#content/read-collection.ts';
import { writeYamlEntry } from '#content/entry/yaml-entry.ts';
import { designationKey } from '#domain/designation/designation-format.ts';
import { parseDesignation } from '#domain/designation/designation.ts';
import { editionStatusLabel } from '#domain/editions/lifecycle.ts';
import { readDesignation } from '#domain/verification/official-status.ts';
import type { OfficialStatus } from '#domain/verification/official-status.ts';
import { isCalendarDate } from '#text/vietnamese.ts';
import { standardSchema } from '#schemas/standards/standards.ts';
import type { StandardEntry } from '#schemas/standards/standards.ts';
import { HttpError } from '../http/http-error.ts';
import type { StandardFile } from './entries.ts';

export interface Answer {
  status: OfficialStatus;
  /** The address of the official record. */
  source: string;
  /** The content of the official record, as the person saw it. */
  seen: string;
  /** The day of the look-up, YYYY-MM-DD. */
  day: string;
}

/** An answer in words: "bị thay thế bởi TCVN 1454:2013". */
export function answerText(status: OfficialStatus): string {
  const words = editionStatusLabel[status.kind].toLocaleLowerCase('vi');
  return status.kind === 'superseded' && status.by !== undefined ? `${words} bởi ${status.by}` : words;
}

function refuse(message: string): never {
  throw new HttpError('bad-request', message);
}

/**
 * Reads the form of an answer.
 *
 * @param today the latest day that can have been a look-up
 * @throws {HttpError} naming the field that is wrong
 */
export function readAnswer(
  { designation }: Pick<StandardEntry, 'designation'>,
  fields: { kind: string; by: string; source: string; seen: string; day: string },
  today: string,
): Answer {
  const [source, seen] = [fields.source.trim(), fields.seen.normalize('NFC').replaceAll(/\s+/g, ' ').trim()];
  if (!/^https?:\/\/[^\s/]+\.[^\s]+$/.test(source))
    refuse('Nguồn: cần địa chỉ của trang đã tra, bắt đầu bằng https:// hoặc http://.');
  if (!isCalendarDate(fields.day) || fields.day > today)
    refuse('Ngày tra: cần một ngày có thật, không muộn hơn hôm nay.');
  const status = readStatus(designation, fields.kind, fields.by);
  return { status, source, seen: seen === '' ? `tình trạng: ${answerText(status)}` : seen, day: fields.day };
}

function readStatus(designation: string, kind: string, typed: string): OfficialStatus {
  if (kind === 'in-force' || kind === 'withdrawn' || kind === 'unknown') return { kind };
  if (kind !== 'superseded') refuse('Hãy chọn một trong bốn câu trả lời.');
  if (typed.trim() === '') refuse('Bị thay thế: cần ghi số hiệu của tài liệu thay thế.');
  const by = readDesignation(typed);
  if (by === undefined)
    refuse(
      `Bị thay thế: “${typed.trim()}” không phải số hiệu mà cổng nhận ra; mẫu: TCVN 9740:2013, QCVN 8-2:2011/BYT.`,
    );
  if (designationKey(by) === designationKey(designation))
    refuse(`Bị thay thế: ${designation} không thể thay thế chính nó.`);
  const [older, newer] = [parseDesignation(designation)?.year, parseDesignation(by)?.year];
  if (older !== undefined && newer !== undefined && newer < older)
    refuse(`Bị thay thế: ${by} ra đời trước ${designation} nên không thể thay thế tài liệu này.`);
  return { kind: 'superseded', by };
}

/** The entry with what was seen of it. */
function answered(entry: StandardEntry, { status, source, seen, day }: Answer): StandardEntry {
  const known = status.kind !== 'unknown';
  // A record that says nothing does not undo what another source said.
  const kept = known ? status.kind : entry.status;
  const others = entry.sources.filter(({ url, seen: before }) => url !== source || before !== seen);
  return {
    ...entry,
    status: kept,
    confidence: known ? 'verified' : entry.confidence,
    sources: [{ url: source, seen }, ...others],
    checked_on: known ? day : entry.checked_on,
    looked_up_on: day,
  };
}

const without = (designations: readonly string[], one: string) =>
  designations.filter((other) => designationKey(other) !== designationKey(one));

/**
 * The entries that an answer changes: the one it is about, and the newer edition where that has an entry, which then names the older one
 * as replaced.
 *
 * @param files the entries as they stand, by the keys of their designations
 */
export function applyAnswer(
  files: ReadonlyMap<string, StandardFile>,
  file: StandardFile,
  answer: Answer,
): StandardFile[] {
  const data = answered(file.data, answer);
  const { status } = answer;
  if (status.kind !== 'superseded' || status.by === undefined) return [{ ...file, data }];
  const { by } = status;
  const newer = files.get(designationKey(by));
  const unlisted = without(data.replaced_by_unlisted, by);
  if (!newer) return [{ ...file, data: { ...data, replaced_by_unlisted: [...unlisted, by] } }];
  const replaces = [...without(newer.data.replaces, data.designation), data.designation];
  return [
    { ...file, data: { ...data, replaced_by_unlisted: unlisted } },
    { ...newer, data: { ...newer.data, replaces } },
  ];
}

const order = fieldOrder(standardSchema);

/** The file of an entry, written as the CMS writes it. */
export const writeStandard = ({ data }: StandardFile): Uint8Array => Buffer.from(writeYamlEntry(data, order));

/** Entries by the keys of their designations. */
export const byDesignation = (files: readonly StandardFile[]): Map<string, StandardFile> =>
  new Map(files.map((file) => [designationKey(file.data.designation), file]));
