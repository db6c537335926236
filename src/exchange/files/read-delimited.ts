/** CSV of offices: any of the usual separators, in UTF-8, UTF-16 or an encoding of old Windows, even several in one file. */
import { parse } from 'csv-parse/sync';
import { separatorOf } from '#text/csv.ts';
import { repairLegacyText } from '#text/encoding/legacy-encoding.ts';
import { ImportError } from './import-error.ts';
import type { SourceSheet } from './source-sheet.ts';

/** @throws {ImportError} when quotes are never closed, or it is no text */
export function readDelimited(bytes: Uint8Array): SourceSheet {
  const { text, mended } = decode(bytes);
  if (text.includes('\0'))
    throw new ImportError('tệp .csv có ký tự không phải chữ; có lẽ là một sổ tính mang nhầm đuôi');
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      bom: true,
    }) as unknown as typeof records;
  } catch (error) {
    throw new ImportError(`tệp .csv viết sai (${error instanceof Error ? error.message : ''})`);
  }
  let line = 1;
  const rows = records.map(({ record, info }) => {
    const number = line;
    line = info.lines + 1;
    const encodings = [...mended].filter(([at]) => at >= number && at < line).map(([, encoding]) => encoding);
    return {
      number,
      cells: record,
      faults: new Map<number, string>(),
      notes: encodings.slice(0, 1).map((encoding) => `dòng này ở bảng mã ${encoding}; đã đổi sang Unicode`),
    };
  });
  return { name: '', rows };
}

/** Text of bytes, and the lines (counted from 1) that were not in UTF-8, with what they were in. */
function decode(bytes: Uint8Array): { text: string; mended: Map<number, string> } {
  const mended = new Map<number, string>();
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), mended };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), mended };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), mended };
  } catch {
    const lines = byteLines(bytes).map((line, index) => {
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(line);
      } catch {
        const { text, encoding } = decodeOld(line);
        mended.set(index + 1, encoding);
        return text;
      }
    });
    return { text: lines.join('\n'), mended };
  }
}

/** Windows-1258 writes tones behind their vowels; text of the fonts before it (TCVN3, VNI) was kept as Windows-1252. */
function decodeOld(line: Uint8Array): { text: string; encoding: string } {
  const western = new TextDecoder('windows-1252').decode(line);
  const repaired = repairLegacyText(western.replaceAll(/[;,]/g, '\t'));
  if (repaired) return { text: western, encoding: repaired.encoding };
  return { text: new TextDecoder('windows-1258').decode(line).normalize('NFC'), encoding: 'Windows-1258' };
}

function byteLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, at));
    start = at + 1;
  }
  return [...lines, bytes.subarray(start)];
}
