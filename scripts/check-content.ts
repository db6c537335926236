/** npm run check:content: checks all content and says what is wrong: file, field, reason, in Vietnamese. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findHealth } from '#content/health/find-health.ts';
import { openHealthLibrary } from '#content/health/health-library.ts';
import { healthRules } from '#content/health/health-rules.ts';
import { mendEntries } from '#content/health/mend-entries.ts';
import { formatProblems } from '#content/problems.ts';
import { readContent } from '#content/read-content.ts';
import { dayInVietnam } from '#text/calendar.ts';
import { writeFileAtomic } from '../admin/server/lib/write-file-atomic.ts';
import { readOptions } from '../admin/server/terminal/command-line.ts';
import { healthLines } from './lib/health-text.ts';

const help = `
Checks all content. Errors stop a build and end this command with code 1; warnings do not.

  npm run check:content -- [--rule <name>]… [--all] [--fix] [--root <folder>]

  --rule <name>    only this rule of health; several may be named
  --all            every warning, and not the first of each rule
  --fix            mends what the rules can mend, leaving the rest of each file as it stands
  --root <folder>  another folder with content/

Rules: ${healthRules.map(({ name }) => name).join(', ')}
Exceptions stand in content/settings/health.yaml, each with its reason.`;

const options = readOptions(help, {
  root: { type: 'string', default: '.' },
  rule: { type: 'string', multiple: true, default: [] },
  all: { type: 'boolean', default: false },
  fix: { type: 'boolean', default: false },
});

const unknown = options.rule.find((name) => !healthRules.some((rule) => rule.name === name));
if (unknown !== undefined) {
  console.error(
    `Không có quy tắc nào tên “${unknown}”. Các quy tắc: ${healthRules.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}
const rules =
  options.rule.length === 0 ? healthRules : healthRules.filter(({ name }) => options.rule.includes(name));

const { content, problems, warnings } = readContent(options.root);
const library = openHealthLibrary(content, dayInVietnam(new Date()));
const report = findHealth(library, rules);
if (options.fix) {
  const { files, mended, left } = mendEntries(library, report.findings, (file) =>
    readFileSync(join(options.root, file), 'utf8'),
  );
  for (const [file, text] of files) await writeFileAtomic(join(options.root, file), text);
  for (const { file, field, rule } of mended) console.log(`${file}: ${field} (${rule})`);
  console.log(`Đã sửa ${mended.length} điểm trong ${files.size} tệp.`);
  if (left.length > 0)
    console.log(`Còn ${left.length} điểm chưa sửa được lần này; hãy chạy lại, hoặc sửa trong biểu mẫu.`);
  process.exit(0);
}
for (const { file, field, message } of warnings)
  console.warn(`  • ${file}: ${field ? `${field} ` : ''}${message}`);
const lines = healthLines(report, options.all);
if (lines.length > 0) console.warn(['Điểm cần xem lại (không dừng việc dựng trang):', ...lines].join('\n'));
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exit(1);
}
console.log(
  `Nội dung hợp lệ: ${content.standards.length} tiêu chuẩn, quy chuẩn; ${content.iso.length} ấn bản ISO; ` +
    `${content.products.length} sản phẩm; ${content.topics.length} chủ đề; ${content.ics.length} mã ICS.`,
);
