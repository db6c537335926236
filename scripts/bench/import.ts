/** How long an import takes of a list as long as a department's whole library: read, judged, checked against all content, written. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import writeExcelFile from 'write-excel-file/node';
import { readContent } from '#content/read-content.ts';
import { readTableFile } from '#exchange/files/read-file.ts';
import { planImport, writtenRows } from '#exchange/import/plan-import.ts';
import { readTable } from '#exchange/import/read-table.ts';
import { projectRoot } from '../../admin/server/lib/project.ts';
import { importFiles } from '../lib/import/import-files.ts';
import { writeImport } from '../lib/import/write-import.ts';

/** Time limit of an import of {@link importRows} rows on two cores, in seconds. */
const importTarget = 30;
const importRows = 10_000;

const heads = [
  'STT',
  'Tên tiêu chuẩn',
  'Số hiệu',
  'Mã ICS',
  'Nội dung',
  'Mức kiểm chứng',
  'Ngày kiểm tra',
  'Nguồn',
];

/** Rows as an office would write them; their numbers are those of no standard. */
const rows = Array.from({ length: importRows }, (_, index) => [
  index + 1,
  `Chè và quế – Phương pháp thử số ${index + 1} `,
  `TCVN ${100_000 + index}-2020`,
  '67.140.10; 67.220',
  'Phương pháp thử',
  'catalogue',
  '05/11/2026',
  'https://example.org/danh-muc | Số hiệu và tên',
]);

/** Measures one import into a copy of the content, and says where the time went. */
export async function benchImport(): Promise<void> {
  const root = mkdtempSync(path.join(tmpdir(), 'nscl-import-'));
  try {
    cpSync(path.join(projectRoot, 'content'), path.join(root, 'content'), { recursive: true });
    const file = path.join(root, 'list.xlsx');
    const bytes = await writeExcelFile([heads, ...rows]).toBuffer();
    writeFileSync(file, bytes);
    const began = performance.now();
    const steps: [string, number][] = [];
    let last = began;
    const step = (name: string) => {
      const now = performance.now();
      steps.push([name, (now - last) / 1000]);
      last = now;
    };
    const { content } = readContent(root);
    step('content read and checked');
    const { table, constants } = readTable(await readTableFile(file, bytes), 'standards');
    step('workbook read');
    const plan = planImport({ collection: 'standards', content, table, constants });
    step('rows judged');
    writeImport(root, importFiles(root, plan, content, '2026-11-26'));
    step('written');
    const total = (last - began) / 1000;
    for (const [name, seconds] of steps) console.log(`${name}: ${seconds.toFixed(1)} s`);
    console.log(
      `${writtenRows(plan).length} rows imported in ${total.toFixed(1)} s (limit ${importTarget} s on two cores)`,
    );
    if (writtenRows(plan).length !== importRows || total > importTarget) process.exitCode = 1;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
