// npm start: builds the site and serves it on this machine.
import type { BuildStage } from './lib/build-progress.ts';
import { buildSite } from './lib/build-site.ts';
import { readOptions } from './lib/command-line.ts';
import { ProgressLine } from './lib/progress-line.ts';
import { distFolder } from './lib/project.ts';
import { chooseAddress, serveHelp, serveOptions, serveSite } from './lib/serve-site.ts';

const help = `
Dựng toàn bộ trang rồi mở trang trên máy này.
(Builds the whole site, then serves it on this machine.)

  npm start -- [--host ĐỊA_CHỈ] [--port CỔNG]

${serveHelp}

VERBOSE=1 in mọi dòng của bước dựng (shows every line of the build).`;

const stageNames: Readonly<Record<BuildStage, string>> = {
  prepare: 'chuẩn bị dữ liệu (reading content)',
  compile: 'biên dịch (compiling)',
  pages: 'tạo trang (writing pages)',
  finish: 'hoàn tất (finishing)',
};

async function build(): Promise<boolean> {
  const line = new ProgressLine();
  const verbose = process.env['VERBOSE'] === '1';
  const result = await buildSite(({ stage, pages }) => {
    if (verbose) return;
    const count = pages > 0 ? `, ${pages.toLocaleString('vi')} trang` : '';
    line.show(`Đang dựng: ${stageNames[stage]}${count}, ${line.seconds} giây`);
  }, verbose);
  line.clear();
  if (result.succeeded) {
    console.log(
      `Đã dựng ${result.pages.toLocaleString('vi')} trang trong ${line.seconds} giây. (Pages built.)`,
    );
    return true;
  }
  if (!verbose) console.error(result.output);
  console.error('\nDựng trang không thành công; lý do ở ngay trên. Chưa có gì được mở ra.');
  console.error('(The build failed for the reason above; nothing is served.)');
  return false;
}

try {
  const address = chooseAddress(readOptions(help, serveOptions), process.env);
  console.log('Sẽ dựng trang từ nội dung trong content/, rồi mở trang trên máy này; có thể mất vài phút.');
  console.log('(Building the site, then serving it here; this may take a few minutes.)');
  if (await build()) await serveSite({ root: distFolder, ...address });
  else process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
