// npm run preview: serves the built site as a production host would.
import { readOptions, runCommand } from '../admin/server/terminal/command-line.ts';
import { distFolder } from '../admin/server/lib/project.ts';
import { chooseAddress, serveHelp, serveOptions, serveSite } from '../admin/server/serve-site.ts';

const help = `
Mở trang đã dựng trong dist/ trên máy này. Chạy "npm run build" trước.
(Serves the site that was built into dist/.)

  npm run preview -- [--host ĐỊA_CHỈ] [--port CỔNG]

${serveHelp}`;

await runCommand(async () => {
  const address = chooseAddress(readOptions(help, serveOptions), process.env);
  await serveSite({ root: distFolder, ...address });
});
