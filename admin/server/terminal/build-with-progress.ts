import type { BuildStage } from '../release/progress/build-progress.ts';
import { buildSite } from './build-site.ts';
import { ProgressLine } from './progress-line.ts';

export const stageNames: Readonly<Record<BuildStage, string>> = {
  prepare: 'chuẩn bị dữ liệu (reading content)',
  compile: 'biên dịch (compiling)',
  pages: 'tạo trang (writing pages)',
  finish: 'hoàn tất (finishing)',
};

/** Shows how far a build has come. */
export function showProgress(line: ProgressLine, stage: BuildStage, pages: number): void {
  const count = pages > 0 ? `, ${pages.toLocaleString('vi')} trang` : '';
  line.show(`Đang dựng: ${stageNames[stage]}${count}, ${line.seconds} giây`);
}

/** Builds the site into dist/ and tells how it goes. Returns whether it succeeded. */
export async function buildWithProgress(): Promise<boolean> {
  const line = new ProgressLine();
  const verbose = process.env['VERBOSE'] === '1';
  const result = await buildSite(({ stage, pages }) => {
    if (!verbose) showProgress(line, stage, pages);
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
