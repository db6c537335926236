/**
 * Brings ISO's catalogue up to date from ISO's open data (deliverables, JSON Lines) or from a tree of Relaton files. Says what is new,
 * withdrawn and revised for our products, and which national standards adopt what has gone. Writes only when told to, and nothing
 * where anything is wrong.
 *
 *   npm run iso -- sync <file or folder> [--write --month YYYY-MM]
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readContent } from '#content/read-content.ts';
import { ContentError } from '#content/problems.ts';
import { changesBetween } from '#content/change-log.ts';
import { dayInVietnam } from '#text/calendar.ts';
import { isoCatalogueFile } from '#schemas/standards/catalogue.ts';
import type { IsoEdition } from '#schemas/standards/catalogue.ts';
import { settingsFiles } from '#schemas/settings/site.ts';
import { addToRecord, recordSummary } from '../lib/change-record.ts';
import { catalogueStates, compareCatalogues, doubledRows } from '../lib/iso-sync/compare.ts';
import { readDeliverables } from '../lib/iso-sync/deliverables.ts';
import { readRelaton } from '../lib/iso-sync/relaton.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean' },
    month: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
const [action, source] = positionals;
if (options.help || action !== 'sync' || source === undefined) {
  console.log(
    `Cách dùng: npm run iso -- sync <tệp deliverables .jsonl của ISO, hoặc thư mục Relaton> [--write --month YYYY-MM]
Không có --write thì chỉ cho xem, không ghi gì. --month là tháng của dữ liệu, hiện trên cổng.`,
  );
  process.exit(options.help ? 0 : 2);
}
if (options.write && !/^\d{4}-(?:0[1-9]|1[0-2])$/.test(options.month ?? '')) {
  console.error('Khi ghi cần --month, tháng của dữ liệu; mẫu: --month 2026-11');
  process.exit(2);
}

const { content, problems } = readContent('.', isoCatalogueFile);
if (problems.length > 0) throw new ContentError(problems);
const read = statSync(source).isDirectory()
  ? readRelaton(source)
  : readDeliverables(readFileSync(source, 'utf8'));
const faults = [...read.faults, ...doubledRows(read.rows)];
if (faults.length > 0 || read.rows.length === 0) {
  console.error(`${source}: ${faults.length} chỗ sai, chưa ghi gì.`);
  for (const { place, message } of faults.slice(0, 50)) console.error(`  ${place}: ${message}`);
  if (faults.length > 50) console.error(`  … và ${faults.length - 50} chỗ nữa`);
  if (read.rows.length === 0) console.error('  không có ấn bản nào đã công bố');
  process.exit(1);
}

const codes = [...content.products, ...content.topics].flatMap(({ data }) => data.ics);
const standards = content.standards.map(({ data }) => data);
const before = catalogueOnDisk();
const found = compareCatalogues(before, read.rows, codes, standards);
report();
if (options.write) write();
else console.log('\nChỉ xem, chưa ghi gì. Thêm --write --month YYYY-MM để ghi.');

/** The rows as they lie on the disk: the content leaves out stubs, which keep their addresses. */
function catalogueOnDisk(): IsoEdition[] {
  const lines = readFileSync(isoCatalogueFile, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as IsoEdition);
}

function report(): void {
  const { added, withdrawn, revised, changed, adopting } = found;
  const list = (heading: string, lines: readonly string[]) => {
    console.log(`\n${heading}: ${lines.length}`);
    for (const line of lines) console.log(`  ${line}`);
  };
  list(
    'Mới',
    added.map(({ designation, title_en }) => `${designation}  ${title_en}`),
  );
  list(
    'Bị hủy bỏ',
    withdrawn.map(({ designation }) => designation),
  );
  list(
    'Có bản thay thế',
    revised.map(({ edition, by }) => `${edition.designation} → ${by.designation}`),
  );
  list(
    'Tiêu chuẩn Việt Nam chấp nhận bản không còn',
    adopting.map(({ designation, ref }) => `${designation}  (${ref})`),
  );
  console.log(`\nĐổi giai đoạn hoặc dữ kiện khác: ${changed.length}`);
}

function write(): void {
  const day = dayInVietnam(new Date());
  writeFileSync(isoCatalogueFile, `${found.rows.map((row) => JSON.stringify(row)).join('\n')}\n`);
  const settings = readFileSync(settingsFiles.site, 'utf8');
  writeFileSync(
    settingsFiles.site,
    settings.replace(/^iso_snapshot: .*$/m, `iso_snapshot: ${options.month ?? ''}`),
  );
  const changes = changesBetween(catalogueStates(before), catalogueStates(found.rows), day);
  addToRecord('.', changes, day);
  console.log(`\n${isoCatalogueFile}: ${found.rows.length} dòng`);
  console.log(recordSummary(changes, day));
  console.log('Chạy tiếp: npm run -s addresses, npm run check:content, rồi lưu bằng git.');
}
