// npm run requests: encrypted backups of the requests of visitors.
import { parseArgs } from 'node:util';
import { dataFolderOf } from '../admin/server/opened-parts.ts';
import { ensureSingleInstance } from '../admin/server/lib/single-instance.ts';
import { projectRoot } from '../admin/server/lib/project.ts';
import { runCommand } from '../admin/server/terminal/command-line.ts';
import { backUpRequests, restoreRequests } from '../admin/server/requests/backup.ts';
import { readPassword } from '../admin/server/terminal/read-password.ts';

const help = `
Sao lưu hộp thư của cổng: câu hỏi, đăng ký, đơn và thông tin liên hệ. (Encrypted backups of visitors' requests.)

  npm run requests -- backup TỆP     ghi bản sao lưu có mật khẩu; máy chủ đang chạy vẫn được (the server may run)
  npm run requests -- restore TỆP    đưa bản sao lưu trở lại; hãy dừng máy chủ trước (stop the server first)

Mật khẩu được hỏi mà không hiện lên màn hình; khi không có bàn phím thì đọc từ đầu vào chuẩn. Quên mật khẩu thì không mở được bản sao lưu.
NEWSROOM_DATA: thư mục dữ liệu (data folder); mặc định .newsroom.`;

/** Shorter ones are guessed. */
const shortestPassphrase = 12;

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  const [command, file] = positionals;
  if (values.help === true || command === undefined) {
    console.log(help.trim());
    return;
  }
  if ((command !== 'backup' && command !== 'restore') || file === undefined) {
    console.error(`Lệnh không đúng.\n\n${help.trim()}`);
    process.exitCode = 2;
    return;
  }
  const dataFolder = dataFolderOf(projectRoot);
  if (command === 'backup') {
    const passphrase = await readPassword('Mật khẩu của bản sao lưu');
    if (passphrase.length < shortestPassphrase)
      throw new Error(`Mật khẩu cần ít nhất ${shortestPassphrase} ký tự; một câu dễ nhớ là tốt nhất.`);
    const { requests } = backUpRequests(dataFolder, file, passphrase);
    console.log(`Đã sao lưu ${requests} yêu cầu vào ${file}.`);
    return;
  }
  const release = await ensureSingleInstance(dataFolder);
  try {
    const { requests } = restoreRequests(dataFolder, file, await readPassword('Mật khẩu của bản sao lưu'));
    console.log(
      `Đã đưa trở lại ${requests} yêu cầu. Bản trước đó ở requests.sqlite.before; xem lại rồi xóa tệp ấy.`,
    );
  } finally {
    await release();
  }
}

await runCommand(run);
