// npm run preview: serves the built site as a production host would.
import { readOptions } from '../admin/server/terminal/command-line.ts';
import { distFolder } from '../admin/server/lib/project.ts';
import { chooseAddress, serveHelp, serveOptions, serveSite } from '../admin/server/serve-site.ts';

const help = `
Mở trang đã dựng trong dist/ trên máy này. Chạy "npm run build" trước.
(Serves the site that was built into dist/.)

  npm run preview -- [--host ĐỊA_CHỈ] [--port CỔNG]

${serveHelp}`;

try {
  const address = chooseAddress(readOptions(help, serveOptions), process.env);
  await serveSite({ root: distFolder, ...address });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
