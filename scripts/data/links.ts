/**
 * Asks for every external address of the content, and reports what does not answer, with where it stands and where a copy may be. Only
 * on demand: the build and the content check never ask other sites for anything.
 *
 *   npm run links -- [--host NAME] [--limit N] [--strict]
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readContent } from '#content/read-content.ts';
import { dayInVietnam } from '#text/calendar.ts';
import { readOptions } from '../../admin/server/terminal/command-line.ts';
import { checkAll } from '../lib/external-links/check-all.ts';
import { externalAddresses } from '../lib/external-links/collect.ts';
import { isOffline, linksReport, readMemory, remember } from '../lib/external-links/report.ts';

const help = `
Mở thử mọi địa chỉ ngoài mà nội dung nêu, và báo địa chỉ nào không mở được, nằm ở đâu, bản lưu có thể ở đâu.
(Asks for every external address of the content.)

  npm run links -- [--host TÊN] [--limit SỐ] [--strict]

  --host TÊN    chỉ các địa chỉ của máy chủ này, ví dụ vanban.chinhphu.vn
  --limit SỐ    chỉ chừng này địa chỉ, để thử
  --strict      mã kết thúc 1 khi có địa chỉ không còn

Mỗi máy chủ được hỏi lần lượt, cách nhau một giây. Kết quả các lần giữ ở .cache/links.json.`;

const {
  host,
  limit,
  strict = false,
} = readOptions(help, {
  host: { type: 'string' },
  limit: { type: 'string' },
  strict: { type: 'boolean' },
});
const memoryFile = path.join('.cache', 'links.json');
const { content } = readContent('.');
const all = externalAddresses(content);
const asked = all
  .filter(({ address }) => host === undefined || new URL(address).host === host)
  .slice(0, limit === undefined ? undefined : Number(limit));

const results = await checkAll(
  asked.map(({ address }) => address),
  {
    hosts: 8,
    pause: 1000,
    patience: 15_000,
    userAgent: `${content.site?.short_name ?? 'NSCL'} (link check)`
      .normalize('NFD')
      .replaceAll(/[^ -~]/g, ''),
    progress: (done, total) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done}/${total} `);
    },
  },
);
if (process.stderr.isTTY) process.stderr.write('\r');
const before = readMemory(existsSync(memoryFile) ? readFileSync(memoryFile, 'utf8') : '');
const after = remember(before, results, dayInVietnam(new Date()));
mkdirSync(path.dirname(memoryFile), { recursive: true });
writeFileSync(memoryFile, `${JSON.stringify(after, null, 1)}\n`);
console.log(linksReport(asked, results, after));
if (strict && !isOffline(results) && [...results.values()].some(({ state }) => state === 'gone'))
  process.exitCode = 1;
