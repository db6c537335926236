// npm start: builds the site and serves it on this machine, with the newsroom at /admin/.
import { readOptions } from '../admin/server/terminal/command-line.ts';
import { buildWithProgress } from '../admin/server/terminal/build-with-progress.ts';
import { distFolder } from '../admin/server/lib/project.ts';
import { explainNoCms, cmsProblem, serveCms } from '../admin/server/main.ts';
import { chooseAddress, serveHelp, serveOptions, serveSite } from '../admin/server/serve-site.ts';

const help = `
Dựng toàn bộ trang rồi mở trang và tòa soạn (/admin/) trên máy này.
(Builds the whole site, then serves it on this machine, with the newsroom at /admin/.)

  npm start -- [--host ĐỊA_CHỈ] [--port CỔNG] [--samples]

${serveHelp}
  --samples        hiện cả dữ liệu minh họa, để giới thiệu cổng (shows marked sample entries)

NEWSROOM_DATA    thư mục dữ liệu của tòa soạn (data folder); mặc định: .newsroom
NEWSROOM_ORIGIN  kho git gốc (original repository); mặc định: thư mục này
NEWSROOM_URL     địa chỉ https mà người biên tập dùng, khi có máy chủ đứng trước (public address behind a proxy)
SITE_URL         địa chỉ công khai của cổng, ghi trong trang, sơ đồ trang và thư báo (public address of the portal)
SMTP_URL, MAIL_FROM   máy chủ thư và người gửi; thiếu một trong hai thì không gửi thư (mail server and sender)
TRUST_PROXY=1    tin X-Forwarded-For của máy chủ đứng trước (trust the proxy's header)
LOG_LEVEL        mức nhật ký trên stderr: debug, info (mặc định), warn, error, silent
VERBOSE=1        in mọi dòng của bước dựng (shows every line of the build)

Tài khoản: npm run users -- --help. Xem docs/newsroom-server.md và docs/operation.md.`;

try {
  const { samples, ...place } = readOptions(help, {
    ...serveOptions,
    samples: { type: 'boolean', default: false },
  });
  // For every build that this process starts.
  if (samples) process.env['SHOW_SAMPLES'] = '1';
  const address = chooseAddress(place, process.env);
  const problem = cmsProblem();
  if (problem === undefined) await serveCms(address);
  else {
    console.log('Sẽ dựng trang từ nội dung trong content/, rồi mở trang trên máy này; có thể mất vài phút.');
    console.log('(Building the site, then serving it here; this may take a few minutes.)');
    if (await buildWithProgress()) {
      await serveSite({ root: distFolder, ...address });
      console.log(explainNoCms(problem));
    } else process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
