/**
 * Imports a table into a collection: reads, shows how its columns are understood and what each row would do, and writes all of it or nothing.
 *
 *   npm run import -- list.xlsx --dry-run
 *   npm run import -- --template standards
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ContentError } from '#content/problems.ts';
import { readContent } from '#content/read-content.ts';
import { exchangeDefinition, exchangeNames, findCollection } from '#exchange/collections.ts';
import type { ExchangeName } from '#exchange/collections.ts';
import { templateFile } from '#exchange/export/template.ts';
import { ImportError } from '#exchange/files/import-error.ts';
import { readTableFile } from '#exchange/files/read-file.ts';
import { chooseCollection, readTable } from '#exchange/import/read-table.ts';
import { planImport, writtenRows } from '#exchange/import/plan-import.ts';
import { countKinds, reportText } from '#exchange/import/report.ts';
import { dayInVietnam } from '#text/calendar.ts';
import { importFiles } from '../lib/import/import-files.ts';
import { resumeImport, writeImport } from '../lib/import/write-import.ts';
import { ProgressLine } from '../../admin/server/terminal/progress-line.ts';

const help = `Cách dùng: npm run import -- <tệp .xlsx, .csv hoặc .jsonl> [tùy chọn]
           npm run import -- --template <bộ dữ liệu> [--out <tệp .xlsx>]

  --collection <tên>   bộ dữ liệu: ${exchangeNames.map((name) => exchangeDefinition(name).name).join(', ')}
                       (không ghi thì chọn bộ nhận ra được nhiều cột nhất)
  --dry-run            chỉ xem, không ghi gì
  --update             cho phép sửa mục đã có (không có thì chỉ thêm mục mới)
  --partial            vẫn ghi các dòng nhận được khi có dòng không nhận
  --map "Cột=ô"        sửa cách hiểu một cột; "Cột=" là bỏ cột đó; dùng được nhiều lần
  --set "Ô=giá trị"    cho mọi dòng một giá trị; dùng được nhiều lần
  --sheet <tên>        trang tính cần đọc
  --root <thư mục>     nơi có content/; mặc định là thư mục này
  --resume             ghi nốt một lần nhập bị ngắt giữa chừng
  --template <tên>     tạo tệp mẫu có danh sách chọn và lời nhắc`;

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        collection: { type: 'string' },
        'dry-run': { type: 'boolean' },
        update: { type: 'boolean' },
        partial: { type: 'boolean' },
        map: { type: 'string', multiple: true },
        set: { type: 'string', multiple: true },
        sheet: { type: 'string' },
        root: { type: 'string' },
        out: { type: 'string' },
        resume: { type: 'boolean' },
        template: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
    process.exit(2);
  }
}

const { values: options, positionals } = readArguments();
const root = path.resolve(options.root ?? '.');

const collectionNamed = (name: string): ExchangeName => {
  const found = findCollection(name);
  if (found) return found;
  throw new ImportError(
    `không có bộ dữ liệu “${name}”; chọn một trong: ${exchangeNames.map((one) => exchangeDefinition(one).name).join(', ')}`,
  );
};

async function writeTemplate(name: string): Promise<void> {
  const collection = collectionNamed(name);
  const { content, problems } = readContent(root);
  if (problems.length > 0) throw new ContentError(problems);
  const out = options.out ?? `mau-${exchangeDefinition(collection).name}.xlsx`;
  writeFileSync(out, await templateFile(collection, content));
  console.log(
    `Đã tạo ${out}. Điền trang “Nhập liệu”, rồi chạy: npm run import -- ${out} --collection ${exchangeDefinition(collection).name} --dry-run`,
  );
}

async function importTable(file: string): Promise<number> {
  const line = new ProgressLine(process.stderr);
  const { content, problems } = readContent(root);
  if (problems.length > 0) throw new ContentError(problems);
  const sheets = await readTableFile(file, readFileSync(file));
  const collection =
    options.collection === undefined ? chooseCollection(sheets) : collectionNamed(options.collection);
  const { table, constants } = readTable(sheets, collection, {
    sheet: options.sheet,
    map: options.map,
    set: options.set,
  });
  const plan = planImport({
    collection,
    content,
    table,
    constants,
    update: options.update ?? false,
    onProgress: (done, all) => {
      line.show(`Đã xem ${done}/${all} dòng`);
    },
  });
  line.clear();
  console.log(
    reportText(
      plan,
      constants.map(({ target }) => target.column.path[0] ?? ''),
    ),
  );
  const { refused } = countKinds(plan.rows);
  const stopped = plan.problems.length > 0 || (refused > 0 && options.partial !== true);
  if (options['dry-run'] === true) {
    console.log('\nChỉ xem, chưa ghi gì.');
    return stopped ? 1 : 0;
  }
  if (stopped) {
    console.error(
      plan.problems.length > 0
        ? '\nChưa ghi gì.'
        : `\nCó ${refused} dòng không nhận nên chưa ghi gì. Hãy sửa tệp, hoặc thêm --partial để ghi các dòng còn lại.`,
    );
    return 1;
  }
  if (writtenRows(plan).length === 0) {
    console.log('\nKhông có gì để ghi.');
    return 0;
  }
  const files = importFiles(root, plan, content, dayInVietnam(new Date()));
  writeImport(root, files);
  console.log(`\nĐã ghi ${writtenRows(plan).length} mục. Xem lại bằng git diff, rồi npm run check:content.`);
  return 0;
}

async function run(): Promise<number> {
  if (options.help) {
    console.log(help);
    return 0;
  }
  const resumed = resumeImport(root);
  if (resumed !== undefined) console.log(`Đã ghi nốt ${resumed} tệp của lần nhập bị ngắt giữa chừng.`);
  if (options.template !== undefined) {
    await writeTemplate(options.template);
    return 0;
  }
  const [file, ...more] = positionals;
  if (file !== undefined && more.length === 0) return importTable(file);
  if (options.resume) {
    if (resumed === undefined) console.log('Không có lần nhập nào dang dở.');
    return 0;
  }
  console.error(help);
  return 2;
}

try {
  process.exitCode = await run();
} catch (error) {
  if (error instanceof ImportError || error instanceof ContentError)
    console.error(`Không nhập được: ${error.message}`);
  else if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
    console.error(`Không nhập được: không có tệp này (${error.message})`);
  else throw error;
  process.exitCode = 1;
}
