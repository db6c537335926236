// npm run users: the accounts of the newsroom.
import { parseArgs } from 'node:util';
import { accountsOf, dataFolderOf } from '../admin/server/opened-parts.ts';
import { isRole, roleLabels } from '../admin/server/auth/roles.ts';
import { projectRoot } from '../admin/server/lib/project.ts';
import { runCommand } from '../admin/server/terminal/command-line.ts';
import { readPassword } from '../admin/server/terminal/read-password.ts';

const help = `
Quản lý tài khoản của tòa soạn. (Manages the accounts of the newsroom.)

  npm run users -- list
  npm run users -- add TÊN --name "Họ và tên" --email THƯ [--role VAI_TRÒ]
  npm run users -- password TÊN
  npm run users -- role TÊN VAI_TRÒ
  npm run users -- remove TÊN

TÊN là tên đăng nhập: chữ thường không dấu, chữ số, dấu chấm, gạch nối.
VAI_TRÒ (role): author         người viết: viết bản nháp, gửi duyệt (mặc định, the default)
                editor         biên tập viên: thêm quyền duyệt, xuất bản, xóa
                administrator  quản trị viên: thêm quyền quản lý tài khoản, lùi về bản trước, xem nhật ký

Mật khẩu được hỏi mà không hiện lên màn hình; khi không có bàn phím thì đọc từ đầu vào chuẩn:
  echo "$MAT_KHAU" | npm run users -- password TÊN

Đổi mật khẩu, đổi vai trò hay xóa tài khoản có hiệu lực ngay; người đó bị đăng xuất.
NEWSROOM_DATA: thư mục dữ liệu (data folder); mặc định .newsroom.`;

function fail(message: string): never {
  console.error(`${message}\n\n${help.trim()}`);
  process.exit(2);
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      email: { type: 'string' },
      role: { type: 'string', default: 'author' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [command, login = '', word = ''] = positionals;
  if (values.help === true || command === undefined) {
    console.log(help.trim());
    return;
  }
  const accounts = accountsOf(dataFolderOf(projectRoot));
  if (accounts.isDamaged()) {
    if (command !== 'add') throw new Error(`Tệp tài khoản bị hỏng (damaged): ${accounts.damage() ?? ''}`);
    const aside = await accounts.setDamagedAside();
    console.error(`Tệp tài khoản bị hỏng; đã cất ở ${aside ?? ''} và tạo tệp mới. (A new file is begun.)`);
  }
  if (command === 'list') {
    for (const account of accounts.list())
      console.log(`${account.login}\t${account.name} <${account.email}>\t${roleLabels[account.role]}`);
    if (accounts.list().length === 0) console.log('Chưa có tài khoản nào.');
    return;
  }
  if (login === '') fail('Thiếu tên đăng nhập.');
  switch (command) {
    case 'add': {
      if (!isRole(values.role)) fail(`Không có vai trò “${values.role}”.`);
      if (values.name === undefined || values.email === undefined) fail('Thiếu --name hoặc --email.');
      const { name, email, role } = values;
      const password = await readPassword(`Mật khẩu cho ${login}`);
      await accounts.add({ login, name, email, role, password });
      console.log(`Đã thêm ${login} (${roleLabels[role]}).`);
      return;
    }
    case 'password':
      await accounts.setPassword(login, await readPassword(`Mật khẩu mới cho ${login}`));
      console.log(`Đã đổi mật khẩu của ${login}.`);
      return;
    case 'role':
      if (!isRole(word)) fail(`Không có vai trò “${word}”.`);
      await accounts.setRole(login, word);
      console.log(`${login} nay là ${roleLabels[word]}.`);
      return;
    case 'remove':
      await accounts.remove(login);
      console.log(`Đã xóa tài khoản ${login}. Các bài người này đã viết vẫn còn.`);
      return;
    default:
      fail(`Không có lệnh “${command}”.`);
  }
}

await runCommand(run);
