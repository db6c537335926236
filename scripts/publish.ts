// npm run publish: the releases of the newsroom.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolderOf } from '../admin/server/opened-parts.ts';
import { Releases } from '../admin/server/release/releases.ts';
import { projectRoot } from '../admin/server/lib/project.ts';
import { runCommand } from '../admin/server/terminal/command-line.ts';

const help = `
Xem và đổi bản đang được phục vụ của trang. (Lists the releases that are kept, and goes back to one.)

  npm run publish -- list
  npm run publish -- rollback BẢN

Máy chủ đang chạy chuyển sang bản đó trong vài giây; lần xuất bản sau lại dựng bản mới từ mọi bài đã xuất bản.
NEWSROOM_DATA: thư mục dữ liệu (data folder); mặc định .newsroom.`;

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  const [command, id] = positionals;
  const releases = new Releases(join(dataFolderOf(projectRoot), 'releases'));
  if (values.help === true || command === undefined) console.log(help.trim());
  else if (command === 'list') {
    const served = releases.current()?.id;
    const list = await releases.list();
    if (list.length === 0) console.log('Chưa có bản nào: npm start dựng bản đầu tiên.');
    for (const release of list) {
      const mark = release.id === served ? '*' : ' ';
      console.log(
        `${mark} ${release.id}  ${release.builtAt}  ${release.commit.slice(0, 10)}  ${release.pages} trang`,
      );
    }
  } else if (command === 'rollback' && id !== undefined) {
    if (!(await releases.list()).some((release) => release.id === id))
      throw new Error(`Không có bản “${id}”.`);
    await releases.serve(id, true);
    console.log(`Đã chuyển về bản ${id}.`);
  } else {
    console.error(help.trim());
    process.exitCode = 2;
  }
}

await runCommand(run);
