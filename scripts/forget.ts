// npm run forget: erases the drafts of one entry from the newsroom's repository.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { forgetDrafts } from '../admin/server/git/forget-draft.ts';
import { Git } from '../admin/server/git/git.ts';
import { projectRoot } from '../admin/server/lib/project.ts';
import { runCommand } from '../admin/server/terminal/command-line.ts';
import { ensureSingleInstance } from '../admin/server/lib/single-instance.ts';
import { dataFolderOf } from '../admin/server/opened-parts.ts';

const help = `
Xóa hẳn chữ đã viết trong bản nháp của một bài, kể cả bản nháp đã bỏ, khỏi kho của tòa soạn; dùng khi phải xóa dữ liệu cá nhân.
Hãy dừng máy chủ trước. (Erases the drafts of an entry, removed ones too. Stop the server first.)

  npm run forget -- BỘ_SƯU_TẬP/TÊN_BÀI        ví dụ: members/hop-tac-xa-mau

Phần đã công bố không xóa ở đây: xem docs/operation.md. NEWSROOM_DATA: thư mục dữ liệu; mặc định .newsroom.`;

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  const [name = ''] = positionals;
  const [collection = '', slug = ''] = name.split('/');
  if (values.help === true) {
    console.log(help.trim());
    return;
  }
  if (slug === '') {
    console.error(help.trim());
    process.exitCode = 2;
    return;
  }
  const dataFolder = dataFolderOf(projectRoot);
  const release = await ensureSingleInstance(dataFolder);
  try {
    const { refs, onMain } = await forgetDrafts(
      new Git(join(dataFolder, 'repository.git')),
      collection,
      slug,
    );
    console.log(
      refs.length === 0
        ? `Không có bản nháp nào của ${name}.`
        : `Đã xóa hẳn ${refs.length} bản nháp của ${name}.`,
    );
    if (onMain.length === 0) return;
    console.log(
      `Bài này đã được công bố, phần đã công bố còn trong lịch sử (${onMain[0] ?? ''}); xem docs/operation.md.`,
    );
  } finally {
    await release();
  }
}

await runCommand(run);
