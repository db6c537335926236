/** Imports of files given as text or bytes, for tests. */
import { readFileSync } from 'node:fs';
import { readContent } from '#content/read-content.ts';
import type { ExchangeName } from '#exchange/collections.ts';
import { readTableFile } from '#exchange/files/read-file.ts';
import { planImport } from './plan-import.ts';
import type { ImportPlan, RowKind } from './plan-import.ts';
import { readTable } from './read-table.ts';
import type { TableSettings } from './read-table.ts';

export const small = readContent('tests/fixtures/content/base').content;
export const portal = readContent('tests/fixtures/content/portal').content;

export const given = ['Nội dung=Yêu cầu sản phẩm', 'Mức kiểm chứng=catalogue', 'Ngày kiểm tra=05/11/2026'];

interface Settings extends TableSettings {
  collection?: ExchangeName;
  update?: boolean;
  content?: typeof small;
}

export async function importOf(
  name: string,
  bytes: Uint8Array | string,
  settings: Settings = {},
): Promise<ImportPlan> {
  const { collection = 'standards', update = false, content = small, ...table } = settings;
  const sheets = await readTableFile(name, typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  return planImport({ collection, content, update, ...readTable(sheets, collection, table) });
}

export const csv = (...lines: string[]): string => lines.join('\n');
export const faultsOf = ({ rows }: ImportPlan): string[] =>
  rows.flatMap(({ row, faults }) =>
    faults.map(({ column = '', message }) => `${row} | ${column} | ${message}`),
  );
export const kindsOf = ({ rows }: ImportPlan): RowKind[] => rows.map(({ kind }) => kind);
export const office = (name: string): Buffer => readFileSync(`tests/fixtures/import/${name}`);
