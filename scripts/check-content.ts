/**
 * Checks all content and says what is wrong: file, field, reason, in Vietnamese. Exit code 1 when a build would stop.
 *
 *   node scripts/check-content.ts [--root <folder>]
 */
import { parseArgs } from 'node:util';
import { formatProblems } from '#content/problems.ts';
import { readContent } from '#content/read-content.ts';

const { values: options } = parseArgs({
  options: { root: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
});
if (options.help) {
  console.log('Kiểm tra nội dung trong content/. Cách dùng: npm run check:content [-- --root <thư mục>]');
  process.exit(0);
}
const { content, problems, warnings } = readContent(options.root ?? '.');
if (warnings.length > 0) {
  console.warn(`${warnings.length} điểm cần xem lại (không dừng việc dựng trang):`);
  for (const { file, field, message } of warnings)
    console.warn(`  • ${file}: ${field ? `${field} ` : ''}${message}`);
}
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exit(1);
}
console.log(
  `Nội dung hợp lệ: ${content.standards.length} tiêu chuẩn, quy chuẩn; ${content.iso.length} ấn bản ISO; ` +
    `${content.products.length} sản phẩm; ${content.topics.length} chủ đề; ${content.ics.length} mã ICS.`,
);
